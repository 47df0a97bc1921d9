// Further things that documents 002 and 003 name: a few that cities report on, and those that nobody is asked to, with the reason.
import type { CommitmentContent, SourceNote } from '../plan-shape.ts';
import { commitmentsOf, hangzhou, huangshan, huzhou, jiaxing, shaoxing } from './define-commitment.ts';

const of002 = commitmentsOf('002');
const of003 = commitmentsOf('003');
const fourCities = [hangzhou, huzhou, jiaxing, shaoxing];
const ofTheScheme = {
  zh: '参与市为该方案四市；文件未列牵头市，以核心城市牵头。',
  en: 'The four cities of the scheme; no lead is named, so the core city leads.',
};
const finished: SourceNote = {
  zh: '文件称其已完成或已在运行，未指定填报。',
  en: 'Reported as done or in operation, so nobody is asked to report.',
};
const open: SourceNote = {
  zh: '文件未列责任市，是否填报由省里指定。',
  en: 'The document names no responsible city; the province decides whether it is reported on.',
};
const exploratory: SourceNote = {
  zh: '文中仅为探索、支持或筹划，未指定填报。',
  en: 'Only explored, supported or planned, so nobody is asked to report.',
};
const openCircle = '开放包容都市圈持续推进';

export const circleUndertakings: readonly CommitmentContent[] = [
  of002({
    slug: 'shangqiu-hefei-hangzhou-railway',
    name: '商合杭高铁',
    nameEn: 'Shangqiu–Hefei–Hangzhou high-speed railway',
    cities: [],
    planItems: ['hangzhou-circle-transport'],
    status: '商合杭高铁2020年6月全线建成通车',
    projectStatus: 'in_use',
    place: '互联互通交通圈持续推进',
    words: '商合杭高铁2020年6月全线建成通车',
    note: finished,
  }),
  of002({
    slug: 'hangzhou-huangshan-corridor-study',
    kind: 'deliverable',
    name: '杭黄世界级自然生态和文化旅游廊道专题研究',
    nameEn: 'Study of a Hangzhou–Huangshan corridor of nature, culture and tourism',
    cities: [],
    planItems: ['hangzhou-circle-corridor-study'],
    status: '启动编制《杭黄世界级自然生态和文化旅游廊道专题研究》',
    outside: [huangshan],
    place: '魅力人文都市圈持续推进',
    note: open,
  }),
  of002({
    slug: 'canal-luck-tour',
    kind: 'deliverable',
    name: '大运河“走运之旅”',
    nameEn: 'Tours of good luck along the Grand Canal',
    cities: [],
    planItems: ['hangzhou-circle-canal-luck-tour'],
    status: '培育大运河“走运之旅”',
    place: '魅力人文都市圈持续推进',
    note: open,
  }),
  of002({
    slug: 'border-water-joint-monitoring',
    kind: 'deliverable',
    name: '跨界断面水质联合监测',
    nameEn: 'Joint monitoring of water at the borders',
    cities: [],
    planItems: ['hangzhou-circle-monthly-monitoring'],
    status: '每月开展跨界断面水质联合监测',
    place: '绿色美丽都市圈持续推进',
    note: finished,
  }),
  of002({
    slug: 'medical-treatment-registration',
    kind: 'deliverable',
    name: '异地就医备案“就近办”“一证通办”“零跑办”',
    nameEn: 'Treatment elsewhere registered nearby, with one card and without going in person',
    cities: [],
    planItems: ['hangzhou-circle-medical-registration'],
    status: '推进异地就医备案“就近办”“一证通办”“零跑办”',
    place: openCircle,
    note: open,
  }),
  of002({
    slug: 'hangzhou-haining-services',
    kind: 'deliverable',
    name: '政务服务“杭海通办”',
    nameEn: 'Government services common to Hangzhou and Haining',
    cities: [],
    planItems: ['hangzhou-circle-government-services'],
    status: '钱塘新区、余杭区和海宁市三地实现政务服务“杭海通办”',
    place: openCircle,
    note: finished,
  }),
  of002({
    slug: 'citizens-experience-days',
    kind: 'deliverable',
    name: '市民体验日',
    nameEn: 'Days on which citizens try out the other cities',
    cities: [],
    planItems: ['hangzhou-circle-citizens-days'],
    status: '各城市共同举办市民体验日等活动',
    place: '品质生活都市圈持续推进',
    note: finished,
  }),
];

const reported: readonly CommitmentContent[] = [
  of003({
    slug: 'industrial-internet-cluster-building',
    name: '都市圈“5G+工业互联网”集群建设',
    nameEn: 'Building a cluster of 5G and the industrial internet',
    cities: fourCities,
    inferred: ofTheScheme,
    planItems: ['hangzhou-integration-industrial-internet'],
    status: '协同推进都市圈“5G+工业互联网”集群建设',
    projectStatus: 'under_construction',
    place: '重点任务 二',
  }),
  of003({
    slug: 'linked-innovation-areas-building',
    name: '浙江自贸试验区联动创新区',
    nameEn: 'Linked innovation areas of the Zhejiang Pilot Free Trade Zone',
    cities: fourCities,
    inferred: ofTheScheme,
    planItems: ['hangzhou-integration-linked-areas'],
    status: '推进都市圈四市建设浙江自贸试验区联动创新区',
    projectStatus: 'under_construction',
    place: '重点任务 七',
    words: '推进都市圈四市建设浙江自贸试验区联动创新区',
  }),
  of003({
    slug: 'song-culture-programme',
    kind: 'deliverable',
    name: '文化基因解码工程与宋韵文化传世工程',
    nameEn: 'Programmes to decode cultural genes and to hand on the culture of the Song',
    cities: fourCities,
    inferred: ofTheScheme,
    planItems: ['hangzhou-integration-culture-genes'],
    status: '联合实施文化基因解码工程与宋韵文化传世工程',
    place: '重点任务 八',
  }),
  of003({
    slug: 'police-cooperation-agreement',
    kind: 'deliverable',
    name: '警务协作协议',
    nameEn: 'Agreement of police cooperation',
    cities: fourCities,
    inferred: ofTheScheme,
    planItems: ['hangzhou-integration-police-agreement'],
    status: '推动四市公安机关联合签署警务协作协议',
    place: '重点任务 九',
  }),
];

