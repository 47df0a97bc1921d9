// The aims of document 004 (建设目标, by 2022 and 2035) and its duties of organisation, support and supervision (保障措施).
import type { PlanItemContent } from '../plan-shape.ts';
import { type ItemLine, itemsUnder } from './wenzhou-item.ts';

const goals = (parent: string | null, lines: readonly ItemLine[]) =>
  itemsUnder(parent, '二、建设目标', lines, { kind: 'goal' });
const guiding = { place: '一、指导思想' };

export const wenzhouGoals: readonly PlanItemContent[] = [
  ...goals(null, [['goals', '建设目标', 'Building goals', { words: '二、建设目标' }]]),
  ...goals('goals', [
    [
      'goal-regional-centre',
      '奋力建设我国东南沿海区域中心城市',
      "Strive to become a central city of China's southeast coast",
      guiding,
    ],
    [
      'goal-metropolitan-area',
      '构建极具综合竞争力和国际影响力的温州都市区',
      'Form a Wenzhou metropolitan area of strong competitiveness and international influence',
      guiding,
    ],
    [
      'goal-striving',
      '“百万人才、千万人口、万亿GDP”的奋斗目标',
      'The goal striven for: a million talents, ten million people, a trillion of GDP',
    ],
    [
      'goal-private-economy-capital',
      '打造以国际时尚智造为特色的中国民营经济之都',
      "Make China's capital of the private economy, known for international fashion and smart manufacturing",
    ],
    ['goal-fashion-centre', '中国时尚产业智造中心', "China's centre of smart manufacturing in the fashion industry"],
    [
      'goal-overseas-chinese-centre',
      '世界华商综合发展交流中心',
      "World centre of Chinese entrepreneurs' development and exchange",
    ],
    ['goal-medical-centre', '东南沿海医疗康养中心', 'Centre of medicine and health care on the southeast coast'],
    ['goal-transport-hub', '全国性综合交通枢纽', 'National comprehensive transport hub'],
    ['goal-border-region-centre', '浙南闽北区域中心城市', 'Central city of southern Zhejiang and northern Fujian'],
    ['goals-2022', '到2022年', 'By 2022'],
    ['goals-2035', '到2035年', 'By 2035'],
    [
      'goal-core-area-targets',
      '温州都市区（核心区）近期建设目标体系',
      'Near-term building targets of the Wenzhou metropolitan area (core area)',
      {
        place: '附件 1',
        words: '附件:1.温州都市区(核心区)近期建设目标体系',
        note: {
          zh: '附件仅列名称，正文未附，故其中的目标不在此列。',
          en: 'The annex is named but its text is missing, so its targets are not here.',
        },
      },
    ],
  ]),
  ...goals('goals-2022', [
    [
      'goal-one-hour-circles',
      '形成都市区、市域、城区3个“1小时交通圈”',
      'Form three one-hour transport circles: metropolitan area, city and urban area',
    ],
    [
      'goal-southern-gate',
      '成为长三角一体化发展重要“南大门”和对接闽台的“桥头堡”',
      'Become the southern gate of Yangtze Delta integration and the bridgehead towards Fujian and Taiwan',
    ],
    [
      'goal-third-pole',
      '温州都市区作为全省经济增长第三极地位得到夯实',
      "Firm standing as the third pole of the province's economic growth",
    ],
  ]),
  ...goals('goals-2035', [
    ['goal-city-of-innovation', '充满活力的创新之城', 'A city of innovation full of life'],
    ['goal-city-of-openness', '闻名国际的开放之城', 'An open city known in the world'],
    ['goal-city-of-convenience', '互联畅通的便捷之城', 'A city of easy, connected travel'],
    ['goal-city-of-living', '包容共享的宜居之城', 'A liveable city, inclusive and shared'],
    ['goal-city-of-gardens', '绿色低碳的花园之城', 'A garden city, green and low in carbon'],
    ['goal-smart-city', '安全高效的智慧之城', 'A smart city, safe and efficient'],
    ['goal-city-of-culture', '魅力幸福的人文之城', 'A city of culture, charming and happy'],
    ['goal-city-of-fashion', '智造发达的时尚之城', 'A city of fashion with advanced smart manufacturing'],
    ['goal-coastal-front-rank', '跻身全国沿海城市先进行列', "Rank among the country's leading coastal cities"],
  ]),
];

const duties = (parent: string | null, place: string, lines: readonly ItemLine[]) =>
  itemsUnder(parent, place, lines, { kind: 'duty' });

