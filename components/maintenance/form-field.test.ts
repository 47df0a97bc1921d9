import { describe, expect, test } from 'vitest';
import { differences, type FormSection, labelsOf } from './form-field.ts';

const words = { yes: '是', no: '否', comma: '、', colon: '：' };
const roles = [
  { value: 'core', label: '核心' },
  { value: 'member', label: '成员' },
];
const sections: FormSection[] = [
  {
    id: 'a',
    title: 'A',
    fields: [
      { kind: 'text', name: 'title', label: '标题' },
      { kind: 'select', name: 'kind', label: '类别', options: [{ value: 'task', label: '　任务' }], none: '无' },
      { kind: 'check', name: 'only', label: '仅谋划' },
      { kind: 'checks', label: '所在地', options: [{ name: 'host.330100', label: '杭州' }] },
      { kind: 'selects', label: '成员', rows: [{ name: 'member.330100', label: '杭州' }], options: roles, none: '无' },
      {
        kind: 'rows',
        label: '印发机关',
        rows: [
          [
            { kind: 'text', name: 'issuer.1.name', label: '名称' },
            { kind: 'text', name: 'issuer.1.nameEn', label: '英文' },
          ],
        ],
      },
    ],
  },
];

describe('two fillings of one form', () => {
  test('that say the same do not differ, whatever the blanks', () => {
    expect(differences(sections, { title: '甲 ', only: '' }, { title: '甲', kind: '' }, words)).toEqual([]);
  });

  test('differ field by field, in words', () => {
    const yours = { title: '甲', kind: 'task', only: 'yes', 'host.330100': 'yes', 'member.330100': 'core' };
    const theirs = { title: '乙', 'member.330100': 'member', 'issuer.1.name': '省政府', 'issuer.1.nameEn': 'Province' };
    expect(differences(sections, yours, theirs, words)).toEqual([
      { label: '标题', yours: '甲', theirs: '乙' },
      { label: '类别', yours: '任务', theirs: '' },
      { label: '仅谋划', yours: '是', theirs: '否' },
      { label: '所在地', yours: '杭州', theirs: '' },
      { label: '成员', yours: '杭州：核心', theirs: '杭州：成员' },
      { label: '印发机关', yours: '', theirs: '省政府 Province' },
    ]);
  });

  test('name every input for the summary of problems', () => {
    expect(labelsOf(sections)).toMatchObject({
      title: '标题',
      'host.330100': '所在地 · 杭州',
      'member.330100': '成员 · 杭州',
      'issuer.1.nameEn': '印发机关 1 · 英文',
    });
  });
});
