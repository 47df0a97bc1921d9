// Plan content of document 000: the 2020 targets for the four metropolitan areas. Its ten flagships are unnamed and stay so.
import type {
  MetroAreaContent,
  PlanContent,
  PlanItemContent,
  PlanMember,
  SourceNote,
  SourceReference,
} from '../plan-shape.ts';
import { metroAreas2020Goals, metroAreas2020Tasks } from './metro-areas-2020-tasks.ts';

const from = (place: string, words: string, note?: SourceNote): SourceReference =>
  note === undefined ? { document: '000', place, words } : { document: '000', place, words, note };

const core = (code: string): PlanMember => ({ code, role: 'core', reportedBy: code });
const member = (code: string): PlanMember => ({ code, role: 'member', reportedBy: code });

const noMemberList = {
  zh: '文件未列成员；仅可确定其冠名城市。',
  en: 'The document lists no members; only the city it is named after is certain.',
};

const metroAreas: readonly MetroAreaContent[] = [
  {
    slug: 'metro-2020-hangzhou-area',
    name: '杭州都市区',
    nameEn: 'Hangzhou metropolitan area',
    members: [core('330100'), member('330400'), member('330600')],
    coreAreaCodes: [],
    source: from(
      '强化城市能级 › 杭州都市区',
      '围绕打造“长三角南翼核心增长极”等目标,建设钱江新城-钱江世纪城、绍兴镜湖大城市核心区、嘉兴高铁新城等重大平台',
      {
        zh: '文件未列成员；绍兴市、嘉兴市的平台列于该都市区项下，故列入。',
        en: 'The document lists no members; Shaoxing and Jiaxing stand here because their platforms are placed under this area.',
      },
    ),
  },
  {
    slug: 'metro-2020-ningbo-area',
    name: '宁波都市区',
    nameEn: 'Ningbo metropolitan area',
    members: [core('330200')],
    coreAreaCodes: [],
    source: from('强化城市能级 › 宁波都市区', '宁波都市区', noMemberList),
  },
  {
    slug: 'metro-2020-wenzhou-area',
    name: '温州都市区',
    nameEn: 'Wenzhou metropolitan area',
    members: [core('330300')],
    coreAreaCodes: [],
    source: from('强化城市能级 › 温州都市区', '温州都市区', noMemberList),
  },
  {
    slug: 'metro-2020-jinyi-area',
    name: '金义都市区',
    nameEn: 'Jinhua–Yiwu metropolitan area',
    members: [core('330700')],
    coreAreaCodes: [],
    source: from('强化城市能级 › 金义都市区', '金义都市区', {
      zh: '文件未列成员；名称中的义乌市为县级市，属金华市，由金华市填报。',
      en: 'The document lists no members; Yiwu, which shares the name, is a county-level city of Jinhua, which reports for it.',
    }),
  },
];

const pillar = (ordinal: number, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'pillar',
  ordinal,
  slug,
  title,
  titleEn,
  parent: null,
  list: null,
  source: from(title, title),
});

const heading = (parent: string, place: string, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'task',
  ordinal: 1,
  slug,
  title,
  titleEn,
  parent,
  list: null,
  source: from(place, title),
});

const quality = (ordinal: number, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'task',
  ordinal,
  slug,
  title,
  titleEn,
  parent: 'metro-2020-seven-qualities',
  list: 'metro-2020-seven-qualities-list',
  source: from('强化城市功能 › 持续推动“七个之城”建设', `围绕${title}`),
});

const area = (ordinal: number, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'task',
  ordinal,
  slug,
  title,
  titleEn,
  parent: 'metro-2020-core-strength',
  list: 'metro-2020-four-areas-list',
  source: from('强化城市能级 › 增强核心区首位度和竞争力', title),
});

const zone = (ordinal: number, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'zone',
  ordinal,
  slug,
  title,
  titleEn,
  parent: 'metro-2020-regional-integration',
  list: null,
  source: from('强化城市协同 › 推进重点区域一体化建设', title),
});

