// What document 002 sets out below the seven circles, and the aims for 2022, 2025 and 2035 with their fields.
import type { PlanItemContent } from '../plan-shape.ts';
import { itemsOf } from './define-item.ts';

const under = itemsOf('002');
const going = (circle: string) => `${circle}持续推进`;
const aims = '2025年杭州都市圈要建成国际化大都市圈';
const field = (name: string) => `${aims} › 在${name}领域`;

type Pair = readonly [slug: string, title: string, en: string];

const goals = (pairs: readonly Pair[]) =>
  pairs.map(([slug, title, en]) => ({ slug: `hangzhou-circle-${slug}`, kind: 'goal' as const, title, en }));
const tasks = (pairs: readonly Pair[]) =>
  pairs.map(([slug, title, en]) => ({ slug: `hangzhou-circle-${slug}`, title, en }));

export const hangzhouCircleTasks: readonly PlanItemContent[] = [
  ...under(
    'hangzhou-circle-culture',
    going('魅力人文都市圈'),
    tasks([
      ['tour-routes', '共推世界遗产精品游线合作', 'Cooperation on choice world-heritage tour routes'],
      [
        'corridor-study',
        '启动编制《杭黄世界级自然生态和文化旅游廊道专题研究》',
        'Study of a Hangzhou–Huangshan corridor of nature, culture and tourism',
      ],
      ['tang-poetry-road', '共同推进大运河唐诗之路建设', 'Tang poetry road along the Grand Canal'],
      ['canal-luck-tour', '培育大运河“走运之旅”', 'Tours of good luck along the Grand Canal'],
    ]),
  ),
  ...under(
    'hangzhou-circle-green',
    going('绿色美丽都市圈'),
    tasks([
      [
        'water-cooperation',
        '全面深化千岛湖、新安江上游流域和浦阳江流域水资源和生态环境保护合作',
        "Cooperation on water and environment at Qiandao Lake, on the upper Xin'an River and the Puyang River",
      ],
      ['no-blind-spots', '消除跨界监管盲区', 'No blind spots of supervision at the borders'],
      ['joint-monitoring', '建立省内和跨省联合监测机制', 'Joint monitoring within the province and across its border'],
      ['monthly-monitoring', '每月开展跨界断面水质联合监测', 'Joint monitoring of water at the borders every month'],
    ]),
  ),
  ...under(
    'hangzhou-circle-open',
    going('开放包容都市圈'),
    tasks([
      ['school-pairs', '学校结对', 'Schools in pairs'],
      ['medical-cooperation', '共建医疗合作机制', 'A shared mechanism of medical cooperation'],
      [
        'medical-settlement',
        '进一步扩大跨省及省内异地就医结算医疗机构范围',
        'More hospitals that settle bills of patients from elsewhere',
      ],
      [
        'medical-registration',
        '推进异地就医备案“就近办”“一证通办”“零跑办”',
        'Treatment elsewhere registered nearby, with one card and without going in person',
      ],
      ['shared-credit-code', '信用码一体化互通', 'Shared credit code'],
      ['government-services', '政务服务“杭海通办”', 'Government services common to Hangzhou and Haining'],
    ]),
  ),
  ...under(
    'hangzhou-circle-quality-of-life',
    going('品质生活都市圈'),
    tasks([
      ['citizens-days', '共同举办市民体验日等活动', 'Days on which citizens try out the other cities'],
      ['recuperation-holidays', '互推疗休养产品', 'Recuperation holidays offered to each other'],
    ]),
  ),
];

