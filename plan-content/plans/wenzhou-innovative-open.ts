// What the tasks 1 to 8 of document 004 set out to do: the innovative city and the open city.
import type { PlanItemContent } from '../plan-shape.ts';
import { planned, subtasks } from './wenzhou-item.ts';

export const wenzhouInnovativeOpen: readonly PlanItemContent[] = [
  ...subtasks(1, 'two-zones', [
    [
      'functional-projects',
      '持续谋划一批功能性工程、高能级平台、支撑性项目',
      'Keep planning functional works, high-level platforms and supporting projects',
      planned,
    ],
    [
      'two-healths-policies',
      '全面兑现“两个健康”温州先行“41条意见”“80条新政”“146条清单”等系列政策',
      "Make good all policies of Wenzhou's Two Healths pilot: the 41 opinions, the 80 new policies, the list of 146",
    ],
    [
      'reform-measures',
      '每年推动10项在全国全省有较大影响力的改革举措落地见效',
      'Ten reforms of influence in province and country take effect each year',
    ],
    [
      'two-healths-zone',
      '促进“两个健康”先行区在全国发挥示范引领作用',
      'The Two Healths pilot zone leads the country by example',
    ],
    [
      'innovation-demonstration-zone',
      '以非常之功推进国家自主创新示范区建设',
      'Build the national innovation demonstration zone with unusual effort',
    ],
    ['zone-special-actions', '实施自创区八大专项行动', "Carry out the zone's eight special actions"],
    ['zone-core-area', '聚焦“一区五园”核心区建设', 'Focus on its core: one zone and five parks'],
    [
      'zone-innovation-centre',
      '把自创区建设成为具有全国影响力的智能装备和生命健康创新中心',
      'Make the zone an innovation centre of smart equipment and life health with national influence',
    ],
  ]),
  ...subtasks(2, 'new-industry-drivers', [
    [
      'five-emerging-industries',
      '五大战略新兴产业5000亿培育计划',
      'Programme of 500 billion for five strategic emerging industries',
      { words: '实施数字经济、智能装备、生命健康、新能源智能网联汽车、新材料等五大战略新兴产业5000亿培育计划' },
    ],
    [
      'digital-economy-doubling',
      '实施数字经济五年倍增计划',
      'Double the digital economy in five years',
      {
        note: {
          zh: '“倍增”系计划名称，基数和年份未列。',
          en: 'Doubling is part of the name; neither base nor year is given.',
        },
      },
    ],
    [
      'two-zones-two-centres',
      '加快“两区两中心”建设',
      'Quicker building of the two zones and two centres',
      { note: { zh: '“两区两中心”所指未列。', en: 'Which zones and centres are meant is not said.' } },
    ],
    [
      'traditional-manufacturing',
      '加快电气、鞋业、服装、汽摩配、泵阀等传统制造业改造提升和数字化转型',
      'Upgrade traditional manufacturing and turn it digital: electrics, shoes, clothing, vehicle parts, pumps and valves',
    ],
    [
      'industrial-clusters',
      '推动世界级智能电气产业集群、千亿级时尚智造产业集群培育发展',
      'Foster clusters of smart electrics at world level and of fashion manufacturing at the level of 100 billion',
    ],
    ['marine-economy', '加快建设国家海洋经济发展示范区', 'Build the national demonstration zone of the marine economy'],
    [
      'bay-area',
      '大力发展湾区经济',
      'Develop the bay-area economy',
      { words: '加强以乐清湾、瓯江口、洞头列岛等为重点的湾区保护和开发,大力发展湾区经济' },
    ],
  ]),
  ...subtasks(3, 'industry-platforms', [
    [
      'daluoshan-corridor',
      '规划建设环大罗山科创走廊',
      'Plan and build the science and innovation corridor around Mount Daluo',
      planned,
    ],
    [
      'innovation-belt',
      '构筑以浙南科技城和高教园区为实体边界的科创带和无形边界的产业带',
      'A belt of innovation bounded by the science city and the university park, and an industrial belt without bounds',
    ],
    [
      'private-innovation-highland',
      '打造接轨长三角的民营经济科技创新高地',
      'A high ground of private-sector innovation linked with the Yangtze Delta',
    ],
    [
      'coastal-industrial-belt',
      '实施温州沿海产业带发展规划',
      'Carry out the plan of the Wenzhou coastal industrial belt',
    ],
    [
      'three-plus-thirteen',
      '优化“3+13”产业平台布局（含青田经济开发区）',
      'Improve the “3+13” layout of industrial platforms, Qingtian economic development zone included',
      {
        note: {
          zh: '“3+13”的平台，文中仅列青田经济开发区。',
          en: 'Of the “3+13” platforms only the Qingtian economic development zone is named.',
        },
      },
    ],
    [
      'ten-thousand-mu-platforms',
      '推动“万亩千亿”新产业平台创建',
      'Set up new industrial platforms of 10,000 mu and 100 billion',
    ],
    [
      'bay-model',
      '打造全省大湾区港产城湾一体化发展的样板',
      "A model of integrated port, industry, city and bay in the province's bay area",
    ],
    ['small-enterprise-parks', '实施“百园万企”小微园示范引领工程', 'Model parks for small enterprises'],
    ['space-actions', '集中开展“拓空间强保障”六大专项行动', 'Six special actions to gain space'],
    ['idle-land', '确保完成“五未”土地清理6万亩以上', 'Clear more than 60,000 mu of the five kinds of idle land'],
  ]),
  ...subtasks(4, 'innovation-factors', [
    ['talent-policy', '完善落实人才新政“40条”', 'Improve and carry out the 40 talent policies'],
    ['talent-inflow', '打好“人才净流入攻坚战”', 'Win a net inflow of talents'],
    [
      'talent-programmes',
      '每年引进国家、省“千人计划”“万人计划”50名和创新型团队20个',
      'Bring in 50 people of the national and provincial talent programmes and 20 innovative teams each year',
    ],
    [
      'tech-enterprises',
      '实施科技企业“双倍增”计划和规上企业科技创新“三清零”行动',
      'Double the number of technology firms and clear three zeros of innovation in larger firms',
      {
        note: {
          zh: '“双倍增”“三清零”系名称，基数和年份未列。',
          en: '“双倍增” and “三清零” are names; neither base nor year is given.',
        },
      },
    ],
    [
      'innovation-complexes',
      '推动“中国眼谷”等5家省级产业创新服务综合体进入实质性运作',
      'China Eye Valley and other provincial innovation service complexes, five in all, begin real work',
    ],
    [
      'top-institutes',
      '落地建设国内外一流的大院名校10所以上',
      'Settle ten or more first-class institutes and universities',
      { words: '深化与国内外一流高校、科研院所合作,落地建设国内外一流的大院名校10所以上' },
    ],
    [
      'technology-securitisation',
      '率先开展技术产权证券化试点',
      'A first trial of securitised technology rights',
      { words: '开展创新政策先行先试,率先开展技术产权证券化试点' },
    ],
    [
      'flexible-talents',
      '率先建立创新人才柔性服务、柔性取酬、柔性成果应用机制',
      'Flexible service, pay and use of results for innovative talents',
    ],
    [
      'technology-exchange',
      '筹建中国（温州）技术产权交易所',
      'Prepare the China (Wenzhou) technology exchange',
      planned,
    ],
    ['investment-loan-linkage', '探索开展“投贷联动”', 'Explore linked investment and loans', planned],
  ]),
  ...subtasks(5, 'belt-and-road', [
    [
      'overseas-chinese-zones',
      '全力建设世界（温州）华商综合试验区和浙江（青田）华侨经济文化合作试验区',
      'Build the Wenzhou and Qingtian pilot zones for Chinese entrepreneurs and overseas Chinese',
    ],
    ['import-expo', '积极参加中国国际进口博览会', 'Take part in the China International Import Expo'],
    ['bonded-logistics', '高水平建设保税物流中心（B型）', 'Build the bonded logistics centre (type B)'],
    [
      'cross-border-e-commerce',
      '积极创建跨境电商综合试验区',
      'Work for a comprehensive pilot zone of cross-border e-commerce',
    ],
    ['comprehensive-bonded-zone', '申报建设综合保税区', 'Apply for a comprehensive bonded zone', planned],
    ['ewtp', '加快融入全省电子世界贸易平台（eWTP）', "Join the province's electronic world trade platform (eWTP)"],
    [
      'lucheng-market-procurement',
      '深化鹿城国家级市场采购贸易方式试点建设',
      'Deepen the national trial of market-procurement trade in Lucheng',
    ],
    ['procurement-import', '探索市场采购进口模式', 'Explore imports by market procurement', planned],
    [
      'free-trade-innovation-zone',
      '积极申报建设中国（浙江）自由贸易试验区联动创新区',
      'Apply for a linked innovation zone of the Zhejiang pilot free-trade zone',
      planned,
    ],
    ['port-cluster', '融入全省世界级港口集群建设', "Join the province's world-class port cluster"],
    [
      'port-cooperation',
      '强化与宁波舟山港、台州港、丽水青田港的业务协作',
      'Work with the ports of Ningbo-Zhoushan, Taizhou and Qingtian (Lishui)',
    ],
    ['shipping-projects', '参与港航国际合作项目', 'Take part in international port and shipping projects'],
    ['belt-and-road-economy', '加强与“一带一路”沿线国家经济合作', 'Economic cooperation along the Belt and Road'],
    [
      'overseas-warehouses',
      '推进公共海外仓、境外服务站等布局',
      'Lay out public overseas warehouses and service stations abroad',
    ],
    ['china-europe-trains', '争取列入中欧班列节点城市', 'Strive to become a node of the China–Europe trains', planned],
    ['hong-kong-macao-taiwan', '强化与港澳台经贸合作', 'Trade with Hong Kong, Macao and Taiwan'],
    [
      'cross-strait-zone',
      '深化海峡两岸（温州）民营经济创新发展示范区等重点经贸平台建设',
      'Deepen the cross-strait (Wenzhou) demonstration zone of the private economy and other platforms of trade',
    ],
  ]),
  ...subtasks(6, 'yangtze-delta', [
    [
      'ten-together',
      '“交通共联、平台共建、产业共兴、科创共用、开放共融、城市共进、民生共享、生态共保、制度共通、活动共办”',
      'Ten things in common: transport, platforms, industry, science, openness, cities, welfare, ecology, systems, events',
    ],
    [
      'southern-gate-centre',
      '高水平高质量建设长三角南大门区域中心城市',
      'A central city at the southern gate of the Yangtze Delta',
    ],
    [
      'delta-flagships',
      '实施融入长三角十大标志性工程',
      'Carry out ten flagship projects of joining the Yangtze Delta',
      { words: '以上海为主攻方向,以嘉定合作为突破口,实施融入长三角十大标志性工程' },
    ],
    [
      'jiading-enclave',
      '推进与上海嘉定等地共建“科创飞地”跨区域合作平台',
      'Build an innovation enclave with Jiading, Shanghai, and others',
    ],
    [
      'with-ningbo',
      '与宁波共建国家自主创新示范区',
      'Build the national innovation demonstration zone together with Ningbo',
    ],
    [
      'with-taizhou',
      '与台州共建温台民营经济协同发展高地',
      'A high ground of the private economy together with Taizhou',
    ],
    [
      'with-ningde',
      '与宁德共建浙南闽北合作发展区',
      'A cooperation zone of southern Zhejiang and northern Fujian together with Ningde',
      {
        note: {
          zh: '宁德（福建）在省外，不填报。',
          en: 'Ningde (Fujian) lies outside the province and does not report.',
        },
      },
    ],
  ]),
  ...subtasks(7, 'business-environment', [
    [
      'business-environment-trial',
      '推进省级国际化营商环境试点工作',
      'The provincial trial of an international business environment',
    ],
    ['commercial-registration', '深化商事制度改革', 'Deepen the reform of commercial registration'],
    ['one-trip-abroad', '继续推进“最多跑一次”改革海外升级版', 'The overseas version of the one-trip reform'],
    [
      'overseas-service-brands',
      '把为侨服务“全球通”、惠企政策“直通车”等打造成为我市国际化营商环境试点的特色品牌',
      'Services for overseas Chinese and a direct line of enterprise policies as brands',
    ],
    [
      'negative-list',
      '全面实行准入前国民待遇加负面清单管理制度',
      'Pre-establishment national treatment with a negative list',
    ],
    ['single-window', '加快建成国内领先的国际贸易“单一窗口”', 'A leading single window of international trade'],
    ['customs-time', '压缩整体通关时间', 'Shorter customs clearance'],
    ['social-credit', '加强社会信用体系建设', 'Stronger social credit system'],
    ['trust-incentives', '推进守信激励创新试点', 'A trial of incentives for keeping faith'],
    ['officials-to-enterprises', '常态化开展“万名干部进万企”活动', 'Officials visit enterprises as a regular thing'],
    [
      'three-lists-one-promise',
      '推行政商交往“三清单一承诺”',
      'Three lists and one promise between government and business',
    ],
  ]),
  ...subtasks(8, 'international-image', [
    ['international-communities', '高品质建设国际化社区', 'International communities of quality'],
    [
      'wenzhou-kean',
      '将温州肯恩大学打造成为中外合作办学典范',
      'Make Wenzhou-Kean University a model of joint schooling',
      { words: '推动教育、卫生等领域对外交流合作,将温州肯恩大学打造成为中外合作办学典范' },
    ],
    ['study-in-wenzhou', '打响“留学温州”品牌', 'The brand of studying in Wenzhou'],
    ['sister-cities', '做好面向“一带一路”沿线国家和地区友城结对', 'Sister cities along the Belt and Road'],
    [
      'young-scientists',
      '办好世界青年科学家（温州）峰会、“一带一路”世界温州人圆桌会议等活动',
      'The World Young Scientist Summit (Wenzhou) and the round table of Wenzhou people of the world',
    ],
    ['east-asia-culture', '积极创建东亚文化之都', 'Work to become a Culture City of East Asia'],
    [
      'italy-tourism',
      '谋划打造中意文旅交流示范区',
      'Plan a demonstration zone of Chinese–Italian culture and tourism',
      planned,
    ],
    ['ouyue-culture', '推动瓯越文化“走出去”', 'Ouyue culture goes abroad'],
    [
      'asian-games',
      '全力做好2022年亚运会足球、龙舟等赛事筹备',
      'Prepare the football and dragon-boat events of the 2022 Asian Games',
    ],
    ['sports-events', '引入、举办一批高水平国际体育品牌赛事', 'Bring in and hold international sports events'],
  ]),
];
