// Plan content of document 001: 唱好杭州、宁波“双城记”. Titles in simplified characters; quoted words keep the machine-made traditional print.
import type { PlanContent, PlanItemContent, PlanMember, SourceNote, SourceReference } from '../plan-shape.ts';
import { twinCitiesGoals } from './twin-cities-goals.ts';
import { twinCitiesTasks } from './twin-cities-tasks.ts';

const from = (place: string, words: string, note?: SourceNote): SourceReference =>
  note === undefined ? { document: '001', place, words } : { document: '001', place, words, note };

const members: readonly PlanMember[] = [
  { code: '330100', role: 'core', reportedBy: '330100' },
  { code: '330200', role: 'core', reportedBy: '330200' },
];

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const action = (ordinal: number, slug: string, title: string, words: string, titleEn: string): PlanItemContent => ({
  kind: 'pillar',
  ordinal,
  slug,
  title,
  titleEn,
  parent: null,
  list: 'twin-cities-eight-actions-list',
  source: from(`八大专项行动 ${numerals[ordinal - 1]}`, words),
});

const flagship = (
  ordinal: number,
  slug: string,
  title: string,
  words: string,
  titleEn: string,
  note?: SourceNote,
): PlanItemContent => ({
  kind: 'flagship',
  ordinal,
  slug,
  title,
  titleEn,
  parent: null,
  list: 'twin-cities-flagships-list',
  source: from(`十大标志性工程 ${numerals[ordinal - 1]}`, words, note),
});

