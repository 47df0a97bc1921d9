// Words that a move or decision cannot do without.
import { Invalid } from './errors.ts';

/** An opinion, reason or certification that must be said. Throws Invalid when blank or longer than 1,000 characters. */
export function requireWords(field: string, words: string | undefined): string {
  const text = (words ?? '').trim();
  if (text === '') throw new Invalid([{ field, code: 'required' }]);
  if ([...text].length > 1000) throw new Invalid([{ field, code: 'too_long', params: { max: 1000 } }]);
  return text;
}
