// What document 000 sets out for 2020 below its headings: the aims of the year, the tasks, and the duties to meet.
import type { PlanItemContent } from '../plan-shape.ts';
import { itemsOf } from './define-item.ts';

const under = itemsOf('000');
const qualities = '强化城市功能 › 持续推动“七个之城”建设';
const cores = '强化城市能级 › 增强核心区首位度和竞争力';
const regions = '强化城市协同 › 推进重点区域一体化建设';

const reform = under('metro-2020-reform', '强化城市治理 › 打好都市区改革创新组合拳', [
  {
    slug: 'metro-2020-coordination-mechanism',
    title: '完善都市区统筹协调工作机制',
    en: 'Better mechanism of coordination for the metropolitan areas',
  },
  {
    slug: 'metro-2020-joint-meetings',
    kind: 'duty',
    title: '建立健全以中心城市为主导的都市区联席会议制度',
    en: 'System of joint meetings of the metropolitan areas, led by the central cities',
  },
  {
    slug: 'metro-2020-meetings-and-visits',
    kind: 'duty',
    title: '召开都市区相关联席会议以及领导层面互访交流',
    en: 'Joint meetings of the metropolitan areas and mutual visits of leaders',
    words: '召开都市区相关联席会议以及领导层面互访交流各不少于1次',
  },
  {
    slug: 'metro-2020-resources-by-residents',
    title: '建立健全公共资源配置与常住人口规模挂钩机制',
    en: 'Public resources allotted by the number of residents',
  },
  {
    slug: 'metro-2020-services-for-residents',
    title: '推进城镇基本公共服务常住人口全覆盖',
    en: 'Basic urban public services for all residents',
  },
  {
    slug: 'metro-2020-central-city-allocation',
    title: '建立提高中心城市统筹资源配置能力的体制机制',
    en: 'Institutions that let central cities allot resources as a whole',
  },
  {
    slug: 'metro-2020-household-registration',
    title: '推动各地进一步放开放宽城镇落户条件',
    en: 'Easier conditions of urban household registration',
  },
  {
    slug: 'metro-2020-land-and-sea-use',
    title: '推动建设用地、用海资源向四大都市区特别是中心城市集中倾斜',
    en: 'Land and sea for construction given first to the four metropolitan areas, above all to their central cities',
  },
  {
    slug: 'metro-2020-talent-plans',
    title: '实施鲲鹏行动、科技创新人才推进计划、高技能人才培养计划',
    en: 'Kunpeng action, plan for talent in science and innovation, plan for training skilled workers',
  },
  {
    slug: 'metro-2020-talent-gathering',
    title: '推动人才向大都市区集聚',
    en: 'Talent gathering in the metropolitan areas',
  },
  { slug: 'metro-2020-governance-methods', title: '创新城市治理方式', en: 'New ways of governing cities' },
  {
    slug: 'metro-2020-public-health-warning',
    title: '健全重大疫情等公共卫生安全预警及应急处置机制',
    en: 'Early warning and emergency response for epidemics and public health',
  },
  { slug: 'metro-2020-city-brain', title: '加快推广“城市大脑”', en: 'Faster spread of the city brain' },
  {
    slug: 'metro-2020-credit-reform',
    title: '开展公共信用信息应用联动改革',
    en: 'Linked reform of the use of public credit information',
  },
  {
    slug: 'metro-2020-credit-supervision',
    title: '完善行业信用分级分类监管制度',
    en: 'Supervision of trades by grade and class of credit',
  },
]);

