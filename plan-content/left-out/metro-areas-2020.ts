// What of document 000 is deliberately not represented.
import type { LeftOutContent, SourceNote } from '../plan-shape.ts';

const omit = (
  reason: LeftOutContent['reason'],
  place: string,
  note: SourceNote,
  words: string,
  until?: string,
): LeftOutContent => ({ document: '000', place, words, ...(until !== undefined && { until }), reason, note });

const review: SourceNote = {
  zh: '回顾2019年已完成的工作，不是2020年的任务。',
  en: 'Looks back at work done in 2019; no task of 2020.',
};
const otherDocument: SourceNote = {
  zh: '提及另一份文件，该文件不在来源之列。',
  en: 'Names another document that is not among the sources.',
};
const events: SourceNote = {
  zh: '已经发生的活动或评价，未提出目标。',
  en: 'Events and judgements of the past; no target follows from them.',
};
const evaluation: SourceNote = {
  zh: '评价结论以文字表述，未给出分值。',
  en: 'The evaluation is given in words, without scores.',
};

export const metroAreas2020LeftOut: readonly LeftOutContent[] = [
  omit(
    'page_furniture',
    '页首',
    {
      zh: '存放者和页面日期；日期已记于来源文件。',
      en: 'Who keeps the copy, and the page date, which stands with the source document.',
    },
    'zjshzq 2020-04-29',
  ),
  omit(
    'background',
    '标题下第一段',
    { zh: '大都市区的定位，未提出任务。', en: 'What metropolitan areas stand for; no task.' },
    '大都市区是大湾区的主引擎、大花园的主支撑、大通道的主枢纽,是浙江的新高地',
  ),
  omit(
    'background',
    '标题下第二段',
    { zh: '说明发布场合。', en: 'The occasion of the announcement.' },
    '省发展改革委举行浙江省大都市区建设新闻通气暨媒体走进大都市区启动会',
  ),
  omit('background', '标题下第三段', review, '2019年是大都市区建设的开局之年'),
  omit('background', '标题下第三段', review, '这一年来,省发展改革委聚焦五个方面重点,统筹推进大都市区建设'),
  omit('background', '聚焦完善工作体系建立重大推进机制', review, '聚焦完善工作体系建立重大推进机制'),
  omit(
    'other_plan',
    '聚焦完善工作体系建立重大推进机制',
    otherDocument,
    '发布实施大都市建设行动计划和年度工作要点,印发大都市区十大标志性工程建设方案',
  ),
  omit('background', '聚焦发挥投资支撑作用，扎实推进重大项目', review, '聚焦发挥投资支撑作用,扎实推进重大项目'),
  omit('background', '聚焦区域一体化合作，共同举办重大活动', review, '聚焦区域一体化合作,共同举办重大活动'),
  omit(
    'background',
    '聚焦区域一体化合作，共同举办重大活动',
    review,
    '宁波、台州、绍兴开展了高层互访、部门对接、联合调研,就三门湾区域统筹、甬绍合作等达成一系列共识',
  ),
  omit('background', '聚焦提升中心城市竞争力，谋划实施重大政策', review, '聚焦提升中心城市竞争力,谋划实施重大政策'),
  omit(
    'background',
    '聚焦提升中心城市竞争力，谋划实施重大政策',
    review,
    '出台深化全省户籍制度改革和调整完善户口迁移政策,进一步放开放宽城镇落户条件',
  ),
  omit('background', '聚焦“七个之城”建设，积极打造重大品牌', review, '聚焦“七个之城”建设,积极打造重大品牌'),
  omit(
    'background',
    '聚焦“七个之城”建设，积极打造重大品牌 › 杭州',
    events,
    '杭州被评价为“继北京、上海、广州、深圳之后的区域增长极”',
  ),
  omit(
    'background',
    '聚焦“七个之城”建设，积极打造重大品牌 › 宁波',
    events,
    '宁波港口指数、16+1贸易指数、《海丝港口合作宁波倡议》等列入第二届“一带一路”国际合作高峰论坛成果清单',
  ),
  omit('background', '聚焦“七个之城”建设，积极打造重大品牌 › 温州', events, '温州被列入长三角27个中心区城市'),
  omit('background', '聚焦“七个之城”建设，积极打造重大品牌 › 温州', events, '龙港撤镇设市,小城市培育实现历史性跨越'),
  omit(
    'background',
    '综合评价结果',
    evaluation,
    '为更好地反映浙江省大都市区的发展实际,省发展改革委对浙江省大都市区的推进情况开展了综合评价',
  ),
  omit(
    'background',
    '综合评价结果',
    evaluation,
    '浙江省四大都市区经济社会活动十分活跃,且主要集聚在核心区,总体处于向心集聚阶段',
  ),
  omit(
    'background',
    '综合评价结果',
    evaluation,
    '杭州都市区综合评价得分上初步呈现首位分布,在创新能级和经济规模上拥有绝对优势',
  ),
  omit('background', '综合评价结果', evaluation, '核心区综合贡献相对较高,杭甬互动投资紧密度居全省首位'),
  omit(
    'background',
    '综合评价结果',
    evaluation,
    '温州都市区在共享宜居和高效智慧等领域评分表现较好,核心区对外部人口流入的吸引力呈现绝对优势',
  ),
  omit(
    'background',
    '综合评价结果',
    evaluation,
    '金义都市区在低碳花园领域表现不俗,核心区在活力创新等领域表现出较强的集聚优势',
  ),
  omit(
    'background',
    '全年目标',
    { zh: '引出下文的过渡句。', en: 'A sentence that leads over to what follows.' },
    '2020年是大都市区加快建设年,今年浙江大都市区发展的全年目标和具体工作安排都有哪些?一起来看',
  ),
  omit(
    'page_furniture',
    '页尾',
    { zh: '存放网站的声明和按钮。', en: 'Statements and buttons of the site that keeps the copy.' },
    '来源:浙江发改',
    '类似文章 更多',
  ),
];
