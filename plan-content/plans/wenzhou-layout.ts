// The overall layout of document 004 (总体格局): its three sections, their numbered parts, and what each part sets out to do.
import type { PlanItemContent } from '../plan-shape.ts';
import { type ItemLine, itemsUnder } from './wenzhou-item.ts';

const numerals = ['一', '二', '三'];
const section = (ordinal: number) => `三、总体格局（${numerals[ordinal - 1]}）`;

const pillars: PlanItemContent[] = itemsUnder(
  null,
  '三、总体格局',
  [
    ['layout-space', '优化都市区空间格局', 'A better spatial layout of the metropolitan area', { place: section(1) }],
    [
      'layout-coordination',
      '推进都市区协同发展',
      'Coordinated development of the metropolitan area',
      { place: section(2) },
    ],
    ['layout-primacy', '提升中心城区首位度', 'Greater primacy of the central city', { place: section(3) }],
  ],
  { kind: 'pillar', list: 'wenzhou-layout-list' },
);

/** The numbered parts of one section. */
const parts = (ordinal: number, parent: string, lines: readonly ItemLine[]) =>
  itemsUnder(
    parent,
    section(ordinal),
    lines.map(([slug, title, titleEn], index) => [
      `layout-${slug}`,
      title,
      titleEn,
      { place: `${section(ordinal)}${index + 1}`, words: `${index + 1}.${title}` },
    ]),
  );

const under = (ordinal: number, part: number, parent: string, lines: readonly ItemLine[]) =>
  itemsUnder(`layout-${parent}`, `${section(ordinal)}${part}`, lines);