const qualityTasks = [
  ...under('metro-2020-innovative-city', `${qualities} › 创新之城`, [
    {
      slug: 'metro-2020-innovation-platforms',
      title: '打造国家新一代人工智能试验区、国家自主创新示范区、国家高新区等重大创新平台',
      en: 'Major platforms of innovation: national pilot zones for new-generation AI, innovation demonstration zones and high-tech zones',
    },
  ]),
  ...under('metro-2020-open-city', `${qualities} › 开放之城`, [
    {
      slug: 'metro-2020-free-trade-reform',
      title: '加大浙江自贸试验区和6个联动创新区改革创新力度',
      en: 'More reform in the Zhejiang Pilot Free Trade Zone and its 6 linked innovation areas',
    },
  ]),
  ...under('metro-2020-convenient-city', `${qualities} › 便捷之城`, [
    { slug: 'metro-2020-railway-year', title: '实施铁路建设攻坚年行动', en: 'Year of the drive to build railways' },
    { slug: 'metro-2020-intercity-corridors', title: '构建城际快速通道', en: 'Fast corridors between cities' },
    { slug: 'metro-2020-smart-transport', title: '发展未来智能交通', en: 'Smart transport of the future' },
  ]),
  ...under('metro-2020-liveable-city', `${qualities} › 宜居之城`, [
    { slug: 'metro-2020-old-estates', title: '加快老旧小区综合改造', en: 'Faster renewal of old housing estates' },
    { slug: 'metro-2020-future-communities', title: '深入开展未来社区试点', en: 'Pilots of future communities' },
    {
      slug: 'metro-2020-age-friendly-communities',
      title: '建设老幼友好型城市社区',
      en: 'City communities that are friendly to old and young',
    },
  ]),
  ...under('metro-2020-garden-city', `${qualities} › 花园之城`, [
    {
      slug: 'metro-2020-zero-direct-discharge',
      title: '推动城镇生活小区“污水零直排区”创建',
      en: 'Housing estates without direct discharge of sewage',
    },
    {
      slug: 'metro-2020-zero-waste-city',
      title: '启动全域“无废城市”建设',
      en: 'Start of building zero-waste cities throughout',
    },
  ]),
  ...under('metro-2020-smart-city', `${qualities} › 智慧之城`, [
    { slug: 'metro-2020-5g', title: '统筹协调5G网络建设', en: 'Coordinated building of 5G networks' },
    {
      slug: 'metro-2020-city-brain-pilots',
      title: '深化“城市大脑”应用示范试点',
      en: 'Pilots of applying the city brain',
    },
  ]),
  ...under('metro-2020-cultured-city', `${qualities} › 人文之城`, [
    {
      slug: 'metro-2020-culture-and-tourism',
      title: '深化文旅融合改革',
      en: 'Further reform to merge culture and tourism',
    },
    {
      slug: 'metro-2020-sports-events',
      title: '办好世界排球联赛等一批高水平国际赛事',
      en: 'High-level international sports events such as the Volleyball Nations League',
    },
  ]),
];

const areaTasks = [
  ...under('metro-2020-hangzhou', `${cores} › 杭州都市区`, [
    {
      slug: 'metro-2020-hangzhou-goal',
      kind: 'goal',
      title: '长三角南翼核心增长极',
      en: 'Core growth pole on the southern wing of the Yangtze Delta',
    },
    {
      slug: 'metro-2020-hangzhou-platforms',
      title: '建设钱江新城-钱江世纪城、绍兴镜湖大城市核心区、嘉兴高铁新城等重大平台',
      en: 'Major platforms: Qianjiang New City and Century City, Jinghu core of greater Shaoxing, Jiaxing high-speed rail new city',
    },
  ]),
  ...under('metro-2020-ningbo', `${cores} › 宁波都市区`, [
    {
      slug: 'metro-2020-ningbo-goal',
      kind: 'goal',
      title: '以开放创新为特色的国际港口名城',
      en: 'Famous international port city marked by openness and innovation',
    },
    {
      slug: 'metro-2020-ningbo-platforms',
      title: '建设浙江自贸试验区宁波联动创新区、甬江科创大走廊等重大平台',
      en: 'Major platforms: Ningbo linked innovation area, Yongjiang innovation corridor',
    },
  ]),
  ...under('metro-2020-wenzhou', `${cores} › 温州都市区`, [
    {
      slug: 'metro-2020-wenzhou-goal',
      kind: 'goal',
      title: '我国东南沿海区域中心城市',
      en: "Regional central city of China's south-east coast",
    },
    {
      slug: 'metro-2020-wenzhou-platforms',
      title: '加快建设环大罗山科创大走廊、温州国家海洋经济示范区等重大平台',
      en: 'Major platforms: innovation corridor around Mount Daluo, Wenzhou national marine economy demonstration zone',
    },
  ]),
  ...under('metro-2020-jinyi', `${cores} › 金义都市区`, [
    {
      slug: 'metro-2020-jinyi-goal',
      kind: 'goal',
      title: '世界小商品之都、国际影视文化之都',
      en: 'World capital of small commodities and international capital of film and television',
    },
    {
      slug: 'metro-2020-jinyi-platforms',
      title: '加快建设金义新区、多湖中央商务区等重大平台',
      en: 'Major platforms: Jinyi New Area, Duohu central business district',
    },
  ]),
];

