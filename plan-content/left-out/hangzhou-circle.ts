// What of documents 002 and 003 is deliberately not represented.
import type { LeftOutContent, SourceDocumentId, SourceNote } from '../plan-shape.ts';

const omitFrom =
  (document: SourceDocumentId) =>
  (
    reason: LeftOutContent['reason'],
    place: string,
    note: SourceNote,
    words: string,
    until?: string,
  ): LeftOutContent => ({
    document,
    place,
    words,
    ...(until !== undefined && { until }),
    reason,
    note,
  });
const from002 = omitFrom('002');
const from003 = omitFrom('003');

const site: SourceNote = {
  zh: '网站栏目、声明、联系方式和备案号。',
  en: "The site's sections, notices, addresses and registrations.",
};
const story: SourceNote = {
  zh: '报道的引言，未提出任务和数值。',
  en: 'The opening of the report; neither a task nor a figure.',
};
const summary: SourceNote = { zh: '对已列内容的概括。', en: 'Sums up what is listed above.' };
const judgement: SourceNote = { zh: '成效的概括性评价，未给出数值。', en: 'A judgement of results, without a figure.' };

export const hangzhouCircleLeftOut: readonly LeftOutContent[] = [
  from002('page_furniture', '页首', site, '杭州网首页', '最新发布'),
  from002(
    'page_furniture',
    '页首',
    {
      zh: '页面时间；日期已记于来源文件和规划。',
      en: 'The time of the page; its date stands with the source document and the plan.',
    },
    '2020年11月23日 20:46:44 星期一',
  ),
  from002('background', '引言', story, '杭州都市圈建设已经走过十三个年头,随着都市圈各城市交流合作不断加快'),
  from002('background', '引言', story, '一条条城际轨道交通拉近了各地的时空距离', '享受高质量的教育医疗资源……'),
  from002(
    'page_furniture',
    '从实践七个共到打造七个圈',
    { zh: '小标题。', en: 'A heading.' },
    '从实践七个共到打造七个圈',
  ),
  from002(
    'background',
    '从实践七个共到打造七个圈',
    { zh: '提出“七个圈”的场合。', en: 'The occasion on which the seven circles were proposed.' },
    '去年召开的杭州都市圈第十次市长联席会议上',
  ),
  from002('background', '从实践七个共到打造七个圈', story, '一年来,都市圈各地努力克服疫情影响,不断深化区域合作'),
  from002('background', '产业协同都市圈持续推进', judgement, '绍兴发展大会、黄山发展大会盛大举行'),
  from002('background', '品质生活都市圈持续推进', judgement, '杭州都市圈六城市经济社会发展成果普惠性进一步增强'),
  from002(
    'principle_without_figure',
    '2025年杭州都市圈要建成国际化大都市圈',
    summary,
    '紧扣高质量和一体化两个关键词,努力在设施互联互通、优势资源对接、生态环境共保、产业协调发展等方面取得成更多老百姓获得感更强的成果',
  ),
  from002(
    'said_elsewhere',
    '结尾',
    summary,
    '统一开放的市场体系逐步建立、核心功能和服务能级显著提升,人口和经济密度进一步提高、区域城乡联系互动更加紧密',
  ),
  from002(
    'said_elsewhere',
    '结尾',
    summary,
    '“十四五”的杭州都市圈,将初步建成国际化大都市圈,成为新的发展阶段下全国现代化都市圈的典范、长三角地区具备强大竞争力的发展高地',
  ),
  from002('page_furniture', '页尾', { zh: '署名。', en: 'Byline.' }, '来源:杭州网 作者:记者 钟一菲 编辑:徐洁'),
  from002(
    'page_furniture',
    '相关链接',
    { zh: '另一篇报道的标题。', en: 'The headline of another report.' },
    '杭州富阳区:升级打造党建引领社区治理智治2.0',
  ),
  from002(
    'said_elsewhere',
    '相关链接',
    { zh: '另一篇报道的标题，目标同正文。', en: 'The headline of another report; the aim is that of the text.' },
    '2025年杭州都市圈要建成轨道交通“一小时通勤圈”',
  ),
  from002('page_furniture', '页尾', site, '『相关阅读』', 'All Rights Reserved'),
  from003('page_furniture', '主要内容', { zh: '小标题。', en: 'A heading.' }, '1、编制背景'),
  from003(
    'other_plan',
    '编制背景',
    { zh: '上位文件，不在来源之列。', en: 'Documents above this one that are not among the sources.' },
    '为深入贯彻落实国家发改委《关于培育现代化都市圈的指导意见》,全面推动《杭州都市圈发展规划》落地实施',
  ),
  from003(
    'background',
    '第一段',
    { zh: '撰写机构的自述。', en: 'What the writing institute says of itself.' },
    '(以下简称《实施方案》)。我院区域所团队全程参与了《实施方案》的研究编制工作',
  ),
  from003('page_furniture', '主要内容', { zh: '小标题。', en: 'A heading.' }, '2、主要内容'),
  from003('page_furniture', '主要内容', { zh: '小标题。', en: 'A heading.' }, '2、重点任务'),
  from003(
    'said_elsewhere',
    '保障措施与清单',
    { zh: '文件名的重复。', en: "The scheme's name again." },
    '《实施方案》从健全协调机制',
  ),
  from003(
    'said_elsewhere',
    '保障措施与清单',
    { zh: '文件名的重复。', en: "The scheme's name again." },
    '此外,《实施方案》梳理形成',
  ),
  from003(
    'background',
    '结尾',
    { zh: '撰写机构的自述。', en: 'What the writing institute says of itself.' },
    '下一步,我院将继续发挥专业优势,做好服务支撑,为《杭州都市圈发展规划实施方案》深入推进、落地成景作出智库贡献',
  ),
];