const spaceItems: readonly PlanItemContent[] = [
  ...under(1, 1, 'spatial-pattern', [
    ['core-area-coverage', '逐步实现核心区范围市域全覆盖', 'Widen the core area step by step to the whole city'],
    ['mountain-river-sea', '以“环山、跨江、面海”为主要方向', 'Around the mountain, across the rivers, towards the sea'],
    ['main-centre-pattern', '主中心以环大罗山区域为中心', 'A main centre around Mount Daluo'],
    [
      'sub-centres-pattern',
      '打造支撑都市区发展的副中心',
      'Sub-centres that support the metropolitan area',
      {
        words: '主中心南北分别以乐清和平阳、苍南、龙港为有力两翼,打造支撑都市区发展的副中心',
        note: {
          zh: '“两副”即北部的乐清和南部的平阳、苍南、龙港。',
          en: 'The two sub-centres are Yueqing in the north, and Pingyang, Cangnan and Longgang in the south.',
        },
      },
    ],
    ['axes', '三条轴', 'Three axes'],
    ['belts', '四条产业带', 'Four industrial belts'],
  ]),
  ...itemsUnder('main-centre-pattern', `${section(1)}1`, [
    [
      'north-across-oujiang',
      '北跨瓯江与永嘉瓯北、三江、黄田片一体化发展',
      'North across the Oujiang: integration with Oubei, Sanjiang and Huangtian of Yongjia',
    ],
    ['south-across-feiyun', '南跨飞云江与瑞安一体化发展', "South across the Feiyun: integration with Rui'an"],
  ]),
  ...itemsUnder(
    'axes',
    `${section(1)}1`,
    [
      ['axis-river', '中部沿江发展轴', 'Central axis of development along the river'],
      ['axis-coast', '东部沿海发展轴', 'Eastern axis of development along the coast'],
      ['axis-ecology', '西部生态发展轴', 'Western axis of ecological development'],
    ],
    { list: 'wenzhou-axes-list' },
  ),
  ...itemsUnder(
    'belts',
    `${section(1)}1`,
    [
      ['belt-coastal-manufacturing', '沿海先进智造产业带', 'Coastal belt of advanced smart manufacturing'],
      ['belt-daluoshan-innovation', '环大罗山科创产业带', 'Belt of science and innovation around Mount Daluo'],
      ['belt-western-leisure', '西部生态休闲产业带', 'Western belt of ecological leisure'],
      [
        'belt-oujiang-poetry-road',
        '瓯江山水诗路文化产业带',
        'Cultural belt of the Oujiang poetry road of mountains and waters',
      ],
    ],
    { list: 'wenzhou-belts-list' },
  ),
  ...under(1, 2, 'metro-circle', [
    [
      'circle-with-taizhou-lishui',
      '构建与台州、丽水紧密联动的温州都市圈',
      'A Wenzhou metropolitan circle closely linked with Taizhou and Lishui',
      { words: '以温州都市区为核心,涵盖乐清湾区域,构建与台州、丽水紧密联动的温州都市圈' },
    ],
    [
      'circle-four-ports',
      '加强空港、海港、陆港、信息港“四港”联动',
      'Link the four ports: air, sea, land and information',
      { words: '以甬台温城市群连绵带、金丽温城市群连绵带为重点,加强空港、海港、陆港、信息港“四港”联动' },
    ],
    [
      'circle-neighbour-links',
      '推进与台州、丽水、衢州、宁德、南平、上饶等周边地区节点城市的互联互通',
      'Connect with the node cities around: Taizhou, Lishui, Quzhou, Ningde, Nanping and Shangrao',
      {
        note: {
          zh: '宁德、南平（福建）和上饶（江西）在省外，不填报。',
          en: 'Ningde and Nanping (Fujian) and Shangrao (Jiangxi) lie outside the province and do not report.',
        },
      },
    ],
    [
      'circle-private-economy-zone',
      '打造温台民营经济创新示范区',
      'A demonstration zone of the private economy of Wenzhou and Taizhou',
    ],
    [
      'circle-exchange-mechanism',
      '建立健全乐清、温岭、玉环为重点的温台合作交流机制',
      'Cooperation of Wenzhou and Taizhou with Yueqing, Wenling and Yuhuan at its heart',
    ],
    ['circle-policy-trial', '开展温台跨区域发展政策协同试点', 'A trial of policies shared by Wenzhou and Taizhou'],
    [
      'circle-ecotourism',
      '共创浙皖闽赣国家生态旅游协作区',
      'Create together the national ecotourism cooperation area of Zhejiang, Anhui, Fujian and Jiangxi',
      { words: '以瓯江山水诗路和浙西南生态旅游带建设为契机,加强与丽水、衢州合作,共创浙皖闽赣国家生态旅游协作区' },
    ],
    [
      'circle-ecology',
      '强化生态网络共建和环境联防联治，共建美丽都市圈',
      'Build the ecological network and guard the environment together',
    ],
  ]),
];

