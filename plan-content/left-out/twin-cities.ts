// What of document 001 is deliberately not represented.
import type { LeftOutContent, SourceNote } from '../plan-shape.ts';

const omit = (
  reason: LeftOutContent['reason'],
  place: string,
  note: SourceNote,
  words: string,
  until?: string,
): LeftOutContent => ({ document: '001', place, words, ...(until !== undefined && { until }), reason, note });

const principle: SourceNote = {
  zh: '说明着力方向，未提出任务和数值。',
  en: 'Says where the weight lies; neither a task nor a figure.',
};
const leadOver: SourceNote = { zh: '引出下文的过渡句。', en: 'A sentence that leads over to what follows.' };

export const twinCitiesLeftOut: readonly LeftOutContent[] = [
  omit('background', '第一段', leadOver, '杭甬“雙城記”今后一段時期該怎么走?昨天下午,浙江省政府在杭州舉行'),
  omit(
    'principle_without_figure',
    '“三个高”的具体目标 一',
    principle,
    '圍繞提升杭甬雙城綜合能級和核心競爭力,注重發揮兩地數字經濟、創新活力、智能制造、港口開放等比較優勢',
  ),
  omit(
    'principle_without_figure',
    '“三个高”的具体目标 二',
    principle,
    '聚焦交通互聯、創新協作、產業鏈協同、公共服務等重點領域',
  ),
  omit(
    'said_elsewhere',
    '“三个高”的具体目标 三',
    { zh: '即总目标中的杭甬双城经济圈。', en: 'The twin-city economic circle of the overall aim.' },
    '著力構建杭甬雙城經濟圈',
  ),
  omit('background', '八大专项行动', leadOver, '在自身高質量發展的基礎上,杭甬如何實現高水平協同?針對這一問題'),
  omit('page_furniture', '十大标志性工程出炉', { zh: '小标题。', en: 'A heading.' }, '十大標志性工程出爐'),
  omit(
    'background',
    '十大标志性工程出炉',
    { zh: '说明十大标志性工程的意义。', en: 'What the ten flagships are for.' },
    '是“雙城記”當中的核心載體和抓手,也是兩地攜手推進高質量發展建設共同富裕示范區的重要內容',
  ),
  omit(
    'said_elsewhere',
    '十大标志性工程出炉',
    { zh: '发布人所述，十大标志性工程另列。', en: 'As said by the spokesman; the ten flagships themselves follow.' },
    '浙江省發改委副主任吳勝豐表示,圍繞八大專項行動,浙江還將打造十大標志性工程,提升“雙城記”的顯示度和影響力',
  ),
  omit('principle_without_figure', '十大标志性工程 七', principle, '以浙東運河沿線為重點'),
  omit(
    'page_furniture',
    '页尾',
    { zh: '记者署名、举报邮箱和版权声明。', en: 'Byline, complaints address and copyright notice.' },
    '(記者謝斌)',
    '違者依法必究。',
  ),
];
