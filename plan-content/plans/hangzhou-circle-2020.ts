// Plan content of document 002: the Hangzhou metropolitan circle as reported in November 2020, with 七共 and 七个圈. Aims and tasks are in hangzhou-circle-2020-tasks.ts.
import type { PlanContent, PlanItemContent, PlanMember, SourceNote, SourceReference } from '../plan-shape.ts';
import { hangzhouCircleGoals, hangzhouCircleTasks } from './hangzhou-circle-2020-tasks.ts';

const from = (place: string, words: string, note?: SourceNote): SourceReference =>
  note === undefined ? { document: '002', place, words } : { document: '002', place, words, note };

const members: readonly PlanMember[] = [
  { code: '330100', role: 'core', reportedBy: '330100' },
  { code: '330500', role: 'member', reportedBy: '330500' },
  { code: '330400', role: 'member', reportedBy: '330400' },
  { code: '330600', role: 'member', reportedBy: '330600' },
  { code: '330800', role: 'member', reportedBy: '330800' },
  { code: '341000', role: 'member', reportedBy: null },
];

const sixCities = from('创新活力都市圈持续推进', '杭州、湖州、嘉兴、绍兴、衢州、黄山', {
  zh: '文中称“六城市”，含安徽省黄山市，黄山市不填报；文件003为四市。',
  en: 'Six cities (“六城市”) with Huangshan of Anhui, which does not report; document 003 has four.',
});

const principle = (ordinal: number, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'pillar',
  ordinal,
  slug,
  title,
  titleEn,
  parent: null,
  list: 'hangzhou-circle-seven-principles-list',
  source: from('从实践七个共到打造七个圈', title),
});

const circle = (ordinal: number, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'pillar',
  ordinal,
  slug,
  title,
  titleEn,
  parent: null,
  list: 'hangzhou-circle-seven-circles-list',
  source: from(`从实践七个共到打造七个圈 › ${title}`, `${title}持续推进`),
});

export const hangzhouCircle2020: PlanContent = {
  slug: 'hangzhou-metro-circle-2020',
  title: '杭州都市圈“七个圈”建设与2025年目标',
  titleEn: 'Hangzhou metropolitan circle: seven circles and the aims for 2025',
  number: null,
  issuers: [],
  date: '2020-11-23',
  dateMeaning: 'reported',
  members,
  metroAreas: [
    {
      slug: 'hangzhou-circle-2020-area',
      name: '杭州都市圈',
      nameEn: 'Hangzhou metropolitan circle',
      members,
      coreAreaCodes: [],
      source: sixCities,
    },
  ],
  horizonYears: [2022, 2025, 2035],
  continuedBy: null,
  source: from('标题', '持续推进这“七个圈”!杭州都市圈要打造国际化大都市圈', {
    zh: '系新闻报道，无发文字号和印发机关；此处规划标题系据内容拟定。所列数值多以2025年为目标年。',
    en: 'A news report without number or issuer; the plan title here describes its content. Most of its figures aim at 2025.',
  }),
  lists: [
    {
      slug: 'hangzhou-circle-seven-principles-list',
      title: '七共',
      titleEn: 'Seven shared principles',
      count: 7,
      named: true,
      source: from('从实践七个共到打造七个圈', '“七共”的合作理念'),
    },
    {
      slug: 'hangzhou-circle-seven-circles-list',
      title: '七个圈',
      titleEn: 'Seven circles',
      count: 7,
      named: true,
      source: from('从实践七个共到打造七个圈', '提出打造“七个圈”的具体目标', {
        zh: '将“七共”总结升华为具体目标；两份清单分列。',
        en: 'Restates “七共” (the seven principles) as goals; the two lists are kept apart.',
      }),
    },
  ],
  items: [
    ...hangzhouCircleGoals,
    principle(1, 'hangzhou-circle-shared-planning', '规划共绘', 'Plans drawn together'),
    principle(2, 'hangzhou-circle-shared-transport', '交通共联', 'Transport linked together'),
    principle(3, 'hangzhou-circle-shared-environment', '环境共保', 'Environment protected together'),
    principle(4, 'hangzhou-circle-shared-industry', '产业共兴', 'Industry raised together'),
    principle(5, 'hangzhou-circle-shared-market', '市场共构', 'Markets built together'),
    principle(6, 'hangzhou-circle-shared-brand', '品牌共推', 'Brands promoted together'),
    principle(7, 'hangzhou-circle-shared-society', '社会共享', 'Social progress shared'),
    circle(1, 'hangzhou-circle-transport', '互联互通交通圈', 'Circle of connected transport'),
    circle(2, 'hangzhou-circle-innovation', '创新活力都市圈', 'Metropolitan circle of innovation and vigour'),
    circle(3, 'hangzhou-circle-industry', '产业协同都市圈', 'Metropolitan circle of coordinated industry'),
    circle(4, 'hangzhou-circle-culture', '魅力人文都市圈', 'Metropolitan circle of attractive culture'),
    circle(5, 'hangzhou-circle-green', '绿色美丽都市圈', 'Green and beautiful metropolitan circle'),
    circle(6, 'hangzhou-circle-open', '开放包容都市圈', 'Open and inclusive metropolitan circle'),
    circle(7, 'hangzhou-circle-quality-of-life', '品质生活都市圈', 'Metropolitan circle of good living'),
    ...hangzhouCircleTasks,
  ],
};
