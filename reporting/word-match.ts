// “All words occur in these columns”, as SQL: substring, whatever the case, with the wildcards of LIKE taken as plain characters.

import type { AnyColumn } from 'drizzle-orm';
import { and, or, type SQL, sql } from 'drizzle-orm';

/** `%` and `_` in what somebody typed stand for themselves. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** Every word in at least one of the columns; undefined without words, which asks for nothing. */
export function allWordsIn(words: readonly string[], columns: readonly (AnyColumn | SQL)[]): SQL | undefined {
  return and(
    ...words.map((word) => or(...columns.map((column) => sql`${column} ILIKE ${likePattern(word)} ESCAPE '\\'`))),
  );
}
