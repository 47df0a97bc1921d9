// What the tasks 19 to 25 of document 004 set out to do: the garden city and the smart city.
import type { PlanItemContent } from '../plan-shape.ts';
import { planned, subtasks } from './wenzhou-item.ts';

export const wenzhouGardenSmart: readonly PlanItemContent[] = [
  ...subtasks(19, 'ecological-civilisation', [
    [
      'pollution-control',
      '打好治水、治气、治土、治废污染防治攻坚战',
      'Win the fight against pollution of water, air and soil and against waste',
      { words: '实施城市生态修复,打好治水、治气、治土、治废污染防治攻坚战' },
    ],
    ['blue-bay', '深化蓝色海湾整治行动', 'Deepen the blue bay action'],
    [
      'cross-regional-ecology',
      '从源头上系统开展流域、湾区、跨区域生态环境保护',
      'Protect river basins, bays and cross-regional environments from the source',
    ],
    [
      'regional-safeguards',
      '强化区域协同保障',
      'Stronger regional coordination',
      { words: '持续加强各类环境污染监管,强化区域协同保障' },
    ],
    [
      'ecology-zones',
      '开展生态文明建设示范区、海洋生态建设示范区等创建',
      'Work for demonstration zones of ecological civilisation and marine ecology',
    ],
    [
      'great-garden',
      '推进泰顺、文成争创全省大花园示范区',
      'Taishun and Wencheng strive to be provincial great-garden demonstration zones',
      planned,
    ],
    ['dongtou-park', '高标准建设洞头海岛公园', 'Build the Dongtou island park'],
    [
      'low-carbon-city',
      '深化国家低碳城市建设',
      'Deepen the national low-carbon city',
      { words: '深化国家低碳城市建设,推行低碳节能的生产生活方式' },
    ],
    ['waste-sorting', '全面推广垃圾分类', 'Waste sorting everywhere'],
  ]),
  ...subtasks(20, 'forest-and-garden-city', [
    [
      'ecological-belts',
      '推进环大罗山-三垟湿地公园、东海滨海带、瓯江-塘河城市生命带建设',
      'Mount Daluo–Sanyang wetland park, East China Sea waterfront and Oujiang–Tanghe life belt',
      { words: '发挥国家气候标志品牌效应,推进环大罗山-三垟湿地公园、东海滨海带、瓯江-塘河城市生命带建设' },
    ],
    ['ecological-treasure', '着力打造长三角生态福地', 'An ecological treasure of the Yangtze Delta'],
    [
      'greening',
      '持续推进大规模国土绿化行动',
      'Greening on a large scale',
      { words: '巩固温州市国家森林城市建设成果,持续推进大规模国土绿化行动' },
    ],
    [
      'park-city',
      '打造人与自然和谐的“公园城市”',
      'A park city in harmony with nature',
      { words: '深化国家园林城市建设,按照“推窗见绿、出门见景、百米见园”要求,打造人与自然和谐的“公园城市”' },
    ],
  ]),
  ...subtasks(21, 'leisure-tourism-city', [
    [
      'tourism-strategy',
      '实施“五十百千”战略',
      'The strategy of “five, ten, hundred, thousand”',
      {
        words: '锚定国际化休闲度假旅游城市建设目标,实施“五十百千”战略,提升旅游功能及服务国际化水平',
        note: { zh: '“五十百千”所指未列。', en: 'What “五十百千” stands for is not said.' },
      },
    ],
    [
      'scenic-areas',
      '加大4A、5A级旅游景区和国家级旅游度假区创建力度',
      'More scenic areas of grades 4A and 5A and national resorts',
    ],
    [
      'tourism-in-the-city',
      '实施城市旅游化改造',
      'Turn the city to tourism',
      { words: '实施城市旅游化改造,把旅游元素、景观理念融入城市规划建设' },
    ],
    [
      'tourism-zones',
      '建成省级以上全域旅游示范区5个',
      'Five all-area tourism demonstration zones of provincial level or above',
    ],
    [
      'leisure-blocks',
      '聚焦打造十一个“生态休闲重点区块”',
      'Eleven key blocks of ecological leisure',
      { words: '深化建设西部生态休闲产业带,聚焦打造十一个“生态休闲重点区块”' },
    ],
    ['leisure-innovation-zone', '打造中国生态休闲产业创新区', "China's innovation zone of ecological leisure"],
  ]),
  ...subtasks(22, 'towns-and-villages', [
    [
      'beautiful-towns',
      '实施美丽城镇建设“五大行动”',
      'Five actions of building beautiful towns',
      { words: '高水平推进美丽城镇建设,实施美丽城镇建设“五大行动”' },
    ],
    ['beautiful-villages', '实施美丽乡村升级工程', 'Upgrade beautiful villages'],
    [
      'scenic-villages',
      '全面实施千村景区化创建、万亩美丽田园建设行动',
      'Villages as scenic areas and beautiful fields',
      {
        note: {
          zh: '“千村”“万亩”系行动名称，数量目标另列。',
          en: '“千村” and “万亩” are part of the name; the target figures stand apart.',
        },
      },
    ],
    [
      'village-model',
      '形成的美丽乡村样板',
      'A model of beautiful villages',
      { note: { zh: '原文如此，“的”字疑有脱误。', en: 'As printed; something seems to be missing around “的”.' } },
    ],
  ]),
  ...subtasks(23, 'information-network', [
    ['optical-network', '实施光网城市战略', 'The strategy of an optical-network city'],
    [
      'backbone-network',
      '推进骨干网扩容升级和接入网光化改造',
      'Enlarge the backbone and bring fibre to the access network',
    ],
    ['internet-outlet', '拓宽城市互联网出口带宽', 'Widen the outlet to the internet'],
    ['internet-protocol', '全面完成信息基础网络IPv6升级改造', 'Complete the IPv6 upgrade of the basic networks'],
    ['mobile-5g', '推进5G移动通信网络建设', 'Build the 5G mobile network'],
    [
      'data-centres',
      '加快浙江云谷磐石云数据中心、移动浙南云计算中心等重大项目建设',
      'The Panshi cloud data centre and the China Mobile southern Zhejiang cloud centre',
    ],
    [
      'cloud-centres',
      '推进电信、移动、联通云计算中心改造扩容',
      'Convert and enlarge the cloud centres of the three carriers',
    ],
  ]),
  ...subtasks(24, 'city-brain', [
    [
      'three-in-one',
      '统筹推进新型智慧城市、城市大脑、数字政府建设“三位一体”融合发展',
      'Smart city, city brain and digital government as one',
      { words: '按照全市“一盘棋、一张网、一体化”理念,统筹推进新型智慧城市、城市大脑、数字政府建设“三位一体”融合发展' },
    ],
    [
      'brain-support-systems',
      '建设“城市大脑”数字化基础、标准规范、技术产业三大支撑体系',
      'Three supports of the city brain: digital basis, standards, technology and industry',
    ],
    [
      'brain-plans',
      '编制并实施温州市政府数字化转型应用体系规划、政务大数据治理体系规划、智慧城市物联网建设方案',
      'Plans of digital government, of government data, and of the internet of things',
    ],
    [
      'brain-platform',
      '加快建设 “城市大脑”通用平台',
      'Build the common platform of the city brain',
      { words: '“城市大脑”通用平台' },
    ],
    [
      'digital-government',
      '深化数字政府建设',
      'Deepen digital government',
      { words: '以新一代信息技术创新应用为引领,深化数字政府建设' },
    ],
    [
      'brain-uses',
      '加快“城市大脑”在交通、平安、城管、经济、健康、环保、文旅和未来社区应用',
      'Use the city brain in transport, safety, city management, economy, health, environment, culture and future communities',
    ],
  ]),
  ...subtasks(25, 'mobile-government', [
    ['data-centre', '推进市大数据中心建设', "Build the city's big data centre"],
    ['data-sharing', '搭建全市统一的政务数据共享平台', 'One platform of shared government data'],
    ['online-offline', '推动线下业务与线上平台的无缝融合', 'Offline business and online platforms without a seam'],
    ['online-services', '推进民生领域网上公共服务应用开发', 'Online public services'],
    [
      'handheld-goals',
      '围绕打造“掌上办事、掌上办公”两个目标',
      'Two goals: public services and office work in the palm of the hand',
    ],
    [
      'model-applications',
      '滚动实施在全省乃至全国具有一定影响力和示范性的“示范应用项目”',
      'Rolling model applications',
    ],
  ]),
];
