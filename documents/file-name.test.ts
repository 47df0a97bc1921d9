import { expect, test } from 'vitest';
import { attachment, safeFileName } from './file-name.ts';

test('names of files keep Chinese and lose what file systems refuse', () => {
  expect(safeFileName(['进度', '', '2026Q3', '正式'], 'csv')).toBe('进度-2026Q3-正式.csv');
  expect(safeFileName(['a/b\\c:d*e?"<f>|\u0000g\u202E'], 'csv')).toBe('a b c d e f g .csv'.replace(' .csv', '.csv'));
  expect(safeFileName(['..', 'x'], 'csv')).toBe('-x.csv');
});

test('the header carries the name twice: plain ASCII, and encoded by RFC 6266', () => {
  expect(attachment("进度 (1)'.csv", 'jibao"\r\n.csv')).toBe(
    `attachment; filename="jibao___.csv"; filename*=UTF-8''%E8%BF%9B%E5%BA%A6%20%281%29%27.csv`,
  );
});