export const wenzhouDuties: readonly PlanItemContent[] = [
  ...duties(null, '五、保障措施', [['duties', '保障措施', 'Supporting measures', { words: '五、保障措施' }]]).map(
    (top) => ({ ...top, ordinal: 2 }),
  ),
  ...duties('duties', '五、保障措施', [
    ['duty-organisation', '加强组织领导', 'Stronger organisation and leadership', { words: '(一)加强组织领导' }],
    ['duty-mechanisms', '创新体制机制', 'New systems and mechanisms', { words: '(二)创新体制机制' }],
    ['duty-policies', '加大政策支持', 'More policy support', { words: '(三)加大政策支持' }],
    ['duty-planning', '提升规划水平', 'Better planning', { words: '(四)提升规划水平' }],
    ['duty-supervision', '加强考核督查', 'Stronger appraisal and supervision', { words: '(五)加强考核督查' }],
  ]),
  ...duties('duty-organisation', '五、保障措施（一）', [
    [
      'duty-leading-group',
      '成立温州都市区建设协同发展领导小组',
      "Set up a leading group for the metropolitan area's coordinated development",
    ],
    ['duty-cross-regional-problems', '统筹协调跨区域重大问题', 'Coordinate major cross-regional problems'],
    [
      'duty-leaders-for-projects',
      '完善领导挂钩联系重大项目制度',
      'Improve the system by which leaders look after major projects',
    ],
    [
      'duty-regular-study',
      '定期研究协调城市建设的重点难点问题',
      'Regularly study and coordinate the key problems of city building',
    ],
    ['duty-local-responsibility', '各地要切实履行属地职责', 'Each place fulfils its own local responsibility'],
    [
      'duty-guidance',
      '市直有关单位要加强指导服务',
      'The municipal departments concerned give more guidance and service',
    ],
  ]),
  ...duties('duty-leading-group', '附件 2', [
    [
      'duty-leading-group-members',
      '温州都市区建设协同发展领导小组成员名单',
      'Members of the leading group',
      {
        words: '2.温州都市区建设协同发展领导小组成员名单',
        note: {
          zh: '附件仅列名称，名单未附。',
          en: 'The annex is named but its list is missing.',
        },
      },
    ],
  ]),
  ...duties('duty-mechanisms', '五、保障措施（二）', [
    ['duty-integration-mechanism', '创新都市区一体化建设体制机制', 'New mechanisms of integrated building'],
    ['duty-factor-allocation', '提升都市区要素资源统筹配置能力', 'Allocate resources across the metropolitan area'],
    [
      'duty-fiscal-system',
      '优化市、区两级财政管理体制和分配格局',
      'Improve the fiscal system and distribution between city and districts',
    ],
    ['duty-fiscal-strength', '提高市里集中财力办大事的能力', "Raise the city's ability to pool funds for major tasks"],
    [
      'duty-division-adjustment',
      '逐步推进撤县（市）设区行政区划调整',
      'Turn counties and county-level cities into districts step by step',
    ],
    [
      'duty-cross-division-management',
      '积极探索跨行政区新型协调管理机制',
      'Explore new coordination across administrative divisions',
      { onlyPlanned: true },
    ],
    [
      'duty-private-economy',
      '加大民营经济参与都市区建设与运营支持保障力度',
      'More support for private business in building and running the area',
    ],
  ]),
  ...duties('duty-policies', '五、保障措施（三）', [
    [
      'duty-special-policies',
      '研究制定人才、户籍、土地、用海、财政、金融、价格、环境容量等专项支持政策',
      'Work out special policies on talents, household registration, land, sea use, budget, finance, prices and environmental capacity',
    ],
    [
      'duty-factors-to-platforms',
      '引导要素资源向平台集聚配置',
      'Lead resources to the key platforms',
      { words: '聚焦聚力都市区重点平台建设,引导要素资源向平台集聚配置' },
    ],
    [
      'duty-talent-support',
      '加大都市区招引人才支持力度',
      'More support for bringing in talents',
      { words: '加大都市区招引人才支持力度,强化在子女入学、家属就业、人才住房等方面给予支持' },
    ],
  ]),
  ...duties('duty-planning', '五、保障措施（四）', [
    [
      'duty-planning-system',
      '建立完善以都市区行动方案为指导，都市区国土空间规划为依据，专项规划为支撑的完整规划体系',
      'A complete planning system: this action plan as guide, territorial spatial planning as basis, special plans as support',
    ],
    [
      'duty-spatial-planning',
      '抓好新一轮国土空间规划编制',
      'Draw up the new territorial spatial plan',
      { words: '抓好新一轮国土空间规划编制,推动人口有序集疏、产业合理集聚、空间高效集约' },
    ],
    ['duty-design-management', '提升都市区设计建设管理水平', 'Raise the level of design, building and management'],
  ]),
  ...duties('duty-supervision', '五、保障措施（五）', [
    [
      'duty-annual-appraisal',
      '将都市区建设重点任务分工落实情况纳入年度考核内容',
      'The carrying out of the key tasks becomes part of the annual appraisal',
    ],
    ['duty-inspection', '定期开展督促检查', 'Regular supervision and inspection'],
    [
      'duty-evaluation-system',
      '完善都市区建设发展和规划实施的科学评价体系',
      'Improve the scientific evaluation of development and of plan implementation',
    ],
    ['duty-public-participation', '鼓励社会公众共同参与都市区建设', 'Encourage the public to take part'],
  ]),
];
