// What people can type, at the door: signs that nobody sees and that no name may differ by do not come in. Knows no field.

/** Control signs but tab and line breaks; zero-width blanks; marks that turn the direction of what follows. Joiners stay: emoji and some scripts need them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes.
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** The text without unseen signs and without halves of characters, neither of which every store can keep. */
export function seenText(text: string): string {
  return text.replace(unseen, '').toWellFormed();
}
