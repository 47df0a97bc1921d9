// What the eight actions and ten flagships of document 001 set out. Titles simplified, quoted words in the traditional print.
import type { PlanItemContent } from '../plan-shape.ts';
import { itemsOf } from './define-item.ts';
import { type TwinCitiesLine, twinCitiesLines } from './twin-cities-goals.ts';

const under = itemsOf('001');
const flagship = (numeral: string) => `十大标志性工程 ${numeral}`;

const actions: readonly (readonly [parent: string, numeral: string, line: TwinCitiesLine])[] = [
  [
    'digital-governance',
    '一',
    ['focus-city-brain', '城市大脑深度互联', '城市大腦深度互聯', 'Deeply interconnected city brains'],
  ],
  [
    'joint-innovation',
    '二',
    [
      'focus-innovation-platforms',
      '高能级创新平台协同',
      '高能級創新平臺協同',
      'Coordinated high-level platforms of innovation',
    ],
  ],
  [
    'industry-chains',
    '三',
    ['focus-industry-clusters', '打造高能级产业集群', '打造高能級產業集群', 'High-level industry clusters'],
  ],
  [
    'opening-up',
    '四',
    ['focus-free-trade-areas', '自贸试验区片区联动', '自貿試驗區片區聯動', 'Linked areas of the pilot free trade zone'],
  ],
  [
    'culture-tourism',
    '五',
    ['focus-poetry-road', '大运河诗路共建', '大運河詩路共建', 'A jointly built Grand Canal poetry road'],
  ],
  [
    'infrastructure',
    '六',
    ['focus-commuting-circle', '打造杭绍甬通勤圈', '打造杭紹甬通勤圈', 'Hangzhou–Shaoxing–Ningbo commuting circle'],
  ],
  [
    'public-services',
    '七',
    ['focus-one-card', '民生“一卡通”共推', '民生“一卡通”共推', 'One card for daily life, promoted together'],
  ],
  [
    'environment',
    '八',
    ['focus-ecological-coast', '生态海岸带共建', '生態海岸帶共建', 'A jointly built ecological coast'],
  ],
];

