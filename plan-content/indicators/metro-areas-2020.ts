// The measurable targets of document 000, all for 2020: it is announced as the work of that year.
import type { IndicatorContent, ScopeContent, SourceNote } from '../plan-shape.ts';
import { indicatorsOf } from './define-indicator.ts';

const target = indicatorsOf('000');
const fourAreas: ScopeContent = {
  words: '全省四大都市区',
  wordsEn: "The province's four metropolitan areas",
  codes: [],
};
const areas: ScopeContent = { words: '都市区', wordsEn: 'The metropolitan areas', codes: [] };
const ofTheYear = { zh: '年份取自标题“2020年”和“全年目标”。', en: 'The year 2020 is that of the headings.' };
const withUnit = (zh: string, en: string): SourceNote => ({ zh: `${ofTheYear.zh}${zh}`, en: `${ofTheYear.en} ${en}` });
const meetings = '强化城市治理 › 打好都市区改革创新组合拳';

export const metroAreas2020Indicators: readonly IndicatorContent[] = [
  target({
    slug: 'metro-2020-resident-population',
    planItem: 'metro-2020-goals',
    name: '集聚常住人口',
    nameEn: 'Residents gathered',
    scope: fourAreas,
    target: '5520',
    unit: '万',
    unitEn: '10,000 people',
    comparator: 'at_least',
    worded: '',
    year: 2020,
    place: '全年目标',
    words: '全省四大都市区集聚常住人口5520万',
    note: withUnit('单位只印“万”，按万人理解。', 'The unit is printed as “万” and read as ten thousand people.'),
  }),
  target({
    slug: 'metro-2020-economic-output',
    planItem: 'metro-2020-goals',
    name: '经济总量',
    nameEn: 'Economic output',
    scope: fourAreas,
    target: '61100',
    unit: '亿',
    unitEn: '100 million yuan',
    comparator: 'at_least',
    worded: '',
    year: 2020,
    place: '全年目标',
    words: '实现经济总量61100亿',
    note: withUnit('单位只印“亿”，按亿元理解。', 'The unit is printed as “亿” and read as hundred million yuan.'),
  }),
  target({
    slug: 'metro-2020-joint-meetings-count',
    planItem: 'metro-2020-meetings-and-visits',
    name: '都市区相关联席会议',
    nameEn: 'Joint meetings of the metropolitan areas',
    scope: areas,
    target: '1',
    unit: '次',
    unitEn: 'meeting',
    comparator: 'at_least',
    worded: '不少于',
    year: 2020,
    place: meetings,
    words: '召开都市区相关联席会议以及领导层面互访交流各不少于1次',
    note: ofTheYear,
  }),
  target({
    slug: 'metro-2020-leaders-visits-count',
    planItem: 'metro-2020-meetings-and-visits',
    name: '领导层面互访交流',
    nameEn: 'Mutual visits of leaders',
    scope: areas,
    target: '1',
    unit: '次',
    unitEn: 'visit',
    comparator: 'at_least',
    worded: '不少于',
    year: 2020,
    place: meetings,
    words: '召开都市区相关联席会议以及领导层面互访交流各不少于1次',
    note: ofTheYear,
  }),
  target({
    slug: 'metro-2020-services-coverage',
    planItem: 'metro-2020-services-for-residents',
    name: '城镇基本公共服务常住人口覆盖',
    nameEn: 'Residents covered by basic urban public services',
    scope: { words: '城镇', wordsEn: 'Cities and towns', codes: [] },
    target: '100',
    unit: '%',
    unitEn: '%',
    comparator: 'all',
    worded: '全覆盖',
    year: 2020,
    place: meetings,
    words: '推进城镇基本公共服务常住人口全覆盖',
    note: withUnit('未印数值，“全覆盖”按100%理解。', 'No figure is printed; “全覆盖” (full coverage) is read as 100%.'),
  }),
];
