import { describe, expect, test } from 'vitest';
import { matchingPeople } from './matching-people.ts';

const person = (loginName: string, name: string, organisation: string, organisationEn: string) => ({
  loginName,
  name,
  organisation: { name: organisation, nameEn: organisationEn },
  assignments: [] as { organisation: string; organisationEn: string }[],
});

const people = [
  person('ningbo-reporter', '宁波填报员', '宁波市发展和改革委员会', 'Ningbo DRC'),
  person('ningbo-approver', '宁波审核人', '宁波市发展和改革委员会', 'Ningbo DRC'),
  person('audit', '审计管理员', '浙江省发展和改革委员会', 'Zhejiang DRC'),
  {
    ...person('deputy', '挂职', '浙江省发展和改革委员会', 'Zhejiang DRC'),
    assignments: [{ organisation: '绍兴市发展和改革委员会', organisationEn: 'Shaoxing DRC' }],
  },
];

describe('people found by words', () => {
  test.each([
    ['', 4],
    ['   ', 4],
    ['宁波', 2],
    ['NINGBO', 2],
    ['宁波 审核', 1],
    ['Zhejiang', 2],
    ['绍兴', 1],
    ['杭州', 0],
  ])('%j finds %i', (words, count) => {
    expect(matchingPeople(people, words)).toHaveLength(count);
  });
});
