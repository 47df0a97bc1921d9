import { expect, test } from 'vitest';
import { zeroYuan } from './money.ts';
import { emptyContent } from './report-content.ts';
import { readableContent } from './report-draft.ts';
import { readReportForm } from './report-input.ts';

const id = '00000000-0000-4000-8000-000000000001';
const keep = (form: Record<string, string>, held: Record<string, string>) => {
  const { content, errors } = readReportForm(form, zeroYuan);
  return readableContent(content, readReportForm(held, zeroYuan).content, errors);
};

test('what can be read is kept, and a field that cannot be read keeps what it held', () => {
  const kept = keep(
    { investmentAnswer: 'amount', investment: '三千八百', physicalProgress: '封顶', physicalPercent: '一半' },
    { investmentAnswer: 'amount', investment: '12', physicalProgress: '开挖', physicalPercent: '40' },
  );
  expect(kept).toMatchObject({ investmentYuan: 120_000, physicalProgress: '封顶', physicalPercentTenths: 400 });
});

test('a text beyond its length is not kept, the explanations and milestones beside it are', () => {
  const kept = keep(
    {
      nextStep: '长'.repeat(5000),
      'explanation.W001': '新',
      [`milestone.${id}.state`]: 'done',
      [`milestone.${id}.doneOn`]: '昨天',
    },
    { nextStep: '短', [`milestone.${id}.state`]: 'not_due' },
  );
  expect(kept.nextStep).toBe('短');
  expect(kept.explanations).toEqual({ W001: '新' });
  expect(kept.milestones).toEqual(
    readReportForm({ [`milestone.${id}.state`]: 'not_due' }, zeroYuan).content.milestones,
  );
});

test('what was emptied becomes empty', () => {
  expect(keep({ nextStep: '' }, { nextStep: '短', 'explanation.W001': '旧' })).toEqual(emptyContent);
});
