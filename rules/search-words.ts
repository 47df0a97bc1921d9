// The words of a search as people type them: split at blanks, full-width letters and digits taken as plain ones, few and not too long.

export const maxSearchWords = 8;
export const maxSearchLength = 100;

/** '  ２０２５ 轨道　' → ['2025', '轨道']. Repeated words count once, whatever their case. */
export function searchWords(text: string): string[] {
  const plain = text
    .slice(0, maxSearchLength)
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const words = new Map<string, string>();
  for (const word of plain.split(/[\s\u3000]+/u).filter((part) => part !== '')) {
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return [...words.values()].slice(0, maxSearchWords);
}

/** One Latin letter or digit finds nearly everything: too little to search by. A single Chinese character is a word. */
export function isSearchable(words: readonly string[]): boolean {
  return words.length > 0 && words.some((word) => word.length > 1 || /\p{Script=Han}/u.test(word));
}

export type TextPart = { readonly text: string; readonly isMatch: boolean };

/** The text in pieces, those that match a word marked; overlapping matches join. Case does not count. */
export function markedParts(text: string, words: readonly string[]): TextPart[] {
  const lower = text.toLowerCase();
  // Where lower case has another length, positions would not fit: then nothing is marked.
  if (lower.length !== text.length) return [{ text, isMatch: false }];
  const hit = new Array<boolean>(text.length).fill(false);
  for (const word of words.map((one) => one.toLowerCase()).filter((one) => one !== '')) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) hit.fill(true, at, at + word.length);
  }
  const parts: { text: string; isMatch: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = parts.at(-1);
    const isMatch = hit[at] === true;
    if (last && last.isMatch === isMatch) last.text += text[at];
    else parts.push({ text: text[at] ?? '', isMatch });
  }
  return parts;
}

/** Whether each word stands in one of the texts. */
export function containsAll(words: readonly string[], texts: readonly string[]): boolean {
  const lower = texts.map((text) => text.toLowerCase());
  return words.every((word) => lower.some((text) => text.includes(word.toLowerCase())));
}
