import { describe, expect, test } from 'vitest';
import { matchingPeople } from './matching-people.ts';

const person = (loginName: string, name: string, organisation: string, organisationEn: string) => ({
  loginName,
  name,
  assignments: [{ organisation, organisationEn }],
});

const people = [
  person('ningbo-reporter', '宁波填报员', '宁波市发展和改革委员会', 'Ningbo DRC'),
  person('ningbo-approver', '宁波审核人', '宁波市发展和改革委员会', 'Ningbo DRC'),
  person('audit', '审计管理员', '浙江省发展和改革委员会', 'Zhejiang DRC'),
];

describe('people found by words', () => {
  test.each([
    ['', 3],
    ['   ', 3],
    ['宁波', 2],
    ['NINGBO', 2],
    ['宁波 审核', 1],
    ['Zhejiang', 1],
    ['杭州', 0],
  ])('%j finds %i', (words, count) => {
    expect(matchingPeople(people, words)).toHaveLength(count);
  });
});