const coordinationItems: readonly PlanItemContent[] = [
  ...under(2, 1, 'main-centre', [
    ['central-core', '优先打造中心城区核心区', 'Build the core of the central city first'],
    [
      'central-landmarks',
      '推动功能性区块、标志性项目、地标性景观建设',
      'Functional blocks, flagship projects and landmarks',
      { words: '加快“大拆大整”后城市空间全域谋划开发,推动功能性区块、标志性项目、地标性景观建设' },
    ],
    ['central-eastward', '加快中心城区“向东面海”发展', 'Move the central city east, towards the sea'],
    [
      'ouhai-dongtou-integration',
      '深化瓯洞一体化',
      'Deepen the integration of Ouhai and Dongtou',
      {
        note: {
          zh: '“瓯洞”的“瓯”指瓯海还是瓯江口，文中未说明；英文按瓯海译。',
          en: 'Whether “瓯” stands for Ouhai or for Oujiangkou is not said; the English takes Ouhai.',
        },
      },
    ],
    [
      'eastern-clusters',
      '推进瓯江口和浙南产业集聚区产城融合',
      'Industry and city as one in the Oujiangkou and southern Zhejiang clusters',
    ],
    ['eastern-layout', '优化调整东部空间和功能布局', 'Improve space and functions in the east'],
    [
      'joint-allocation',
      '统筹谋划和推进资源要素配置、公共设施建设和生产力布局',
      'Plan resources, public facilities and production as a whole',
      { words: '破除现有行政区划分割,统筹谋划和推进资源要素配置、公共设施建设和生产力布局' },
    ],
    ['central-expansion', '推进中心城区扩容提质', 'A larger and better central city'],
    [
      'river-banks-integration',
      '深化瓯江两岸和温瑞平原一体化',
      "Integrate both banks of the Oujiang and the Wenzhou–Rui'an plain",
    ],
    ['north-south-expansion', '推动温州中心城区向南北扩展', 'Widen the central city to north and south'],
  ]),
  ...under(2, 2, 'sub-centres', [
    ['yueqing-sub-centre', '加快建设乐清副中心', 'Build the Yueqing sub-centre'],
    ['southern-sub-centre', '培育发展南部副中心', 'Foster the southern sub-centre'],
    [
      'county-to-metropolitan',
      '推动县域经济向都市经济转型，推进南北副中心向心发展',
      'From county economies to a metropolitan economy, both sub-centres turned to the centre',
      {
        words:
          '以温州沿海产业带建设为抓手,整合提升省级经济开发区和工业园区,推动县域经济向都市经济转型,推进南北副中心向心发展',
      },
    ],
  ]),
  ...itemsUnder('yueqing-sub-centre', `${section(2)}2`, [
    [
      'yueqing-five-blocks',
      '五大区块',
      'Five blocks',
      { words: '统筹推进柳市新区(柳白新城)、经济开发区、滨海新区、乐清湾港区、雁荡山旅游区五大区块' },
    ],
    [
      'yandang-nanxi-yueqing-bay',
      '统筹推进雁楠一体化和乐清湾建设',
      'Advance Yandang–Nanxi integration and Yueqing Bay',
      { words: '统筹推进雁楠一体化和乐清湾建设,形成辐射环乐清湾城镇群的门户' },
    ],
  ]),
  ...itemsUnder('southern-sub-centre', `${section(2)}2`, [
    ['aojiang-basin', '推进鳌江流域一体化发展', 'Integrated development of the Aojiang basin'],
    [
      'southern-platforms',
      '聚力建设平阳滨海新兴产业园、龙港新城产业区等产业平台',
      'Build the industrial platforms of Pingyang and Longgang',
    ],
    ['southern-gate', '建设美丽浙江南大门', 'Build the southern gate of beautiful Zhejiang'],
  ]),
  ...under(2, 3, 'western-pole', [
    [
      'county-towns',
      '加快永嘉、文成、泰顺、青田县城建设',
      'Build the county towns of Yongjia, Wencheng, Taishun and Qingtian',
    ],
    ['towns-linkage', '推动县城和中心镇联动发展', 'County towns and central towns in step'],
    ['population-to-towns', '大力推进人口向县城和中心镇集聚', 'Bring people to county towns and central towns'],
    [
      'central-towns',
      '差别化推进中心镇建设',
      'Build central towns, each in its way',
      { words: '全面实施乡村振兴战略,差别化推进中心镇建设' },
    ],
    ['small-towns', '因地制宜推动小城镇发展', 'Small towns according to local conditions'],
    ['remote-villages', '有序推进边远村镇整合集聚发展', 'Bring remote villages and towns together in order'],
    [
      'western-industry-projects',
      '全力发展全域旅游、休闲度假、康养体育等重大产业项目',
      'Major projects of tourism, leisure, health care and sport',
      { words: '以西部生态休闲产业带和乡村振兴示范带建设为抓手,全力发展全域旅游、休闲度假、康养体育等重大产业项目' },
    ],
  ]),
];