const zoneTasks = [
  ...under('ningbo-zhoushan-integration-zone', regions, [
    {
      slug: 'metro-2020-jintang-liuheng-start',
      title: '在金塘、六横板块选择合适区域先行启动',
      en: 'A first start in suitable parts of the Jintang and Liuheng areas',
    },
    {
      slug: 'metro-2020-ningbo-zhoushan-depth',
      title: '推动甬舟深度一体化',
      en: 'Deep integration of Ningbo and Zhoushan',
    },
    {
      slug: 'metro-2020-demonstration-path',
      title: '率先打开一体化合作带动高质量发展的示范通道',
      en: 'The first demonstration of growth driven by integrated cooperation',
    },
  ]),
  ...under('hangzhou-shaoxing-integration-zone', `${regions} › 杭绍一体化合作先行区`, [
    {
      slug: 'metro-2020-shaoxing-airport-park',
      title: '谋划绍兴临空产业园建设',
      en: 'Planning of the Shaoxing airport industrial park',
      words: '重点谋划绍兴临空产业园建设',
      onlyPlanned: true,
    },
  ]),
  ...under('hangzhou-jiaxing-integration-zone', `${regions} › 杭嘉一体化合作先行区`, [
    {
      slug: 'metro-2020-yuhang-haining',
      title: '推进余杭、海宁合作开发区块建设',
      en: 'Building of the Yuhang–Haining block of joint development',
      words: '重点推进余杭、海宁合作开发区块建设',
    },
  ]),
  ...under('jiaxing-huzhou-integration-zone', `${regions} › 嘉湖一体化合作先行区`, [
    {
      slug: 'metro-2020-lianshi-wuzhen',
      title: '打造练市—乌镇合作产业园',
      en: 'Lianshi–Wuzhen joint industrial park',
      words: '重点打造练市—乌镇合作产业园',
    },
  ]),
  ...under('ningbo-shaoxing-integration-zone', `${regions} › 甬绍一体化合作先行区`, [
    {
      slug: 'metro-2020-binhai-qianwan',
      title: '加强滨海新区—前湾新区规划对接和实施协同',
      en: 'Aligned planning and implementation of Binhai and Qianwan New Areas',
      words: '重点加强滨海新区—前湾新区规划对接和实施协同',
    },
  ]),
  ...under('ningbo-taizhou-integration-zone', `${regions} › 甬台一体化合作先行区`, [
    {
      slug: 'metro-2020-sanmen-bay',
      title: '谋划甬台产业合作',
      en: 'Planning of industrial cooperation of Ningbo and Taizhou',
      words: '聚焦三门湾等区域积极谋划甬台产业合作',
      onlyPlanned: true,
    },
  ]),
];

const flagshipTasks = under('metro-2020-flagships', '强化项目支撑 › 聚力实施十大标志性工程', [
  {
    slug: 'metro-2020-project-library',
    title: '建立大都市区建设重点项目库',
    en: 'A library of key projects of the metropolitan areas',
  },
  {
    slug: 'metro-2020-project-management',
    title: '加强项目全流程管理',
    en: 'Management of projects from beginning to end',
  },
  {
    slug: 'metro-2020-project-results',
    title: '确保标志性工程如期落地、取得实效',
    en: 'Flagship projects that land on time and show results',
  },
]);

export const metroAreas2020Goals: readonly PlanItemContent[] = under(null, '全年目标', [
  { slug: 'metro-2020-goals', kind: 'goal', title: '全年目标', en: 'Aims of the year' },
]);

/** Below the headings of the plan, which come first. */
export const metroAreas2020Tasks: readonly PlanItemContent[] = [
  ...reform,
  ...qualityTasks,
  ...areaTasks,
  ...zoneTasks,
  ...flagshipTasks,
];
