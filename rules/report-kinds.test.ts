import { describe, expect, test } from 'vitest';
import { commitmentKinds } from './commitment.ts';
import { zeroYuan } from './money.ts';
import { contentFields, emptyContent, quarterInvestment } from './report-content.ts';
import { type AskedOf, askedContent, fieldsOf, owesIn } from './report-kinds.ts';

const alone: Omit<AskedOf, 'kind'> = { isLead: true, isJoint: false, hasMilestones: false };

describe('what each kind is asked', () => {
  test('fields stand in the order of the form, explanations with all', () => {
    const order = contentFields.map(({ field }) => field);
    for (const kind of commitmentKinds) {
      const fields = fieldsOf({ kind, isLead: true, isJoint: true, hasMilestones: true });
      expect(fields).toEqual(order.filter((field) => fields.includes(field)));
      expect(fields).toContain('explanations');
    }
  });

  test.each([
    ['project', ['investmentAnswer', 'constructionStarted', 'ownLight'], ['deliverableState', 'indicatorValue']],
    ['zone', ['investmentAnswer', 'physicalProgress'], ['constructionStarted', 'startedOn']],
    ['deliverable', ['deliverableState', 'narrative', 'ownLight'], ['investmentAnswer', 'physicalProgress']],
    ['indicator', ['indicatorValue', 'indicatorSource', 'nextStep'], ['investmentAnswer', 'ownLight', 'difficulties']],
  ] as const)('%s', (kind, asked, others) => {
    const fields = fieldsOf({ kind, ...alone });
    expect(fields).toEqual(expect.arrayContaining([...asked]));
    for (const field of others) expect(fields).not.toContain(field);
  });

  test('milestones only where there are any, and never of an indicator', () => {
    expect(fieldsOf({ kind: 'project', ...alone })).not.toContain('milestones');
    expect(fieldsOf({ kind: 'project', ...alone, hasMilestones: true })).toContain('milestones');
    expect(fieldsOf({ kind: 'indicator', ...alone, hasMilestones: true })).not.toContain('milestones');
  });

  test('only the lead of a joint commitment writes the statement, of a zone also the meetings', () => {
    const joint = { isJoint: true, hasMilestones: false };
    expect(fieldsOf({ kind: 'project', isLead: true, ...joint })).toContain('jointStatement');
    expect(fieldsOf({ kind: 'project', isLead: true, ...joint })).not.toContain('jointMeetings');
    expect(fieldsOf({ kind: 'zone', isLead: true, ...joint })).toContain('jointMeetings');
    expect(fieldsOf({ kind: 'zone', isLead: false, ...joint })).not.toContain('jointStatement');
    expect(fieldsOf({ kind: 'zone', ...alone })).not.toContain('jointStatement');
  });
});

test('what was not asked does not count', () => {
  const typed = { ...emptyContent, investmentAnswer: 'amount', investmentYuan: zeroYuan, narrative: '已印发' } as const;
  const kept = askedContent(typed, fieldsOf({ kind: 'deliverable', ...alone }));
  expect(kept).toEqual({ ...emptyContent, narrative: '已印发' });
  expect(quarterInvestment(kept)).toBeNull();
});

test.each([
  ['project', null, '2026Q3', true],
  ['deliverable', null, '2026Q1', true],
  ['indicator', 'quarterly', '2026Q3', true],
  ['indicator', 'annual', '2026Q3', false],
  ['indicator', 'annual', '2026Q4', true],
  ['indicator', null, '2026Q3', false],
] as const)('%s (%s) in %s owes a report: %s', (kind, frequency, quarter, owed) => {
  expect(owesIn({ kind, frequency }, quarter)).toBe(owed);
});
