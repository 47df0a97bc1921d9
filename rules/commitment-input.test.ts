import { describe, expect, test } from 'vitest';
import { type CommitmentInput, commitmentProblems, readCommitment } from './commitment-input.ts';

const sound: CommitmentInput = {
  kind: 'project',
  name: '萧山机场四期',
  nameEn: '',
  projectCode: '2026-330100-48-01-123456',
  projectStatus: 'under_construction',
  nature: 'new',
  plannedStartQuarter: '2026Q1',
  plannedEndQuarter: '2028Q4',
  startedOn: '2026-03-15',
  completedOn: '',
  fundingSources: ['special_bonds', 'own_funds'],
  basis: '浙发改〔2026〕1号',
};
const rules = { needsBasis: true, today: '2026-11-22' };

describe('a commitment as typed', () => {
  test('is read with nothing added', () => {
    expect(readCommitment(sound, rules)).toEqual({
      problems: [],
      values: { ...sound, nameEn: '萧山机场四期', completedOn: null },
    });
  });

  test.each<[Partial<CommitmentInput>, string[]]>([
    [{ name: '  ' }, ['name:required']],
    [{ name: '长'.repeat(121) }, ['name:too_long']],
    [{ kind: '' }, ['kind:required']],
    [{ kind: 'indicator', projectCode: '', nature: '' }, ['kind:not_an_option']],
    [{ basis: '' }, ['basis:required']],
    [{ projectCode: '2026-3301-48-01-123456' }, ['projectCode:not_a_project_code']],
    [{ kind: 'zone', nature: '' }, ['projectCode:only_for_projects']],
    [{ kind: 'deliverable', projectCode: '' }, ['nature:only_for_projects']],
    [{ projectStatus: '在建' }, ['projectStatus:not_an_option']],
    [{ plannedStartQuarter: '2026Q5' }, ['plannedStartQuarter:not_a_quarter']],
    [{ plannedEndQuarter: '2025Q4' }, ['plannedEndQuarter:end_before_start']],
    [{ startedOn: '2026-02-30' }, ['startedOn:not_a_date']],
    [{ startedOn: '2026-11-23' }, ['startedOn:date_in_the_future']],
    [{ projectStatus: 'preparing' }, ['startedOn:not_started_by_status']],
    [{ completedOn: '2026-10-01' }, ['completedOn:not_completed_by_status']],
    [{ projectStatus: 'completed', completedOn: '2026-03-01' }, ['completedOn:end_before_start']],
    [{ fundingSources: ['lottery'] }, ['fundingSources:not_an_option']],
  ])('%o: %s', (change, expected) => {
    const problems = commitmentProblems({ ...sound, ...change }, rules);
    expect(problems.map((problem) => `${problem.field}:${problem.code}`)).toEqual(expected);
  });

  test('what an input method makes of digits and dashes is understood', () => {
    const { values, problems } = readCommitment(
      {
        ...sound,
        projectCode: '２０２６－330100–48-01-１23456 ',
        plannedStartQuarter: '２０２６q2',
        startedOn: '２０２６-04-01',
      },
      rules,
    );
    expect(problems).toEqual([]);
    expect(values).toMatchObject({
      projectCode: '2026-330100-48-01-123456',
      plannedStartQuarter: '2026Q2',
      startedOn: '2026-04-01',
    });
  });

  test('only what no document holds needs a basis', () => {
    expect(commitmentProblems({ ...sound, basis: '' }, { ...rules, needsBasis: false })).toEqual([]);
  });
});
