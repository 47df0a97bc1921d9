// The words of demonstration reports: generic Chinese about sites, obstacles and next steps, by trade and stage. Names no real event or figure.
import type { DifficultyCategory } from '#rules/report-content.ts';

export const trades = ['rail', 'road', 'airport', 'coast', 'culture', 'digital', 'building', 'area'] as const;
export type Trade = (typeof trades)[number];

const tradePatterns: readonly (readonly [RegExp, Trade])[] = [
  [/海岸|海塘|航道/, 'coast'],
  [/铁路|地铁|城际|列车|水乡线|高铁(?!新城)/, 'rail'],
  [/高速|复线/, 'road'],
  [/机场/, 'airport'],
  [/诗路|运河|文化产业带|文创|旅游|游线/, 'culture'],
  [/数据中心|城市大脑|工业互联网/, 'digital'],
  [/美术馆|奥体中心|指挥中心/, 'building'],
];

/** The trade a commitment's name speaks of; areas and zones where nothing else fits. */
export function tradeOf(name: string): Trade {
  return tradePatterns.find(([pattern]) => pattern.test(name))?.[1] ?? 'area';
}

/** Weight of an ordinary year's investment in this trade, relative to the others. */
export const tradeWeights: Readonly<Record<Trade, number>> = {
  rail: 10,
  road: 9,
  airport: 8,
  coast: 5,
  culture: 3,
  digital: 2.5,
  building: 3,
  area: 7,
};

/** Five stages each: under 15, 35, 60, 85 and from 85 percent on; within a stage the words stand in order. */
const progressWords: Readonly<Record<Trade, readonly (readonly string[])[]>> = {
  rail: [
    ['先行用地标段进场，征地拆迁和管线迁改同步推进。', '完成施工便道和临时用电，首批桩基开钻。'],
    ['桩基、承台全面展开，控制性节点工程有序推进。', '车站围护结构施工，区间盾构机下井调试。'],
    ['桥梁下部结构基本完成，梁场正常供梁。', '多座车站主体结构封顶，区间掘进过半。'],
    ['架梁和轨道铺设分段推进，机电安装进场。', '土建收尾，轨道、供电、信号专业交叉施工。'],
    ['联调联试准备，附属和出入口工程收尾。', '专项验收分批组织，剩余附属工程扫尾。'],
  ],
  road: [
    ['征地拆迁和施工便道推进，土建标段陆续进场。', '控制性桥隧开工，驻地和拌合站建成。'],
    ['路基土石方和桥梁桩基施工全面展开。', '隧道进洞掘进，互通区征迁基本完成。'],
    ['桥梁上部结构和隧道二衬同步推进。', '路基成型过半，主要隧道单洞贯通。'],
    ['路面基层分段摊铺，交安和机电进场。', '全线桥隧贯通，路面施工展开。'],
    ['沥青面层和绿化收尾，准备交工检测。', '交安、机电收尾，交工验收资料整理。'],
  ],
  airport: [
    ['前期专题报批推进，场外配套用地清表。', '地勘和试验段完成，土石方工程进场。'],
    ['场地平整和地基处理施工。', '航站区桩基完成，飞行区土方展开。'],
    ['航站楼主体结构施工，飞行区道面试验段完成。', '地下结构出正负零，配套市政道路同步建设。'],
    ['钢结构屋盖吊装，飞行区道面分幅施工。', '幕墙和机电安装展开，导航台站建设推进。'],
    ['装修和设备调试收尾，校飞准备。', '弱电和行李系统联调，配套工程扫尾。'],
  ],
  coast: [
    ['初步设计批复，临时围堰和栈桥施工。', '断面放样和试验段施工。'],
    ['堤身加固和护岸分段施工。', '清淤和岸线整理推进，首段护坡成型。'],
    ['主体堤段加固过半，配套闸站开工。', '生态修复段种植展开，慢行道路基成型。'],
    ['闸站主体完成，堤顶道路铺筑。', '绿道分段贯通，湿地修复进入养护。'],
    ['附属设施和标识标牌收尾，分段验收。', '绿化养护和监测设施安装，准备完工验收。'],
  ],
  culture: [
    ['概念方案和选址论证完成，首批点位启动。', '保护利用规划编制，示范段设计深化。'],
    ['示范段施工进场，沿线环境整治推进。', '文物本体保护和展陈大纲同步开展。'],
    ['展示馆主体施工，游步道和码头改造推进。', '重点节点改造过半，线上导览系统开发。'],
    ['展陈布展和景观提升同步施工。', '精品线路试运行，配套驿站建成。'],
    ['展陈收尾，开放运营筹备。', '标识系统更新完成，项目资料归档。'],
  ],
  digital: [
    ['方案评审完成，机房用电和土建进场。', '需求确认和招标完成，基础平台部署。'],
    ['土建主体施工，机电设备采购。', '数据归集和接口开发推进。'],
    ['主体结构封顶，机电安装展开。', '主要模块上线试用，跨部门接口联调。'],
    ['首批机柜上架，动力环境系统调试。', '应用场景分批上线，安全测评整改。'],
    ['带载测试和验收准备。', '试运行问题整改，准备终验。'],
  ],
  building: [
    ['基坑围护和桩基施工。', '土方开挖，塔吊安装。'],
    ['地下室结构施工。', '地下室封顶，主体结构起步。'],
    ['主体结构施工过半。', '主体结构封顶，二次结构砌筑。'],
    ['幕墙和机电安装同步推进。', '外立面完成大部，精装修样板段确认。'],
    ['精装修和室外配套收尾。', '消防、节能等专项验收准备。'],
  ],
  area: [
    ['启动区控规批复，首批地块征迁清表。', '基础设施先行项目进场，招商洽谈同步推进。'],
    ['主干路网和综合管廊施工，首批产业项目开工。', '启动区土地平整完成，标准厂房桩基施工。'],
    ['骨干路网成型，标准厂房主体结构施工。', '重点地块主体施工，配套学校和邻里中心开工。'],
    ['首批厂房封顶交付，配套管网贯通。', '核心区公建外立面施工，二期地块开工。'],
    ['首批企业入驻，景观和配套收尾。', '启动区基本建成，剩余配套扫尾。'],
  ],
};

