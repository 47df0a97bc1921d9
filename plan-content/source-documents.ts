// The five source documents: what they are, where they came from, and what had to be repaired or stays doubtful. Holds no plan content.
import type { SourceDocumentContent } from './plan-shape.ts';

export const sourceDocuments: readonly SourceDocumentContent[] = [
  {
    id: '000',
    title: '实施10大标志性工程，2020年浙江大都市区建设目标确定',
    titleEn: "Ten flagship projects to be carried out: the 2020 targets for Zhejiang's metropolitan areas are set",
    titlePrinted: '实施10大标志性工程,2020年浙江大都市区建设目标确定',
    publisher: '浙江发改',
    publisherEn: 'Zhejiang Development and Reform',
    site: null,
    date: '2020-04-29',
    script: 'simplified',
    sha256: '95c199d9b9dee5afc9d77d3452f134a916894c12278c3cdd854e5c712016539e',
    notes: [
      {
        zh: '系用户zjshzq存于个人知识管理网络存储空间的副本，页面注明来源为“浙江发改”。',
        en: 'A copy kept by user zjshzq on a personal storage site; the page names “浙江发改” (Zhejiang Development and Reform) as its source.',
      },
      {
        zh: '系当日上午新闻通气会的报道，并非规划文件本身；未载明发文字号。',
        en: 'A news report of the press meeting of the same morning, not the plan itself; no issuing number is given.',
      },
      {
        zh: '十大标志性工程只列项目数和投资额，未列名称。2019年的74个项目与2020年的64个项目是两份不同的清单。',
        en: 'The ten flagship projects are counted and summed but not named. The 74 projects of 2019 and the 64 of 2020 are different lists.',
      },
      { zh: '四大都市区的成员未列出。', en: 'The members of the four metropolitan areas are not listed.' },
      {
        zh: '原文标点为半角，此处标题改用全角。',
        en: 'Punctuation is printed half-width; titles here use full-width signs.',
      },
    ],
  },
  {
    id: '001',
    title: '唱好杭州、宁波“双城记”新闻发布会报道',
    titleEn: 'Report of the press conference on the Tale of Two Cities of Hangzhou and Ningbo',
    titlePrinted: null,
    publisher: '中国焦点日报网',
    publisherEn: 'China Focus Daily (website)',
    site: null,
    date: null,
    script: 'traditional_by_machine',
    sha256: '61228eb267dcb4a032c618f486a1cdf3ebb15b4598a09caedc29242cf11b7a74',
    notes: [
      {
        zh: '原文未印标题，此处标题系据页面内容拟定。',
        en: 'No title line is printed; the title here describes the page.',
      },
      { zh: '原文未印日期，仅有“昨天下午”字样。', en: 'No date is printed (only “昨天下午”, yesterday afternoon).' },
      {
        zh: '原文系机器转换的繁体字（“后”“么”“筑”等字未转换）；此处标题用简体字，引文保持原样。',
        en: 'The characters were turned into traditional ones by machine (“后”, “么” and “筑” are left as they were); titles here are in simplified characters, quoted words keep the print.',
      },
      {
        zh: '第八项标志性工程中有一处乱码，已订正为“社保卡标准统一”。',
        en: 'In the eighth flagship one word is garbled; it is repaired as “社保卡标准统一”.',
      },
      {
        zh: '其八大专项行动和十大标志性工程是本规划独有的清单。',
        en: 'Its eight special actions and its ten flagships are lists of this plan alone.',
      },
    ],
  },
  {
    id: '002',
    title: '持续推进这“七个圈”！杭州都市圈要打造国际化大都市圈',
    titleEn: 'On with the seven circles: the Hangzhou metropolitan circle is to become an international one',
    titlePrinted: '持续推进这“七个圈”!杭州都市圈要打造国际化大都市圈',
    publisher: '杭州网杭网议事厅',
    publisherEn: 'Hangzhou Net, civic forum',
    site: 'hwyst.hangzhou.com.cn',
    date: '2020-11-23',
    script: 'simplified',
    sha256: '735fef1cab204219b40ef9581de3fb0d5a688eff42ae454c39f3c06545d1341c',
    notes: [
      {
        zh: '系新闻报道，并非印发的规划：既无发文字号，也无印发机关。',
        en: 'A news report, not an issued plan: it has neither number nor issuer.',
      },
      {
        zh: '计六城市，含安徽省黄山市；文件003为四市。',
        en: 'Counts six cities, Huangshan of Anhui among them; document 003 has four.',
      },
      {
        zh: '“七共”与“七个圈”是两份清单：后者将前者总结升华为具体目标。',
        en: '“七共” (seven principles) and “七个圈” (seven circles) are two lists: the second restates the first as goals.',
      },
      {
        zh: '七个圈中，一个称“圈”，六个称“都市圈”，此处各依原文。',
        en: 'The seven circles are called “圈” in one place and “都市圈” in six; each keeps its own word.',
      },
    ],
  },
  {
    id: '003',
    title: '《杭州都市圈发展规划实施方案》介绍',
    titleEn: 'Introduction to the Implementation Scheme of the Hangzhou Metropolitan Circle Development Plan',
    titlePrinted: null,
    publisher: null,
    publisherEn: null,
    site: null,
    date: null,
    script: 'simplified',
    sha256: 'b17e3e09347d0413d0607e17f8dee1bed8393d36bb23fe537cd0524055ec12f9',
    notes: [
      {
        zh: '原文未印标题，此处标题系据页面内容拟定。',
        en: 'No title line is printed; the title here describes the page.',
      },
      {
        zh: '由参与编制的研究机构（“我院区域所团队”）撰写，该机构未具名。',
        en: 'Written by the research institute (“我院区域所团队”) that took part in drafting; the institute does not name itself.',
      },
      {
        zh: '系内容介绍，并非方案本身：文中提到的三份清单（指标分解清单、重点任务清单、标志性协同事项与重大项目清单）均未刊出。',
        en: 'A summary, not the scheme itself: its three lists (“指标分解清单”, “重点任务清单”, “标志性协同事项与重大项目清单”) are mentioned but not printed.',
      },
      {
        zh: '该方案落实《杭州都市圈发展规划》，规划文本不在来源文件之列；该方案是否取代文件002的目标，文中未说明。',
        en: 'The scheme implements the Hangzhou Metropolitan Circle Development Plan, whose text is not among the sources; whether it replaces the aims of document 002 is not said.',
      },
      {
        zh: '文中未载印发的月、日；年份取自发文字号“浙发改城镇〔2023〕327号”。',
        en: 'No day or month of issue is printed; the year is that of the number “浙发改城镇〔2023〕327号”.',
      },
    ],
  },
  {
    id: '004',
    title: '温州市人民政府 丽水市人民政府关于印发温州都市区建设行动方案的通知',
    titleEn:
      "Notice of the People's Governments of Wenzhou and Lishui on issuing the Action Plan for Building the Wenzhou Metropolitan Area",
    titlePrinted: '温州市人民政府 丽水市人民政府关于印发温州都市区建设行动方案的通知',
    publisher: '温州市人民政府、丽水市人民政府',
    publisherEn: "People's Governments of Wenzhou and Lishui",
    site: null,
    date: '2019-12-12',
    script: 'simplified',
    sha256: 'b1d787a5babd03de0f9312a5f3a10db002cef473d1aed0c4a4cab152afac8737',
    notes: [
      {
        zh: '系未具名网站上的副本，2020年3月17日发布；通知本身的落款日期为2019年12月12日。',
        en: 'A copy on an unnamed website, posted there on 2020-03-17; the notice itself is dated 2019-12-12.',
      },
      {
        zh: '两个附件（核心区近期建设目标体系、领导小组成员名单）仅列名称，未附正文。',
        en: 'Both annexes (targets of the core area, members of the leading group) are named but missing.',
      },
      {
        zh: '许多目标未标年份，仅与2022年或2035年并列者有年份。',
        en: 'Many targets carry no year; only where 2022 or 2035 stands beside them do they have one.',
      },
      {
        zh: '其“融入长三角十大标志性工程”和八大建设行动是本规划独有的清单。',
        en: 'Its ten flagships of “融入长三角” (joining the Yangtze Delta) and its eight construction actions are lists of this plan alone.',
      },
      {
        zh: '原文括号和部分逗号为半角，此处名称改用全角。',
        en: 'Brackets and some commas are printed half-width; names here use full-width signs.',
      },
    ],
  },
];
