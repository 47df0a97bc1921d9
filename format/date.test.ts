import { expect, test } from 'vitest';
import { formatDate, formatDateTime, formatDateWithWeekday, formatLongDate } from './date.ts';

const evening = new Date('2026-11-20T16:05:09.000Z');

test('instants are shown in Asia/Shanghai, whatever the machine’s zone', () => {
  expect(formatDate(evening)).toBe('2026-11-21');
  expect(formatDateTime(evening)).toBe('2026-11-21 00:05');
  expect(formatDateTime(new Date('2026-11-21T06:32:00Z'))).toBe('2026-11-21 14:32');
});

test('plain dates stay as they are', () => {
  expect(formatDate('2026-10-20')).toBe('2026-10-20');
});

test('weekdays and running text in both languages', () => {
  expect(formatDateWithWeekday('2026-11-21', 'zh-CN')).toBe('2026-11-21 周六');
  expect(formatDateWithWeekday(evening, 'en')).toBe('Sat 2026-11-21');
  expect(formatLongDate('2026-01-05', 'zh-CN')).toBe('2026年1月5日');
  expect(formatLongDate('2026-01-05', 'en')).toBe('5 January 2026');
});
