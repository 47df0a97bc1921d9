// Long lists in statements of a bearable length.
const batchRows = 500;

/** Runs `write` on parts of at most 500 rows, one after another. */
export async function inBatches<Row>(rows: readonly Row[], write: (batch: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += batchRows) await write(rows.slice(from, from + batchRows));
}
