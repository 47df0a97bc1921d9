// The actual values and totals that document 002 reports; document 003 reports none. Each city's rate is a value of its own.
import type { PublishedValueContent, ScopeContent } from '../plan-shape.ts';
import { type ValueLine, valuesOf } from './define-value.ts';

const value = valuesOf('002');
const going = (circle: string) => `${circle}持续推进`;

const members = [
  ['hangzhou', '杭州', 'Hangzhou', '330100'],
  ['huzhou', '湖州', 'Huzhou', '330500'],
  ['jiaxing', '嘉兴', 'Jiaxing', '330400'],
  ['shaoxing', '绍兴', 'Shaoxing', '330600'],
  ['quzhou', '衢州', 'Quzhou', '330800'],
  ['huangshan', '黄山', 'Huangshan', '341000'],
] as const;
const sixCities: ScopeContent = {
  words: '杭州都市圈六城市',
  wordsEn: 'The six cities of the Hangzhou circle',
  codes: members.map(([, , , code]) => code),
};
const afterYear2019 = {
  zh: '该句未印年份和范围，其前一句为2019年、六城市。',
  en: 'Neither year nor scope is printed in the sentence; the one before it is about 2019 and the six cities.',
};
const growth = { unit: '%', unitEn: '%' } as const;

/** One value per city, in the order of the document's list. */
function perCity(
  rates: readonly [string, string, string, string, string, string],
  line: Omit<ValueLine, 'slug' | 'scope' | 'value'>,
): PublishedValueContent[] {
  return members.map(([slug, words, wordsEn, code], place) =>
    value({
      ...line,
      slug: `${line.group}-${slug}`,
      scope: { words, wordsEn, codes: [code] },
      value: rates[place] ?? '',
    }),
  );
}

const science = '2019年杭州都市圈六城市科学技术支出经费268亿元,增长30.1%';
const patents = '发明专利授权量达19283件,增长3.2%';
const tourism = '2019年杭州都市圈六城市接待游客72825万人次,实现旅游总收入9519亿元,分别增长11.3%和15.2%';
const consumption = '2019年杭州都市圈六城市城镇居民和农村居民人均消费支出分别增长7.7%和9.1%';
const monitoring =
  '杭州与湖州、嘉兴、绍兴的9个交界断面,以及浙、皖交界断面设立的9个环境监测点,每月开展跨界断面水质联合监测';
const industry = '绍兴发展大会签署项目14个,总投资近1000亿元';
const huangshanMeeting = '黄山发展大会签约125个,总投资711.5亿元';

const innovation: readonly PublishedValueContent[] = [
  value({
    slug: 'circle-science-spending',
    group: 'circle-science-spending',
    planItem: 'hangzhou-circle-innovation',
    name: '科学技术支出经费',
    nameEn: 'Spending on science and technology',
    scope: sixCities,
    value: '268',
    unit: '亿元',
    unitEn: '100 million yuan',
    year: 2019,
    place: going('创新活力都市圈'),
    words: science,
  }),
  value({
    slug: 'circle-science-spending-growth',
    group: 'circle-science-spending',
    planItem: 'hangzhou-circle-innovation',
    name: '科学技术支出经费增长',
    nameEn: 'Growth of spending on science and technology',
    scope: sixCities,
    value: '30.1',
    ...growth,
    year: 2019,
    place: going('创新活力都市圈'),
    words: science,
  }),
  value({
    slug: 'circle-patents',
    group: 'circle-patents',
    planItem: 'hangzhou-circle-innovation',
    name: '发明专利授权量',
    nameEn: 'Invention patents granted',
    scope: sixCities,
    value: '19283',
    unit: '件',
    unitEn: 'patents',
    year: null,
    place: going('创新活力都市圈'),
    words: patents,
    note: afterYear2019,
  }),
  value({
    slug: 'circle-patents-growth',
    group: 'circle-patents',
    planItem: 'hangzhou-circle-innovation',
    name: '发明专利授权量增长',
    nameEn: 'Growth of invention patents granted',
    scope: sixCities,
    value: '3.2',
    ...growth,
    year: null,
    place: going('创新活力都市圈'),
    words: patents,
    note: afterYear2019,
  }),
  ...perCity(['8.5', '10.4', '9.8', '18.28', '7.7', '13.9'], {
    group: 'circle-high-tech-growth',
    planItem: 'hangzhou-circle-innovation',
    name: '高新技术产业增加值增长',
    nameEn: 'Growth of value added by high-tech industry',
    ...growth,
    year: null,
    place: going('创新活力都市圈'),
    words:
      '杭州、湖州、嘉兴、绍兴、衢州、黄山高新技术产业增加值分别增长8.5%、10.4%、9.8%、18.28%、7.7%和13.9%,增速均高于规上工业',
    note: {
      zh: '该句未印年份，其前第二句为2019年。六市增速均高于规上工业。',
      en: 'No year is printed in the sentence; the last one before it is 2019. All six grew faster than industry above designated size.',
    },
  }),
];

