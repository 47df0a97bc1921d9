// What of document 004 is deliberately not represented: the page around it, other documents it names, and clauses that only give reasons.
import type { LeftOutContent, SourceNote } from '../plan-shape.ts';

const omit = (
  reason: LeftOutContent['reason'],
  place: string,
  note: SourceNote,
  words: string,
  until?: string,
): LeftOutContent => ({ document: '004', place, words, ...(until !== undefined && { until }), reason, note });

const page: SourceNote = {
  zh: '网站页面的内容，不属于方案。',
  en: 'Part of the web page, not of the plan.',
};
const recorded: SourceNote = {
  zh: '已记于方案的标题、文号、日期和印发机关。',
  en: "Recorded as the plan's title, number, date and issuers.",
};
const otherPlan: SourceNote = {
  zh: '上级文件，不在来源之列。',
  en: 'A document of a higher level that is not among the sources.',
};
const slogan: SourceNote = {
  zh: '指导思想所引的总目标和部署，各自所指未列。',
  en: 'Overall aims and arrangements that the guiding idea refers to; what they contain is not said.',
};
const purpose: SourceNote = {
  zh: '说明目的、依据或作用的语句，未另列任务和数量。',
  en: 'Gives a purpose, a basis or an effect; no task and no figure of its own.',
};
const saidInTitle: SourceNote = {
  zh: '重复方案其他条目的名称。',
  en: 'Repeats the name of another item of the plan.',
};

const purposes: readonly (readonly [place: string, words: string])[] = [
  ['三、总体格局（一）1', '构建“一主两副三轴四带”的总体空间格局'],
  ['三、总体格局（一）1', '提升都市区产业竞争力'],
  ['三、总体格局（一）2', '以推动都市圈生态环境协同共治、源头防治为重点'],
  ['三、总体格局（二）1', '打造最能体现温州核心竞争力的城市核心区'],
  ['三、总体格局（二）1', '加速都市区主中心一体化发展'],
  ['三、总体格局（二）3', '建设各具特色小城镇'],
  ['三、总体格局（二）3', '推动都市区生态功能板块后发崛起'],
  ['三、总体格局（三）1', '实现市区工业企业向平台集聚'],
  ['三、总体格局（三）2', '打响“大建大美”新名片'],
  ['三、总体格局（三）3', '推动生产性服务业向专业化和价值链高端延伸、生活性服务业向精细化和高品质转变'],
  ['三、总体格局（三）3', '形成以现代服务业为主体、二三产业高度融合的城市经济体系'],
  ['四、重点任务 1', '锚定“两区”建设总目标'],
  ['四、重点任务 1', '加快民营经济高质量发展'],
  ['四、重点任务 2', '围绕制造强市建设目标'],
  ['四、重点任务 3', '实现小空间大集聚、小载体大创新'],
  ['四、重点任务 6', '牢固树立“一体化”意识和“一盘棋”思想,以提升城市开放度、交通通达性和城市能级为抓手'],
  ['四、重点任务 6', '力争在重点领域合作、重大项目推进上实现率先突破'],
  ['四、重点任务 6', '打造协同发展样板区'],
  ['四、重点任务 7', '突破各类要素流动壁垒'],
  ['四、重点任务 7', '擦亮信用温州金名片'],
  ['四、重点任务 7', '构建亲清新型政商关系'],
  ['四、重点任务 8', '提升外籍人士在温州学习、工作、生活环境'],
  ['四、重点任务 9', '以铁路、空港、海港枢纽为核心'],
  ['四、重点任务 10', '通过直通高铁、加密高速、提升航道等'],
  ['四、重点任务 10', '强化辐射带动作用'],
  ['四、重点任务 11', '促进区域交通循环系统顺畅运行'],
  ['四、重点任务 13', '面向未来出行'],
  ['四、重点任务 13', '培育和发展智慧交通'],
  ['四、重点任务 14', '提升住房产品设计和建设品质'],
  ['四、重点任务 18', '提高防灾减灾能力'],
  ['四、重点任务 26', '塑造城市文化气质'],
  ['四、重点任务 27', '突出社会主义核心价值观引领'],
  ['四、重点任务 27', '使永嘉学派的精神要义与新时代温州的社会发展形成互动'],
  ['四、重点任务 27', '站在文明传承发展的历史视角'],
  ['四、重点任务 27', '成为新时代“两个健康”先行区建设的鲜明特征和温州企业家核心精神'],
  ['四、重点任务 28', '聚焦瓯越文化特色'],
  ['四、重点任务 28', '让温州成为诗歌爱好者心目中的“圣地”'],
  ['四、重点任务 29', '不断提高人民群众的文化获得感'],
  ['四、重点任务 29', '筑牢基层宣传文化阵地'],
  ['四、重点任务 31', '依托口岸开放优势'],
  ['四、重点任务 31', '提升区域国际知名度'],
  ['五、保障措施（一）', '确保都市区建设工作扎实推进'],
  ['五、保障措施（一）', '形成强大合力'],
  ['五、保障措施（三）', '围绕支持都市区高质量发展'],
  ['五、保障措施（四）', '借鉴国内外大都市先进规划理念和方法'],
];

export const wenzhouLeftOut: readonly LeftOutContent[] = [
  omit('page_furniture', '页首', page, '浏览量:', '2020-03-17 11:24:06'),
  omit('said_elsewhere', '标题', recorded, '温政发〔2019〕18号'),
  omit('said_elsewhere', '标题', recorded, '2019年12月12日'),
  omit('said_elsewhere', '通知', recorded, '《温州都市区建设行动方案》'),
  omit('said_elsewhere', '落款', recorded, '丽水市人民政府'),
  omit('said_elsewhere', '方案标题', recorded, '温州都市区建设行动方案'),
  omit(
    'background',
    '通知',
    { zh: '通知的主送机关和印发语。', en: 'To whom the notice goes, and its words of issue.' },
    '各县(市、区)人民政府,市政府直属各单位:',
    '请结合实际认真贯彻落实。',
  ),
  omit('other_plan', '方案首段', otherPlan, '《浙江省大都市区建设行动计划》(浙委发〔2018〕78号)'),
  omit('principle_without_figure', '方案首段', purpose, '高起点谋划、高标准建设温州都市区,特制定本行动方案'),
  omit(
    'principle_without_figure',
    '一、指导思想',
    slogan,
    '以习近平新时代中国特色社会主义思想为指导,围绕实现全省“两个高水平”目标,按照“四大建设”战略部署,牢牢把握长三角一体化发展国家战略机遇',
  ),
  omit(
    'principle_without_figure',
    '一、指导思想',
    purpose,
    '以加快转变城市发展方式为主线,以提升中心城区首位度为重点,以增强人民群众幸福感和获得感为目的',
  ),
  omit(
    'said_elsewhere',
    '一、指导思想',
    saidInTitle,
    '实施创新城市、开放城市、便捷城市、宜居城市、花园城市、智慧城市、人文城市、时尚城市八大建设行动,构建“一主两副三轴四带”都市区空间格局',
  ),
  omit('principle_without_figure', '二、建设目标', purpose, '对标长三角先进城市'),
  ...purposes.map(([place, words]) => omit('principle_without_figure', place, purpose, words)),
  omit('page_furniture', '页尾', page, 'jackpotjoy', '本文关键词: 温州市'),
];