export const twinCities: PlanContent = {
  slug: 'hangzhou-ningbo-twin-cities',
  title: '唱好杭州、宁波“双城记”',
  titleEn: 'A Tale of Two Cities: Hangzhou and Ningbo',
  number: null,
  issuers: [{ name: '浙江省政府', nameEn: 'Zhejiang Provincial Government' }],
  date: null,
  dateMeaning: null,
  members,
  metroAreas: [
    {
      slug: 'hangzhou-ningbo-economic-circle',
      name: '杭甬双城经济圈',
      nameEn: 'Hangzhou–Ningbo twin-city economic circle',
      members,
      coreAreaCodes: [],
      source: from('到2025年，杭甬双城经济圈格局基本形成', '杭甬雙城經濟圈格局基本形成', {
        zh: '文中称“杭绍甬”之处有绍兴市参与，但绍兴市不在双城之列。',
        en: 'Shaoxing takes part where the text says “杭绍甬” but is not one of the two cities.',
      }),
    },
  ],
  horizonYears: [2025],
  continuedBy: null,
  source: from('第一段', '唱好杭州、寧波“雙城記”新聞發布會', {
    zh: '系新闻发布会的报道；规划文件本身及其文号、日期均未刊出。',
    en: 'A report of the press conference; the plan document itself, its number and its date are not printed.',
  }),
  lists: [
    {
      slug: 'twin-cities-eight-actions-list',
      title: '八大专项行动',
      titleEn: 'Eight special actions',
      count: 8,
      named: true,
      source: from('八大专项行动', '浙江將實施八大專項行動', {
        zh: '与文件004重点任务1中的“自创区八大专项行动”不是同一清单。',
        en: "Not the eight special actions (“自创区八大专项行动”) in document 004's task 1.",
      }),
    },
    {
      slug: 'twin-cities-flagships-list',
      title: '十大标志性工程',
      titleEn: 'Ten flagship projects',
      count: 10,
      named: true,
      source: from('十大标志性工程出炉', '唱好杭州、寧波“雙城記”十大標志性工程', {
        zh: '与2020年大都市区的十大标志性工程不是同一清单。',
        en: 'Not the ten of the 2020 metropolitan areas.',
      }),
    },
  ],
  items: [
    ...twinCitiesGoals,
    action(
      1,
      'twin-cities-digital-governance',
      '数字化整体智治行动',
      '數字化整體智治行動',
      'Digital and holistic smart governance',
    ),
    action(
      2,
      'twin-cities-joint-innovation',
      '科创体系共筑行动',
      '科創體系共筑行動',
      'A jointly built system of science and innovation',
    ),
    action(
      3,
      'twin-cities-industry-chains',
      '关键领域产业链共建行动',
      '關鍵領域產業鏈共建行動',
      'Jointly built industry chains in key fields',
    ),
    action(
      4,
      'twin-cities-opening-up',
      '开放高地共创行动',
      '開放高地共創行動',
      'A jointly created high ground of opening-up',
    ),
    action(
      5,
      'twin-cities-culture-tourism',
      '文旅品牌共塑行动',
      '文旅品牌共塑行動',
      'Jointly shaped brands of culture and tourism',
    ),
    action(6, 'twin-cities-infrastructure', '基础设施互联行动', '基礎設施互聯行動', 'Connected infrastructure'),
    action(7, 'twin-cities-public-services', '公共服务共享行动', '公共服務共享行動', 'Shared public services'),
    action(8, 'twin-cities-environment', '生态环境共保行动', '生態環境共保行動', 'Joint protection of the environment'),
    flagship(
      1,
      'city-brain-interconnection',
      '杭甬城市大脑互联工程',
      '杭甬城市大腦互聯工程',
      'Interconnection of the city brains of Hangzhou and Ningbo',
    ),
    flagship(
      2,
      'innovation-corridor-coordination',
      '杭甬科创大走廊协同工程',
      '杭甬科創大走廊協同工程',
      'Coordination of the innovation corridors of Hangzhou and Ningbo',
    ),
    flagship(
      3,
      'hangzhou-shaoxing-ningbo-industry-belt',
      '杭绍甬产业创新带共建工程',
      '杭紹甬產業創新帶共建工程',
      'Hangzhou–Shaoxing–Ningbo belt of industry and innovation',
    ),
    flagship(
      4,
      'free-trade-zone-linkage',
      '浙江自由贸易试验区杭州、宁波片区联动创新工程',
      '浙江自由貿易試驗區杭州、寧波片區聯動創新工程',
      'Linked innovation of the Hangzhou and Ningbo areas of the Zhejiang Pilot Free Trade Zone',
    ),
    flagship(
      5,
      'four-ports-multimodal-transport',
      '杭甬“四港”联动多式联运工程',
      '杭甬“四港”聯動多式聯運工程',
      'Multimodal transport linking the four kinds of ports of Hangzhou and Ningbo',
    ),
    flagship(
      6,
      'one-hour-commuting-circle',
      '杭绍甬一小时通勤圈共建工程',
      '杭紹甬一小時通勤圈共建工程',
      'Hangzhou–Shaoxing–Ningbo one-hour commuting circle',
    ),
    flagship(
      7,
      'grand-canal-poetry-road',
      '大运河诗路（杭甬段）共建工程',
      '大運河詩路(杭甬段)共建工程',
      'Grand Canal poetry road (Hangzhou–Ningbo section)',
    ),
    flagship(
      8,
      'one-card-public-services',
      '杭甬公共服务“一卡通”优质共享工程',
      '杭甬公共服務“一卡通”優質共享工程',
      'One card for shared public services in Hangzhou and Ningbo',
      {
        zh: '该项正文有一处乱码，已订正为“社保卡标准统一”。',
        en: 'A word in its text is garbled in the print and repaired as “社保卡标准统一”.',
      },
    ),
    flagship(
      9,
      'south-bank-ecological-coast',
      '杭州湾南岸生态海岸带共建工程',
      '杭州灣南岸生態海岸帶共建工程',
      'Ecological coastal belt on the south bank of Hangzhou Bay',
    ),
    flagship(
      10,
      'joint-carbon-peaking',
      '杭甬协同达峰工程',
      '杭甬協同達峰工程',
      'Joint carbon peaking of Hangzhou and Ningbo',
    ),
    ...twinCitiesTasks,
  ],
};
