// Finds and reads the source documents in a folder that has them. For tests: the product itself never needs them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocumentId } from './plan-shape.ts';

/** The file's bytes; throws where the folder lacks the document. */
export function sourceBytes(folder: string, id: SourceDocumentId): Buffer {
  const name = readdirSync(folder).find((file) => file.startsWith(`${id}_`));
  if (name === undefined) throw new Error(`No document ${id} in ${folder}`);
  return readFileSync(join(folder, name));
}

export function sourceText(folder: string, id: SourceDocumentId): string {
  return sourceBytes(folder, id).toString('utf8');
}

/** The sentence in which a phrase first stands, from the mark before it to the mark after it; '' where it stands nowhere. */
export function sentenceAround(text: string, phrase: string): string {
  const at = text.indexOf(phrase);
  if (at < 0) return '';
  const marks = /[。\r\n]/;
  let from = at;
  while (from > 0 && !marks.test(text[from - 1] ?? '')) from -= 1;
  let to = at + phrase.length;
  while (to < text.length && !marks.test(text[to] ?? '')) to += 1;
  return text.slice(from, to);
}