export const hangzhouCircleGoals: readonly PlanItemContent[] = [
  ...under(null, aims, [
    {
      slug: 'hangzhou-circle-goals',
      kind: 'goal',
      title: '2025年杭州都市圈要建成国际化大都市圈',
      en: 'By 2025 the Hangzhou circle is to be an international metropolitan circle',
      note: {
        zh: '小标题作“建成”，正文作“初步建成”。',
        en: 'The heading says “建成” (built), the text “初步建成” (built in its first form).',
      },
    },
  ]),
  ...under(
    'hangzhou-circle-goals',
    aims,
    goals([
      ['goal-modern', '着力打造现代化都市圈', 'A modern metropolitan circle'],
      [
        'goal-delta',
        '全圈域全方位融入长三角区域一体化发展',
        'The whole circle joins the integrated development of the Yangtze Delta in every respect',
      ],
      [
        'goal-growth-pole',
        '建设成为长三角南翼核心增长极',
        'Core growth pole on the southern wing of the Yangtze Delta',
      ],
      ['goal-front-rank', '走在全国各大都市圈的前列', 'Among the first of the metropolitan circles of the country'],
      [
        'goal-2022',
        '力争到2022年杭州都市圈一体化发展取得明显进展',
        'By 2022, if possible, clear progress in the integrated development of the circle',
      ],
      ['goal-2025', '到2025年初步建成国际化大都市圈', 'By 2025 an international metropolitan circle in its first form'],
      [
        'goal-2035',
        '到2035年建成具有全球影响力的国际化大都市圈',
        'By 2035 an international metropolitan circle of global influence',
      ],
      [
        'goal-modernisation',
        '高水平基本实现社会主义现代化',
        'Socialist modernisation basically achieved at a high level',
      ],
      ['goal-infrastructure', '在基础设施领域', 'In infrastructure'],
      ['goal-economy', '在经济领域', 'In the economy'],
      ['goal-opening-up', '在开放领域', 'In opening-up'],
      ['goal-urbanisation', '在城镇化领域', 'In urbanisation'],
      ['goal-environment', '在生态环境领域', 'In the environment'],
      ['goal-livelihood', '在民生领域', 'In daily life'],
    ]),
  ),
  ...under(
    'hangzhou-circle-goal-infrastructure',
    field('基础设施'),
    tasks([
      ['core-airport', '打造长三角机场群核心机场', 'A core airport of the Yangtze Delta'],
      ['on-rails', '打造轨道上的都市圈', 'A metropolitan circle on rails'],
      ['smart-roads', '构筑智慧高效公路网络', 'A smart and efficient network of roads'],
      ['river-and-sea', '共筑江海河联运体系', 'Joint transport by river, canal and sea'],
      ['hubs', '优化枢纽功能组织', 'Better organised hubs'],
      ['transport-towns', '开发交通节点新城', 'New towns at nodes of transport'],
      [
        'commuting-circle',
        '形成以“市域轨道+城市轨道”为重点的“一小时通勤圈”',
        'A one-hour commuting circle on suburban and city rail',
      ],
    ]),
  ),
  ...under(
    'hangzhou-circle-goal-economy',
    field('经济'),
    goals([
      [
        'goal-innovation-system',
        '协同创新体系和创新创业生态圈、以数字经济和制造业为核心的高质量发展格局基本形成',
        'Joint innovation, an environment for founders, and growth led by the digital economy and manufacturing',
      ],
      ['goal-value-chain', '产业迈向全球价值链中高端', 'Industry moves up the global value chain'],
    ]),
  ),
  ...under(
    'hangzhou-circle-goal-opening-up',
    field('开放'),
    goals([
      [
        'goal-dual-circulation',
        '双循环协同发展能力走在前列',
        'Among the first in developing at home and abroad together',
      ],
      ['goal-international-access', '国际通达能力不断提升', 'Ever better international access'],
      [
        'goal-free-trade-area',
        '中国（浙江）自由贸易试验区扩展区域杭州片区高水平建成并扩大辐射影响力',
        'Hangzhou area of the extended free trade zone, built to a high level and of wider influence',
      ],
      [
        'goal-supply-chains',
        '产业链供应链畅通，内外贸有效贯通，国际影响力有力提升',
        'Unbroken supply chains, trade at home and abroad connected, stronger international influence',
      ],
    ]).map((line) => ({ ...line, words: line.title.replace('（浙江）', '(浙江)').replaceAll('，', ',') })),
  ),
  ...under(
    'hangzhou-circle-goal-urbanisation',
    field('城镇化'),
    goals([
      ['goal-town-and-country', '圈域城乡协调发展加快推进', 'Balanced growth of town and country, faster'],
      ['goal-direct-links', '交通设施从互联互通向直连直通快速转变', 'From connected transport to direct connections'],
      ['goal-pilot-zones', '都市圈一体化合作先行区深度融合发展', 'Deeply integrated pilot zones of cooperation'],
      ['goal-imbalance', '城乡不平衡不充分发展现象得到明显改善', 'Clearly less imbalance between town and country'],
    ]),
  ),
  ...under(
    'hangzhou-circle-goal-environment',
    field('生态环境'),
    goals([
      [
        'goal-joint-prevention',
        '跨区域、跨流域生态建设和污染联防联治机制有效运行',
        'Joint protection against pollution works across borders and river basins',
      ],
      [
        'goal-ecological-pattern',
        '屏障-廊道-节点互动一体的完整生态格局基本形成',
        'A whole of ecological barriers, corridors and nodes takes shape',
      ],
      [
        'goal-ecosystem',
        '山水林田湖草一体的生态系统实现良性循环',
        'A sound cycle of mountains, waters, woods, fields, lakes and grassland',
      ],
    ]),
  ),
  ...under(
    'hangzhou-circle-goal-livelihood',
    field('民生'),
    goals([
      [
        'goal-facilities',
        '优质医疗、教育、养老、文化、体育等设施网络日趋完善',
        'Ever better facilities of health, education, care, culture and sport',
      ],
      [
        'goal-digital-age',
        '率先迈入数字化、网络化、智能化时代',
        'Among the first in the digital, networked and intelligent age',
      ],
      ['goal-linked-systems', '区域统筹和制度衔接水平逐步提升', 'Systems of the region joined step by step'],
      ['goal-social-governance', '形成更加有效的社会协同治理', 'More effective joint social governance'],
      [
        'goal-residents',
        '广大都市圈居民拥有更多有温度、可感受的获得感幸福感安全感',
        'More gain, happiness and safety that residents can feel',
      ],
    ]),
  ),
];