const primacyItems: readonly PlanItemContent[] = [
  ...under(3, 1, 'urban-renewal', [
    ['living-conditions', '高质量、高标准改善城市居住条件', 'Better housing to high standards'],
    [
      'demolition-clearance',
      '加快市区3万亩的重点拆改区块“清零”',
      'Finish the key demolition and rebuilding blocks of the urban area',
    ],
    ['old-estates', '启动老旧住宅小区改造', 'Start renewing old housing estates'],
    ['resettlement', '实施市区新一轮安置提速行动', 'A new round of quicker resettlement'],
    [
      'factory-relocation',
      '滚动实施中心城区工业企业三年搬迁改造计划',
      'A rolling three-year plan to move and convert factories of the central city',
    ],
    ['sponge-city', '推进海绵城市和防洪排涝基础设施建设', 'Sponge city, flood control and drainage'],
    [
      'key-area-renewal',
      '合计79平方公里重点区域改造',
      'Renewal of key areas of 79 square kilometres in all',
      { words: '突出以中央绿轴、浙南科技城、瓯江口产业集聚区、浙南产业集聚区等合计79平方公里重点区域改造' },
    ],
    ['underground-space', '综合开发利用地下空间', 'Use underground space'],
    ['urban-roads', '推进市区道路综合整治', 'Put urban roads in order'],
    ['road-beautification', '开展城市道路绿化亮化美化提升行动', 'Greener, brighter and more beautiful roads'],
  ]),
  ...under(3, 2, 'platforms', [
    [
      'key-blocks',
      '加大“两线三片”和17个区级重点区块开发及有机更新力度',
      'Develop and renew the “two lines and three areas” and 17 key blocks of districts',
    ],
    ['qidu', '高水平推进七都区块开发建设', 'Develop the Qidu block to a high level'],
    ['masterpieces', '着力打造一批经得起检验的传世精品之作', 'Create works that stand the test of time'],
    [
      'function-areas',
      '促进城市布局调整和功能提升',
      'Better layout and functions of the city',
      {
        words:
          '集中力量推进滨江商务区、中央绿轴、高铁新城、瓯海南部新区、东部综合交通枢纽、瓯江口新区、浙南产业集聚区滨海新区、瓯江北岸城市新区、温州北高铁枢纽建设,促进城市布局调整和功能提升',
      },
    ],
    [
      'function-factors',
      '加速现代城市十五类功能要素配置的支撑性项目落地',
      'Supporting projects for fifteen kinds of city functions',
    ],
    ['landmark-buildings', '建设20个都市区标志性建筑（街区）', 'Build 20 landmark buildings or quarters'],
  ]),
  ...under(3, 3, 'urban-economy', [
    ['four-new-economy', '大力培育发展“四新经济”', 'Foster the “four new” economy'],
    ['new-business-forms', '实施城市经济新业态培育行动', 'Foster new forms of business in the city'],
    ['services', '大力实施服务业重点领域高质量发展行动', 'High-quality development of key services'],
    ['headquarters-economy', '大力发展总部经济', 'Develop the headquarters economy'],
    [
      'office-building-plan',
      '制定实施中心城区楼宇经济发展规划',
      'A plan for the office-building economy of the central city',
    ],
    ['landmark-towers', '打造地标性的“楼宇群”“楼宇圈”', 'Landmark clusters and circles of towers'],
    [
      'city-economy-interaction',
      '推进城市开发建设与城市经济发展良性互动',
      'City building and city economy help each other',
    ],
  ]),
];

export const wenzhouLayout: readonly PlanItemContent[] = [
  ...pillars,
  ...parts(1, 'layout-space', [
    [
      'spatial-pattern',
      '构建“一主两副三轴四带”空间格局',
      'One main centre, two sub-centres, three axes and four belts',
    ],
    [
      'metro-circle',
      '建设浙南闽北赣东都市圈',
      'A metropolitan circle of southern Zhejiang, northern Fujian and eastern Jiangxi',
    ],
  ]),
  ...parts(2, 'layout-coordination', [
    ['main-centre', '推进主中心一体化', 'Integration of the main centre'],
    ['sub-centres', '加快建设南北副中心', 'Quicker building of the northern and southern sub-centres'],
    ['western-pole', '打造西部重要发展极', 'A western pole of development'],
  ]),
  ...parts(3, 'layout-primacy', [
    ['urban-renewal', '加快城市有机更新', 'Quicker organic renewal of the city'],
    ['platforms', '优化提升城市功能平台', 'Better platforms for city functions'],
    ['urban-economy', '发展壮大城市经济', 'A stronger urban economy'],
  ]),
  ...spaceItems,
  ...coordinationItems,
  ...primacyItems,
];