const meetings: readonly PublishedValueContent[] = [
  value({
    slug: 'shaoxing-meeting-projects',
    group: 'shaoxing-development-meeting',
    kind: 'total',
    planItem: 'hangzhou-circle-industry',
    name: '绍兴发展大会签署项目',
    nameEn: 'Projects signed at the Shaoxing development conference',
    scope: { words: '绍兴', wordsEn: 'Shaoxing', codes: ['330600'] },
    value: '14',
    unit: '个',
    unitEn: 'projects',
    year: null,
    place: going('产业协同都市圈'),
    words: industry,
  }),
  value({
    slug: 'shaoxing-meeting-investment',
    group: 'shaoxing-development-meeting',
    kind: 'total',
    planItem: 'hangzhou-circle-industry',
    name: '绍兴发展大会签署项目总投资',
    nameEn: 'Total investment of the projects signed at the Shaoxing development conference',
    scope: { words: '绍兴', wordsEn: 'Shaoxing', codes: ['330600'] },
    value: '1000',
    unit: '亿元',
    unitEn: '100 million yuan',
    qualifier: 'near',
    year: null,
    place: going('产业协同都市圈'),
    words: industry,
  }),
  value({
    slug: 'huangshan-meeting-projects',
    group: 'huangshan-development-meeting',
    kind: 'total',
    planItem: 'hangzhou-circle-industry',
    name: '黄山发展大会签约',
    nameEn: 'Contracts signed at the Huangshan development conference',
    scope: { words: '黄山', wordsEn: 'Huangshan', codes: ['341000'] },
    value: '125',
    unit: '个',
    unitEn: 'contracts',
    year: null,
    place: going('产业协同都市圈'),
    words: huangshanMeeting,
  }),
  value({
    slug: 'huangshan-meeting-investment',
    group: 'huangshan-development-meeting',
    kind: 'total',
    planItem: 'hangzhou-circle-industry',
    name: '黄山发展大会签约总投资',
    nameEn: 'Total investment of the contracts signed at the Huangshan development conference',
    scope: { words: '黄山', wordsEn: 'Huangshan', codes: ['341000'] },
    value: '711.5',
    unit: '亿元',
    unitEn: '100 million yuan',
    year: null,
    place: going('产业协同都市圈'),
    words: huangshanMeeting,
  }),
];

type Tourism = readonly [slug: string, name: string, nameEn: string, value: string, unit: string, unitEn: string];

const visitors: readonly Tourism[] = [
  ['circle-visitors', '接待游客', 'Visitors received', '72825', '万人次', '10,000 visits'],
  ['circle-visitors-growth', '接待游客增长', 'Growth of visitors received', '11.3', '%', '%'],
  ['circle-tourism-income', '旅游总收入', 'Income from tourism', '9519', '亿元', '100 million yuan'],
  ['circle-tourism-income-growth', '旅游总收入增长', 'Growth of income from tourism', '15.2', '%', '%'],
];

