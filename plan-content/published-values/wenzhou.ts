// The counts that document 004 states as given. It reports no actual value of a year.
import type { PublishedValueContent, ScopeContent } from '../plan-shape.ts';
import { type ValueLine, valuesOf } from './define-value.ts';

const value = valuesOf('004');
const nowhere: ScopeContent = { words: '', wordsEn: '', codes: [] };
const policies = '“41条意见”“80条新政”“146条清单”等系列政策';

type CountLine = Pick<ValueLine, 'slug' | 'name' | 'nameEn' | 'value' | 'unit' | 'unitEn' | 'words' | 'note'>;

const count = (group: string, planItem: string, place: string, line: CountLine): PublishedValueContent =>
  value({ group, kind: 'total', planItem: `wenzhou-${planItem}`, scope: nowhere, year: null, place, ...line });

const policy = (slug: string, name: string, nameEn: string, figure: string): PublishedValueContent =>
  count('wenzhou-two-healths-policies', 'two-healths-policies', '四、重点任务 1', {
    slug,
    name,
    nameEn,
    value: figure,
    unit: '条',
    unitEn: 'articles',
    words: policies,
  });

export const wenzhouValues: readonly PublishedValueContent[] = [
  count('wenzhou-blocks', 'key-blocks', '三、总体格局（三）2', {
    slug: 'wenzhou-district-blocks-count',
    name: '区级重点区块',
    nameEn: 'Key blocks of districts',
    value: '17',
    unit: '个',
    unitEn: 'blocks',
    words: '“两线三片”和17个区级重点区块',
    note: { zh: '各区块未列。', en: 'The blocks are not listed.' },
  }),
  count('wenzhou-function-factors', 'function-factors', '三、总体格局（三）2', {
    slug: 'wenzhou-function-factors-count',
    name: '现代城市功能要素',
    nameEn: 'Kinds of functions of a modern city',
    value: '15',
    unit: '类',
    unitEn: 'kinds',
    words: '现代城市十五类功能要素',
    note: { zh: '各类未列。', en: 'The kinds are not listed.' },
  }),
  policy('wenzhou-two-healths-opinions', '“两个健康”温州先行意见', 'Opinions on the Two Healths pilot', '41'),
  policy('wenzhou-two-healths-new-policies', '“两个健康”温州先行新政', 'New policies of the Two Healths pilot', '80'),
  policy('wenzhou-two-healths-checklist', '“两个健康”温州先行清单', 'List of the Two Healths pilot', '146'),
  count('wenzhou-talent-policies', 'talent-policy', '四、重点任务 4', {
    slug: 'wenzhou-talent-policies-count',
    name: '人才新政',
    nameEn: 'New talent policies',
    value: '40',
    unit: '条',
    unitEn: 'articles',
    words: '人才新政“40条”',
  }),
];