const flagships = [
  ...under(
    'city-brain-interconnection',
    flagship('一'),
    twinCitiesLines('task', [
      [
        'sharing-mechanism',
        '探索建立共商共建共享机制',
        '探索建立共商共建共享機制',
        'Exploring a mechanism of joint consultation, building and sharing',
        'planned',
      ],
      [
        'city-brain-uses',
        '发挥城市大脑在跨区域交通道路指引、警务跟踪追查、生态环境治理等方面协同作用',
        '發揮城市大腦在跨區域交通道路指引、警務跟蹤追查、生態環境治理等方面協同作用',
        'City brains working together across borders in traffic guidance, police tracing and environmental governance',
      ],
      [
        'dashboards',
        '提高两地驾驶舱实战协同能力',
        '提高兩地駕駛艙實戰協同能力',
        "Better working coordination of the two cities' control dashboards",
      ],
    ]),
  ),
  ...under(
    'innovation-corridor-coordination',
    flagship('二'),
    twinCitiesLines('task', [
      [
        'demonstration-zones',
        '发挥杭州、宁波国家自主创新示范区集聚带动效应',
        '發揮杭州、寧波國家自主創新示范區集聚帶動效應',
        'Effects of the national innovation demonstration zones of Hangzhou and Ningbo',
      ],
      [
        'innovation-centres',
        '统筹布局和谋划建设一批杭甬数字经济、生物医药、新材料等分行业创新中心',
        '統籌布局和謀劃建設一批杭甬數字經濟、生物醫藥、新材料等分行業創新中心',
        'Innovation centres by industry: digital economy, biomedicine, new materials',
        'planned',
      ],
    ]),
  ),
  ...under(
    'hangzhou-shaoxing-ningbo-industry-belt',
    flagship('三'),
    twinCitiesLines('task', [
      [
        'three-new-areas',
        '加强钱塘新区、前湾新区、滨海新区在设施建设、项目谋划、产业准入等方面对接',
        '加強錢塘新區、前灣新區、濱海新區在設施建設、項目謀劃、產業準入等方面對接',
        'Qiantang, Qianwan and Binhai New Areas aligned in facilities, project planning and industry access',
      ],
      [
        'cross-border-research',
        '聚焦重点领域开展跨区域技术研发、中试孵化和产业化应用',
        '聚焦重點領域開展跨區域技術研發、中試孵化和產業化應用',
        'Research, pilot production and industrial use across borders in key fields',
      ],
      ['signature-chains', '打造一批标志性产业链', '打造一批標志性產業鏈', 'A number of signature industry chains'],
    ]),
  ),
  ...under(
    'free-trade-zone-linkage',
    flagship('四'),
    twinCitiesLines('task', [
      [
        'liberal-trade-rules',
        '共同推进杭州、宁波片区建立以投资贸易自由化便利化为核心的制度体系',
        '共同推進杭州、寧波片區建立以投資貿易自由化便利化為核心的制度體系',
        'Rules for free and easy investment and trade in the areas of Hangzhou and Ningbo',
      ],
      [
        'single-window',
        '建设国际贸易、国际投资“单一窗口”',
        '建設國際貿易、國際投資“單一窗口”',
        'Single window for international trade and investment',
      ],
      [
        'access-limits',
        '研究放宽数字经济、油气产业等领域的投资和经营限制',
        '研究放寬數字經濟、油氣產業等領域的投資和經營限制',
        'Study of easing limits on investment and business in the digital economy and in oil and gas',
        'planned',
      ],
      ['digital-free-trade', '联动建设数字自贸区', '聯動建設數字自貿區', 'A digital free trade zone, built in concert'],
    ]),
  ),
  ...under(
    'four-ports-multimodal-transport',
    flagship('五'),
    twinCitiesLines('task', [
      [
        'river-and-sea-port',
        '共同研究杭州内河港与宁波海港便捷联通方案',
        '共同研究杭州內河港與寧波海港便捷聯通方案',
        "Joint study of an easy link between Hangzhou's river port and Ningbo's sea port",
      ],
      ['sea-rail', '积极发展海铁联运', '積極發展海鐵聯運', 'Sea–rail transport'],
      [
        'rail-express',
        '探索推进高铁快运合作',
        '探索推進高鐵快運合作',
        'Exploring cooperation in high-speed rail express freight',
        'planned',
      ],
      ['logistics-data', '强化物流信息平台对接', '強化物流信息平臺對接', 'Linked information platforms of logistics'],
      [
        'modern-logistics',
        '共同打造现代运输大物流体系',
        '共同打造現代運輸大物流體系',
        'A joint modern system of transport and logistics',
      ],
    ]),
  ),
  ...under(
    'one-hour-commuting-circle',
    flagship('六'),
    twinCitiesLines('task', [
      [
        'xiaoyong-stations',
        '加快既有萧甬铁路绍兴段增站改造',
        '加快既有蕭甬鐵路紹興段增站改造',
        'Added stations on the Shaoxing section of the existing Xiaoshan–Ningbo railway',
      ],
      [
        'more-suburban-trains',
        '加密宁波至绍兴至杭州南市域列车',
        '加密寧波至紹興至杭州南市域列車',
        'More suburban trains from Ningbo through Shaoxing to Hangzhou South',
      ],
      [
        'water-town-line',
        '推动江南水乡线绍兴至萧山机场段的建设',
        '推動江南水鄉線紹興至蕭山機場段的建設',
        'Jiangnan water-town line from Shaoxing to Xiaoshan Airport',
      ],
      [
        'ningbo-cixi-line',
        '加快建设宁波至慈溪的市域铁路',
        '加快建設寧波至慈溪的市域鐵路',
        'Suburban railway from Ningbo to Cixi',
      ],
    ]),
  ),
  ...under(
    'grand-canal-poetry-road',
    flagship('七'),
    twinCitiesLines('task', [
      [
        'canal-heritage',
        '联合推进大运河文化遗产保护、传承、利用',
        '聯合推進大運河文化遺產保護、傳承、利用',
        'Joint protection, continuation and use of the heritage of the Grand Canal',
      ],
      ['canal-banks', '做好河道岸线保护与修复', '做好河道岸線保護與修復', 'Protected and restored river banks'],
      ['canal-shipping', '促进航运功能转型', '促進航運功能轉型', 'A new role for shipping on the canal'],
      [
        'canal-park',
        '推进大运河国家文化公园等项目建设',
        '推進大運河國家文化公園等項目建設',
        'Projects such as the Grand Canal National Culture Park',
      ],
      [
        'canal-exchange',
        '加强运河国际文化交流',
        '加強運河國際文化交流',
        'International cultural exchange along the canal',
      ],
    ]),
  ),
  ...under(
    'one-card-public-services',
    flagship('八'),
    twinCitiesLines('task', [
      [
        'social-security-cards',
        '加快实现两地社保卡标准统一和互通互用',
        '加快實現兩地社??藴式y一和互通互用',
        'One standard and mutual use of social security cards, soon',
        {
          zh: '原文此处为乱码，“兩地”之后的文字订正为“社保卡标准统一”。',
          en: 'The print is garbled here; the words after “兩地” are repaired as “社保卡标准统一”.',
        },
      ],
      [
        'insurance-transfer',
        '推动居民养老保险和失业保险关系无障碍转移',
        '推動居民養老保險和失業保險關系無障礙轉移',
        'Pension and unemployment insurance moved without obstacle',
      ],
      [
        'one-card-uses',
        '进一步优化拓展公共交通、文体旅游、就医结算等“一卡通”功能',
        '進一步優化拓展公共交通、文體旅游、就醫結算等“一卡通”功能',
        'More uses of the one card in transport, culture, sport, tourism and medical payment',
      ],
    ]),
  ),
  ...under(
    'south-bank-ecological-coast',
    flagship('九'),
    twinCitiesLines('task', [
      [
        'coast-projects',
        '联合实施生态保护修复、绿色通道联网、乐活海岸打造等项目',
        '聯合實施生態保護修復、綠色通道聯網、樂活海岸打造等項目',
        'Joint projects of restoration, linked greenways and a lively coast',
      ],
      [
        'coast-resources',
        '串联杭州湾沿岸区域的生态和人文资源',
        '串聯杭州灣沿岸區域的生態和人文資源',
        'Nature and culture along Hangzhou Bay strung together',
      ],
      [
        'coast-belt',
        '共同打造杭州湾南岸生态海岸带',
        '共同打造杭州灣南岸生態海岸帶',
        'A jointly built ecological coast on the south bank of Hangzhou Bay',
      ],
    ]),
  ),
  ...under(
    'joint-carbon-peaking',
    flagship('十'),
    twinCitiesLines('task', [
      [
        'clean-energy',
        '协同建立清洁、低碳、高效、安全的能源生产和消费体系',
        '協同建立清潔、低碳、高效、安全的能源生產和消費體系',
        'A clean, low-carbon, efficient and safe system of energy',
      ],
      ['energy-control', '落实能源“双控”制度', '落實能源“雙控”制度', 'Dual control of energy carried out'],
      ['clean-production', '全面推进清洁生产', '全面推進清潔生產', 'Cleaner production throughout'],
      [
        'utility-charges',
        '完善两地居民水、电、气、垃圾处理等收费体系',
        '完善兩地居民水、電、氣、垃圾處理等收費體系',
        'Better charges for water, electricity, gas and waste in both cities',
      ],
      [
        'carbon-mechanism',
        '建立健全两地碳达峰碳中和协同机制',
        '建立健全兩地碳達峰碳中和協同機制',
        'Mechanism of both cities for carbon peaking and neutrality',
      ],
    ]),
  ),
];

/** Below the actions and flagships, which come first. */
export const twinCitiesTasks: readonly PlanItemContent[] = [
  ...actions.flatMap(([parent, numeral, line]) =>
    under(`twin-cities-${parent}`, `八大专项行动 ${numeral}`, twinCitiesLines('task', [line])),
  ),
  ...flagships,
];