export const metroAreas2020: PlanContent = {
  slug: 'metro-areas-2020',
  title: '2020年浙江大都市区建设目标',
  titleEn: "2020 targets for building Zhejiang's metropolitan areas",
  number: null,
  issuers: [{ name: '浙江省发展改革委', nameEn: 'Zhejiang Provincial Development and Reform Commission' }],
  date: '2020-04-29',
  dateMeaning: 'announced',
  members: [core('330100'), core('330200'), core('330300'), core('330700'), member('330400'), member('330600')],
  metroAreas,
  horizonYears: [2020],
  continuedBy: null,
  source: from('标题', '2020年浙江大都市区建设目标', {
    zh: '由省发展改革委在新闻通气会上公布；日期取自页面，文中称“今天上午”。',
    en: 'Announced by the provincial Development and Reform Commission at a press meeting; the date is that of the page, which speaks of “今天上午” (this morning).',
  }),
  lists: [
    {
      slug: 'metro-2020-seven-qualities-list',
      title: '七个之城',
      titleEn: 'Seven qualities of the city',
      count: 7,
      named: true,
      source: from('强化城市功能', '持续推动“七个之城”建设'),
    },
    {
      slug: 'metro-2020-four-areas-list',
      title: '四大都市区',
      titleEn: 'Four metropolitan areas',
      count: 4,
      named: true,
      source: from('标题下第一段', '深化杭州、宁波、温州、金义四大都市区建设'),
    },
    {
      slug: 'metro-2020-flagships-list',
      title: '十大标志性工程',
      titleEn: 'Ten flagship projects',
      count: 10,
      named: false,
      source: from('强化项目支撑', '聚力实施十大标志性工程', {
        zh: '只列数量，未列名称：共64个项目。与“双城记”的十大标志性工程不是同一清单。',
        en: 'Counted, not named: 64 projects in all. Not the ten of the Tale of Two Cities.',
      }),
    },
  ],
  items: [
    ...metroAreas2020Goals,
    pillar(1, 'metro-2020-governance', '强化城市治理', 'Stronger city governance'),
    heading(
      'metro-2020-governance',
      '强化城市治理',
      'metro-2020-reform',
      '打好都市区改革创新组合拳',
      'A package of reform and innovation for the metropolitan areas',
    ),
    pillar(2, 'metro-2020-functions', '强化城市功能', 'Stronger city functions'),
    heading(
      'metro-2020-functions',
      '强化城市功能',
      'metro-2020-seven-qualities',
      '持续推动“七个之城”建设',
      'Continued building of the seven qualities of the city',
    ),
    quality(1, 'metro-2020-innovative-city', '创新之城', 'City of innovation'),
    quality(2, 'metro-2020-open-city', '开放之城', 'City of openness'),
    quality(3, 'metro-2020-convenient-city', '便捷之城', 'City of easy travel'),
    quality(4, 'metro-2020-liveable-city', '宜居之城', 'Liveable city'),
    quality(5, 'metro-2020-garden-city', '花园之城', 'Garden city'),
    quality(6, 'metro-2020-smart-city', '智慧之城', 'Smart city'),
    quality(7, 'metro-2020-cultured-city', '人文之城', 'City of culture'),
    pillar(3, 'metro-2020-strength', '强化城市能级', 'Greater weight of the cities'),
    heading(
      'metro-2020-strength',
      '强化城市能级',
      'metro-2020-core-strength',
      '增强核心区首位度和竞争力',
      'Primacy and competitiveness of the core areas',
    ),
    area(1, 'metro-2020-hangzhou', '杭州都市区', 'Hangzhou metropolitan area'),
    area(2, 'metro-2020-ningbo', '宁波都市区', 'Ningbo metropolitan area'),
    area(3, 'metro-2020-wenzhou', '温州都市区', 'Wenzhou metropolitan area'),
    area(4, 'metro-2020-jinyi', '金义都市区', 'Jinhua–Yiwu metropolitan area'),
    pillar(4, 'metro-2020-coordination', '强化城市协同', 'Closer coordination of the cities'),
    heading(
      'metro-2020-coordination',
      '强化城市协同',
      'metro-2020-regional-integration',
      '推进重点区域一体化建设',
      'Integration of key regions',
    ),
    zone(
      1,
      'ningbo-zhoushan-integration-zone',
      '甬舟一体化合作先行区',
      'Ningbo–Zhoushan pilot zone of integrated cooperation',
    ),
    zone(
      2,
      'hangzhou-shaoxing-integration-zone',
      '杭绍一体化合作先行区',
      'Hangzhou–Shaoxing pilot zone of integrated cooperation',
    ),
    zone(
      3,
      'hangzhou-jiaxing-integration-zone',
      '杭嘉一体化合作先行区',
      'Hangzhou–Jiaxing pilot zone of integrated cooperation',
    ),
    zone(
      4,
      'jiaxing-huzhou-integration-zone',
      '嘉湖一体化合作先行区',
      'Jiaxing–Huzhou pilot zone of integrated cooperation',
    ),
    zone(
      5,
      'ningbo-shaoxing-integration-zone',
      '甬绍一体化合作先行区',
      'Ningbo–Shaoxing pilot zone of integrated cooperation',
    ),
    zone(
      6,
      'ningbo-taizhou-integration-zone',
      '甬台一体化合作先行区',
      'Ningbo–Taizhou pilot zone of integrated cooperation',
    ),
    pillar(5, 'metro-2020-project-support', '强化项目支撑', 'Support by projects'),
    heading(
      'metro-2020-project-support',
      '强化项目支撑',
      'metro-2020-flagships',
      '聚力实施十大标志性工程',
      'Joint effort for the ten flagship projects',
    ),
    ...metroAreas2020Tasks,
  ],
};
