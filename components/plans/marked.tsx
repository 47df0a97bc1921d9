// A text with the words of a search marked.
import { markedParts } from '#rules/search-words.ts';

export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const parts = markedParts(text, words);
  return parts.map((part, index) =>
    part.isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never reorder
      <mark key={index} className="bg-warn-tint text-ink">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
