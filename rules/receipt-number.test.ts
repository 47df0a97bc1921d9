import { expect, test } from 'vitest';
import { receiptNumber } from './receipt-number.ts';

test.each([
  [2, '2026Q3-330100-1B4E28BA-02'],
  [117, '2026Q3-330100-1B4E28BA-117'],
])('snapshot %i has the number %s', (snapshotNumber, number) => {
  const reportId = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
  expect(receiptNumber({ quarterId: '2026Q3', cityCode: '330100', reportId, snapshotNumber })).toBe(number);
});