type OpenLine = readonly [slug: string, name: string, nameEn: string, task: string, status: string, place: string];

const unreported = (kind: 'project' | 'deliverable', note: SourceNote, line: OpenLine): CommitmentContent => {
  const [slug, name, nameEn, task, status, place] = line;
  return of003({
    slug,
    kind,
    name,
    nameEn,
    cities: [],
    planItems: [`hangzhou-integration-${task}`],
    status,
    place,
    note,
  });
};

export const schemeUndertakings: readonly CommitmentContent[] = [
  ...reported,
  unreported('project', open, [
    'computing-facilities',
    '算力基础设施',
    'Facilities of computing',
    'computing',
    '统筹布局一批算力基础设施',
    '重点任务 二',
  ]),
  unreported('project', open, [
    'power-lines-across-borders',
    '区域主干电网和跨区域输电通道',
    'Main grid of the region and power lines across borders',
    'power-grid',
    '完善区域主干电网和跨区域输电通道',
    '重点任务 二',
  ]),
  unreported('project', open, [
    'water-works-across-borders',
    '跨区域水利工程体系',
    'Water works across borders',
    'water-works',
    '优化跨区域水利工程体系',
    '重点任务 二',
  ]),
  unreported('project', open, [
    'thousand-villages-programme',
    '“千村示范、万村整治”工程',
    'Programme of a thousand model and ten thousand improved villages',
    'thousand-villages',
    '深入实施县城承载能力提升和 “千村示范、万村整治”工程',
    '重点任务 一',
  ]),
  unreported('project', exploratory, [
    'national-science-centre',
    '综合性国家科学中心',
    'Comprehensive national science centre',
    'science-centre',
    '支持杭州创建综合性国家科学中心',
    '重点任务 三',
  ]),
  unreported('project', open, [
    'innovation-demonstration-zone',
    '国家自主创新示范区',
    'National innovation demonstration zone',
    'demonstration-zone',
    '高水平建设国家自主创新示范区',
    '重点任务 三',
  ]),
  unreported('project', exploratory, [
    'talent-enclaves-in-hangzhou',
    '“人才飞地”',
    'Talent enclaves in Hangzhou',
    'talent-enclaves',
    '支持在杭州设立“人才飞地”',
    '重点任务 三',
  ]),
  unreported('deliverable', open, [
    'zero-waste-circle',
    '“无废都市圈”',
    'A zero-waste circle',
    'zero-waste',
    '加快共建“无废都市圈”',
    '重点任务 五',
  ]),
  unreported('deliverable', exploratory, [
    'farm-products-brand',
    '农产品区域公用品牌',
    'A shared regional brand of farm products',
    'farm-brand',
    '探索建立农产品区域公用品牌',
    '重点任务 五',
  ]),
  unreported('deliverable', open, [
    'services-on-one-card',
    '基本公共服务“一卡通”平等共享',
    'Basic public services shared equally on one card',
    'one-card',
    '推进基本公共服务“一卡通”平等共享',
    '重点任务 六',
  ]),
  unreported('deliverable', open, [
    'global-digital-trade-expo',
    '全球数字贸易博览会',
    'Global Digital Trade Expo',
    'digital-trade-expo',
    '进一步高规格办好全球数字贸易博览会',
    '重点任务 七',
  ]),
  unreported('deliverable', open, [
    'services-trade-community',
    '都市圈服务贸易共同体',
    'Community of trade in services',
    'services-trade',
    '合作建立都市圈服务贸易共同体',
    '重点任务 七',
  ]),
  unreported('project', open, [
    'emergency-supply-bases',
    '应急物资储备基地',
    'Bases of emergency supplies',
    'emergency-corridors',
    '协同开展应急救灾廊道管控和应急物资储备基地布局',
    '重点任务 九',
  ]),
  unreported('deliverable', open, [
    'credit-rewards-and-penalties',
    '重点领域跨区域信用联合奖惩制度',
    'Joint rewards and penalties by credit across borders in key fields',
    'credit-rewards',
    '建立完善重点领域跨区域信用联合奖惩制度',
    '重点任务 九',
  ]),
  of003({
    slug: 'task-force-scheme',
    kind: 'deliverable',
    name: '推进杭州都市圈发展规划落实工作专班方案',
    nameEn: 'Scheme of the task force for carrying out the Hangzhou circle plan',
    cities: [],
    planItems: ['hangzhou-integration-duty-task-force'],
    status: '《推进杭州都市圈发展规划落实工作专班方案》已由省发展改革委印发',
    place: '保障措施与清单',
    words: '日前《推进杭州都市圈发展规划落实工作专班方案》已由省发展改革委印发',
    note: {
      zh: '省发展改革委已印发，未指定填报。',
      en: 'Issued by the provincial commission already, so nobody is asked to report.',
    },
  }),
];
