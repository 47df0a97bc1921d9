// What document 003 sets out below the nine kinds of integration. Its aims and duties are in hangzhou-implementation-goals.ts.
import type { PlanItemContent } from '../plan-shape.ts';
import { itemsOf } from './define-item.ts';
import { hangzhouImplementationDuties, integrationRows, planned } from './hangzhou-implementation-goals.ts';

const under = itemsOf('003');

const pillars: readonly PlanItemContent[] = [
  ...under('hangzhou-integration-urban-rural', '重点任务 一', [
    ...integrationRows([
      ['cities-and-towns', '加快大中小城市协调发展', 'Balanced growth of cities of every size'],
      ['hangzhou-lead', '提升杭州辐射带动作用', 'A stronger lead by Hangzhou'],
      [
        'three-cities-quality',
        '提升湖州、嘉兴、绍兴发展品质',
        'Better quality of development in Huzhou, Jiaxing and Shaoxing',
      ],
      ['county-towns', '实施县城承载能力提升', 'More capacity of county towns'],
      [
        'thousand-villages',
        '“千村示范、万村整治”工程',
        'Programme of a thousand model and ten thousand improved villages',
      ],
      ['beautiful-towns', '高品质推进现代化美丽城镇建设', 'Modern and beautiful towns, built to a high quality'],
    ]),
  ]),
  ...under('hangzhou-integration-urban-rural', '重点任务 一', [
    {
      slug: 'hangzhou-jiaxing-zone-2023',
      kind: 'zone',
      title: '杭嘉一体化合作先行区',
      en: 'Hangzhou–Jiaxing pilot zone of integrated cooperation',
      words: '加快建设杭嘉、杭绍、嘉湖一体化合作先行区',
      note: {
        zh: '名称由“杭嘉、杭绍、嘉湖一体化合作先行区”拆出。',
        en: 'The name is taken from the three that the text joins.',
      },
    },
    {
      slug: 'hangzhou-shaoxing-zone-2023',
      kind: 'zone',
      title: '杭绍一体化合作先行区',
      en: 'Hangzhou–Shaoxing pilot zone of integrated cooperation',
      words: '加快建设杭嘉、杭绍、嘉湖一体化合作先行区',
      note: {
        zh: '名称由“杭嘉、杭绍、嘉湖一体化合作先行区”拆出。',
        en: 'The name is taken from the three that the text joins.',
      },
    },
    {
      slug: 'jiaxing-huzhou-zone-2023',
      kind: 'zone',
      title: '嘉湖一体化合作先行区',
      en: 'Jiaxing–Huzhou pilot zone of integrated cooperation',
      words: '加快建设杭嘉、杭绍、嘉湖一体化合作先行区',
    },
    {
      slug: 'hangzhou-huzhou-integration',
      kind: 'zone',
      title: '杭湖一体化融合发展',
      en: 'Integrated development of Hangzhou and Huzhou',
      words: '谋划推动杭湖一体化融合发展',
      onlyPlanned: true,
      note: {
        zh: '文中仅“谋划推动”，未称先行区，故不指定填报。',
        en: 'Only planned (“谋划推动”) and not called a pilot zone, so nobody is asked to report.',
      },
    },
  ]),
  ...under(
    'hangzhou-integration-infrastructure',
    '重点任务 二',
    integrationRows([
      ['easy-travel', '建设畅达都市圈', 'A circle of easy travel'],
      ['on-rails', '加快打造轨道上的都市圈', 'A metropolitan circle on rails, soon'],
      ['fast-roads', '共建便捷智慧的高快速路网', 'A shared network of convenient and smart expressways'],
      ['digital-circle', '建设数字都市圈', 'A digital metropolitan circle'],
      ['industrial-internet', '协同推进都市圈“5G+工业互联网”集群建设', 'Cluster of 5G and the industrial internet'],
      ['computing', '统筹布局一批算力基础设施', 'Facilities of computing, placed for the circle as a whole'],
      ['resilient-circle', '建设韧性都市圈', 'A resilient metropolitan circle'],
      [
        'power-grid',
        '完善区域主干电网和跨区域输电通道',
        'Better main grid of the region and power lines across borders',
      ],
      ['water-works', '优化跨区域水利工程体系', 'Better water works across borders'],
    ]),
  ),
  ...under(
    'hangzhou-integration-innovation',
    '重点任务 三',
    integrationRows([
      ['innovation-community', '共建开放型协同创新共同体', 'An open community of joint innovation'],
      ['basic-research', '联合提升基础研究能力', 'More capacity for basic research, together'],
      ['key-technologies', '合力攻关关键核心技术', 'Joint work on key core technologies'],
      ['research-to-use', '联合实施科技成果转化行动', 'Joint action to turn research into use'],
      ['innovation-platforms', '建设高能级区域协同创新平台', 'High-level regional platforms of joint innovation'],
      [
        'science-centre',
        '支持杭州创建综合性国家科学中心',
        'Support for Hangzhou to set up a comprehensive national science centre',
      ],
      [
        'demonstration-zone',
        '高水平建设国家自主创新示范区',
        'National innovation demonstration zone, built to a high level',
      ],
      ['founders', '合力打造更具活力的最优双创生态', 'The best and liveliest environment for founders'],
      ['talent-enclaves', '支持在杭州设立“人才飞地”', 'Support for talent enclaves in Hangzhou'],
      ['shared-resources', '促进科创资源共享共用', 'Shared resources of science and innovation'],
    ]),
  ),
  ...under(
    'hangzhou-integration-industry',
    '重点任务 四',
    integrationRows([
      ['industry-layout', '协同引导产业合理布局', 'A sensible layout of industry, guided together'],
      ['industry-links', '强化都市圈产业对接整合', 'Industries of the circle joined and merged'],
      ['manufacturing-clusters', '协力打造先进制造业集群', 'Clusters of advanced manufacturing'],
      ['traditional-industry', '全面提升传统产业发展质效', 'Better quality and yield of traditional industry'],
      ['biomedicine', '合力打造生物医药健康产业高地', 'A high ground of biomedicine and health'],
      ['digital-economy', '共同打造数字经济发展高地', 'A high ground of the digital economy'],
      ['modern-services', '协力打造国家级现代服务业中心', 'A national centre of modern services'],
    ]),
  ),
  ...under(
    'hangzhou-integration-environment',
    '重点任务 五',
    integrationRows([
      ['lucid-waters', '合力维育绿水青山', 'Lucid waters and lush mountains, kept together'],
      ['seawalls', '高水平推进环杭州湾海塘安澜千亿工程', 'Hangzhou Bay seawall programme'],
      ['joint-treatment', '深化环境联防共治', 'Deeper joint protection of the environment'],
      ['border-waters', '推进跨界水体污染治理', 'Cleaner waters at the borders'],
      ['zero-waste', '加快共建“无废都市圈”', 'A zero-waste circle, built together'],
      ['ecological-value', '打开生态价值转化通道', 'A way to turn ecological value into income'],
      [
        'anji-reform',
        '全面深化新时代浙江（安吉）县域践行“绿水青山就是金山银山”理念综合改革创新试验区建设',
        'Further building of the Anji county pilot zone for lucid waters and lush mountains',
        '全面深化新时代浙江(安吉)县域践行“绿水青山就是金山银山”理念综合改革创新试验区建设',
      ],
      ['farm-brand', '探索建立农产品区域公用品牌', 'Exploring a shared regional brand of farm products', planned],
    ]),
  ),
  ...under(
    'hangzhou-integration-livelihood',
    '重点任务 六',
    integrationRows([
      ['household-registration', '放宽城市落户条件', 'Easier conditions of urban household registration'],
      [
        'migrants',
        '加强农业转移人口在随迁子女义务教育、医疗卫生服务、养老服务等领域保障',
        'Schooling, health and care for people who move from the land to the city',
      ],
      ['one-card', '推进基本公共服务“一卡通”平等共享', 'Basic public services shared equally on one card'],
      ['reading-circle', '共建共享书香都市圈', 'A circle of learning'],
      [
        'education-exchange',
        '协调推进各地各校深化都市圈教育交流合作',
        'More exchange and cooperation of places and schools in education',
      ],
      [
        'vocational-colleges',
        '推进职业院校跨区域开展中高职一体化人才培养',
        'Vocational colleges train across borders, from secondary to higher level',
      ],
      ['healthy-circle', '共建共享健康都市圈', 'A healthy circle'],
      [
        'medical-resources',
        '深化优质医疗卫生资源有序扩容下沉和均衡布局',
        'Good medical care extended, brought closer and spread evenly',
      ],
    ]),
  ),
  ...under(
    'hangzhou-integration-opening-up',
    '重点任务 七',
    integrationRows([
      [
        'sports-and-conventions',
        '打造国际赛事之城、会展之都',
        'A city of international sport and a capital of conventions',
      ],
      [
        'wuzhen',
        '做大做强世界互联网大会·乌镇峰会等会议会展',
        'Conferences such as the World Internet Conference in Wuzhen, larger and stronger',
      ],
      [
        'many-places',
        '探索都市圈“一展多地”等合作办展方式',
        'Exploring exhibitions held in several places of the circle',
        planned,
      ],
      ['digital-trade', '建设国际数字贸易策源地', 'A source of international digital trade'],
      [
        'digital-trade-expo',
        '进一步高规格办好全球数字贸易博览会',
        'Global Digital Trade Expo, held to a high standard',
      ],
      ['services-trade', '合作建立都市圈服务贸易共同体', 'A community of trade in services'],
      ['open-platform', '搭建面向全球的开放平台', 'A platform open to the world'],
      [
        'linked-areas',
        '推进都市圈四市建设浙江自贸试验区联动创新区',
        'Linked innovation areas of the Zhejiang Pilot Free Trade Zone in the four cities',
      ],
      ['ports-of-entry', '共同推进口岸对外开放', 'Ports of entry opened together'],
      ['business-environment', '营造统一开放的营商环境', 'A uniform and open business environment'],
    ]),
  ),
  ...under(
    'hangzhou-integration-culture',
    '重点任务 八',
    integrationRows([
      ['heritage-group', '打造世界文化遗产群落', 'A group of world cultural heritage'],
      [
        'heritage-protection',
        '共同保护传承西湖、大运河、良渚等世界文化遗产',
        'West Lake, Grand Canal and Liangzhu protected and handed on together',
      ],
      [
        'culture-genes',
        '联合实施文化基因解码工程与宋韵文化传世工程',
        'Programmes to decode cultural genes and to hand on the culture of the Song',
      ],
      ['tourist-destination', '打造世界级东方文化旅游目的地', 'A world-class destination of eastern culture'],
      ['tourist-resources', '有机串联文化旅游资源', 'Sights of culture strung together'],
      ['tourist-market', '加快旅游市场和服务一体化发展', 'One market and one service of tourism, sooner'],
      [
        'creative-industry',
        '合力推动文创产业分工协作、跨域合作、专业整合',
        'Creative industries that divide their work, cooperate across borders and merge',
      ],
      [
        'creative-platforms',
        '联动建设之江文化产业带、绍兴文创走廊等平台',
        'Platforms such as the Zhijiang cultural industry belt and the Shaoxing creative corridor',
      ],
    ]),
  ),
  ...under(
    'hangzhou-integration-governance',
    '重点任务 九',
    integrationRows([
      ['safety-system', '共建现代化安全治理体系', 'A modern system of safety, built together'],
      [
        'emergency-centre',
        '加快共建都市圈综合应急救援指挥中心',
        'Integrated emergency and rescue command centre of the circle',
      ],
      [
        'emergency-corridors',
        '协同开展应急救灾廊道管控和应急物资储备基地布局',
        'Corridors for disaster relief and bases of emergency supplies, arranged together',
      ],
      ['harmonious-society', '共构和谐包容的社会环境', 'A harmonious and inclusive society'],
      [
        'fengqiao-and-yucun',
        '坚持和发展新时代“枫桥经验”和“余村经验”',
        'The experience of Fengqiao and Yucun upheld and developed',
      ],
      [
        'police-agreement',
        '推动四市公安机关联合签署警务协作协议',
        'Agreement of cooperation signed by the police of the four cities',
      ],
      [
        'credit-rewards',
        '建立完善重点领域跨区域信用联合奖惩制度',
        'Joint rewards and penalties by credit across borders in key fields',
      ],
    ]),
  ),
];

/** Below the nine kinds of integration, which come first. */
export const hangzhouImplementationTasks: readonly PlanItemContent[] = [...pillars, ...hangzhouImplementationDuties];
