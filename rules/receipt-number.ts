// The number of a receipt: the same snapshot always has the same one, and it can be read over the telephone.

export type Receipted = { quarterId: string; cityCode: string; reportId: string; snapshotNumber: number };

/** '2026Q3-330100-1B4E28BA-02' */
export function receiptNumber({ quarterId, cityCode, reportId, snapshotNumber }: Receipted): string {
  return [quarterId, cityCode, reportId.slice(0, 8).toUpperCase(), String(snapshotNumber).padStart(2, '0')].join('-');
}