const environment: readonly PublishedValueContent[] = [
  value({
    slug: 'border-sections',
    group: 'border-water-monitoring',
    planItem: 'hangzhou-circle-monthly-monitoring',
    name: '交界断面',
    nameEn: 'Water sections at city borders',
    scope: {
      words: '杭州与湖州、嘉兴、绍兴',
      wordsEn: 'Hangzhou with Huzhou, Jiaxing and Shaoxing',
      codes: ['330100', '330500', '330400', '330600'],
    },
    value: '9',
    unit: '个',
    unitEn: 'sections',
    year: null,
    place: going('绿色美丽都市圈'),
    words: monitoring,
  }),
  value({
    slug: 'border-monitoring-points',
    group: 'border-water-monitoring',
    planItem: 'hangzhou-circle-monthly-monitoring',
    name: '浙、皖交界断面设立的环境监测点',
    nameEn: 'Monitoring points at the border of Zhejiang and Anhui',
    scope: { words: '浙、皖交界断面', wordsEn: 'Border of Zhejiang and Anhui', codes: [] },
    value: '9',
    unit: '个',
    unitEn: 'points',
    year: null,
    place: going('绿色美丽都市圈'),
    words: monitoring,
  }),
];

const livelihood: readonly PublishedValueContent[] = [
  value({
    slug: 'paired-schools',
    group: 'paired-schools',
    planItem: 'hangzhou-circle-school-pairs',
    name: '学校结对',
    nameEn: 'Schools in pairs',
    scope: { words: '都市圈内', wordsEn: 'Within the circle', codes: sixCities.codes },
    value: '20',
    unit: '所',
    unitEn: 'schools',
    qualifier: 'over',
    year: 2020,
    period: ['2020年以来', 'Since 2020'],
    place: going('开放包容都市圈'),
    words: '2020年以来,都市圈内20余所学校结对',
  }),
  ...(
    [
      ['circle-urban-consumption-growth', '城镇居民人均消费支出增长', 'Growth of spending per urban resident', '7.7'],
      ['circle-rural-consumption-growth', '农村居民人均消费支出增长', 'Growth of spending per rural resident', '9.1'],
    ] as const
  ).map(([slug, name, nameEn, rate]) =>
    value({
      slug,
      group: 'circle-consumption-growth',
      planItem: 'hangzhou-circle-quality-of-life',
      name,
      nameEn,
      scope: sixCities,
      value: rate,
      ...growth,
      year: 2019,
      place: going('品质生活都市圈'),
      words: consumption,
    }),
  ),
  ...perCity(['3.5', '5.8', '3.7', '4.0', '6.6', '5.7'], {
    group: 'circle-income-growth',
    planItem: 'hangzhou-circle-quality-of-life',
    name: '城乡居民收入增长',
    nameEn: 'Growth of incomes in town and country',
    ...growth,
    year: 2020,
    period: ['2020年前三季度', 'First three quarters of 2020'],
    place: going('品质生活都市圈'),
    words: '2020年前三季度,杭州、湖州、嘉兴、绍兴、衢州、黄山城乡居民收入分别增长3.5%、5.8%、3.7%、4.0%、6.6%和5.7%',
  }),
];

export const hangzhouCircleValues: readonly PublishedValueContent[] = [
  ...innovation,
  ...meetings,
  ...visitors.map(([slug, name, nameEn, figure, unit, unitEn]) =>
    value({
      slug,
      group: 'circle-tourism',
      planItem: 'hangzhou-circle-culture',
      name,
      nameEn,
      scope: sixCities,
      value: figure,
      unit,
      unitEn,
      year: 2019,
      place: going('魅力人文都市圈'),
      words: tourism,
    }),
  ),
  ...environment,
  ...livelihood,
];