const stageEnds = [150, 350, 600, 850, 1000] as const;

function stageOf(percentTenths: number): number {
  return Math.min(stageEnds.length - 1, stageEnds.filter((end) => percentTenths >= end).length);
}

/** The words move on with the percentage, never back. */
export function progressWordsOf(trade: Trade, percentTenths: number): string {
  const stage = stageOf(percentTenths);
  const from = stageEnds[stage - 1] ?? 0;
  const to = stageEnds[stage] ?? 1000;
  return choose(progressWords[trade][stage] ?? [], Math.min(0.99, (percentTenths - from) / (to - from)));
}

const nextSteps: readonly (readonly string[])[] = [
  ['加快征迁和要素保障，确保下季度主体工程进场。', '倒排前期工作计划，力争下季度形成更多实物量。'],
  ['增加作业面和设备投入，抢抓有效施工期。', '按周调度节点，下季度完成主要基础工程。'],
  ['紧盯控制性节点，下季度推动主体结构取得突破。', '加强参建单位协同，确保下季度投资不低于本季。'],
  ['做好专业交叉施工组织，加快设备安装。', '盯紧尾工清单，分段移交、分段验收。'],
  ['开展专项验收和资料归档，力争早日投用。', '抓紧收尾和结算，做好运营交接。'],
];

export function nextStepOf(percentTenths: number, pick: number): string {
  return choose(nextSteps[stageOf(percentTenths)] ?? [], pick);
}

export const preparationProgress = '项目处于方案研究阶段，尚未进场施工。';
export const preparationNextStep = '完善方案并履行报批程序，条件成熟后纳入年度计划。';

const obstacles: Readonly<Record<DifficultyCategory, readonly string[]>> = {
  land: [
    '后续地块用地指标待统筹，影响开工。',
    '剩余拆迁户签约较慢，个别作业面未交地。',
    '永农调整补划手续未完成，部分标段无法进场。',
  ],
  sea: ['用海审批周期较长，岸线段暂不能施工。', '海域使用论证需补充材料，影响堤段开工。'],
  approval: ['初步设计批复较计划推迟，招标顺延。', '环评补充论证，专项审批尚在办理。'],
  funding: ['配套资金到位偏慢，影响支付进度。', '专项债额度低于申报，需调整资金安排。'],
  cross_city: ['接线方案两市意见尚需统一。', '跨市路段建设时序不一致，需省级协调。'],
  construction: ['汛期有效作业时间减少，进度受影响。', '地质条件较勘察复杂，掘进放缓。'],
  other: ['主要材料供应紧张，到货周期延长。', '参建单位人员调整，现场组织有待加强。'],
};

const obstaclesByTrade: Readonly<Record<Trade, readonly DifficultyCategory[]>> = {
  rail: ['land', 'construction', 'approval', 'land'],
  road: ['land', 'construction', 'land', 'funding'],
  airport: ['approval', 'land', 'funding'],
  coast: ['sea', 'construction', 'sea', 'funding'],
  culture: ['funding', 'approval', 'other'],
  digital: ['approval', 'other', 'funding'],
  building: ['construction', 'other', 'funding'],
  area: ['land', 'funding', 'land', 'approval'],
};

export function obstacleOf(
  trade: Trade,
  isJoint: boolean,
  pick: number,
): { readonly category: DifficultyCategory; readonly text: string } {
  const usual = obstaclesByTrade[trade];
  const category = choose(isJoint ? [...usual, 'cross_city' as const] : usual, pick);
  return { category, text: choose(obstacles[category], (pick * 7.31) % 1) };
}

const idleReasons: readonly string[] = [
  '施工图审查未完成，本季未形成投资。',
  '标段重新招标，本季暂停进场。',
  '等待用地批复，本季未安排施工。',
];
export const idleBeforeStart = '尚未到计划开工季度，前期工作按计划推进。';
export const idleInPreparation = '尚处谋划阶段，本季未安排投资。';

export function idleReasonOf(pick: number): string {
  return choose(idleReasons, pick);
}

/** A reason a city might give where the system asks for an explanation. */
export function explanationOf(obstacle: string | null, pick: number): string {
  if (obstacle !== null) return `主要原因：${obstacle}将加强调度，下季度力争追回进度。`;
  return choose(['受工序安排影响，投资集中在后续季度体现，总体可控。', '与实际施工组织一致，不影响全年目标。'], pick);
}

/** pick is in [0, 1). */
function choose<T>(options: readonly T[], pick: number): T {
  const chosen = options[Math.floor(pick * options.length)];
  if (chosen === undefined) throw new RangeError('Nothing to choose from');
  return chosen;
}

const jointStatements = [
  '各参与市按年度计划推进，本季共同研究协调事项，需跨市衔接的工作已明确分工。',
  '各市进度总体一致，联席会议议定的事项逐项落实，下季继续按分工推进。',
  '规划衔接和政策协同稳步推进，尚未一致的事项已列入下季联席会议议题。',
];

/** What the lead writes for all cities of a joint commitment. */
export function jointStatementOf(pick: number): string {
  return jointStatements[Math.floor(pick * jointStatements.length)] ?? '';
}
