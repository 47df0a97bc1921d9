// The platforms and functional zones that document 000 names, with the places of later documents that name them again.
import type { FunctionalZoneContent } from '../plan-shape.ts';
import { functionalZonesOf } from './define-functional-zone.ts';

const zone = functionalZonesOf('000');
const cores = '强化城市能级 › 增强核心区首位度和竞争力';
const regions = '强化城市协同 › 推进重点区域一体化建设';
const innovativeCity = '强化城市功能 › 围绕创新之城';
const brands = '聚焦“七个之城”建设，积极打造重大品牌';
const noPlace = { zh: '文件未列所在地。', en: 'The document does not say where.' };
const underHangzhou = {
  zh: '列于杭州都市区项下，据此确定所在地。',
  en: 'Placed by the heading of the Hangzhou metropolitan area.',
};
const underNingbo = {
  zh: '列于宁波都市区项下，据此确定所在地。',
  en: 'Placed by the heading of the Ningbo metropolitan area.',
};
const underWenzhou = {
  zh: '列于温州都市区项下，据此确定所在地。',
  en: 'Placed by the heading of the Wenzhou metropolitan area.',
};
const underJinyi = {
  zh: '列于金义都市区项下，据此确定所在地。',
  en: 'Placed by the heading of the Jinhua–Yiwu metropolitan area.',
};

export const metroAreas2020FunctionalZones: readonly FunctionalZoneContent[] = [
  zone({
    slug: 'platform-ai-pilot-zone',
    name: '国家新一代人工智能试验区',
    nameEn: 'National pilot zone for new-generation artificial intelligence',
    hosts: [],
    planItems: ['metro-2020-innovation-platforms'],
    place: innovativeCity,
    note: noPlace,
  }),
  zone({
    slug: 'platform-national-innovation-demonstration-zone',
    name: '国家自主创新示范区',
    nameEn: 'National innovation demonstration zone',
    hosts: [],
    planItems: [
      'metro-2020-innovation-platforms',
      'twin-cities-demonstration-zones',
      'hangzhou-integration-demonstration-zone',
    ],
    place: innovativeCity,
    note: {
      zh: '此处未列所在地；文件001称杭州、宁波。',
      en: 'No place is given here; document 001 says Hangzhou and Ningbo.',
    },
    further: [
      { document: '001', place: '十大标志性工程 二', words: '發揮杭州、寧波國家自主創新示范區集聚帶動效應' },
      { document: '003', place: '重点任务 三', words: '高水平建设国家自主创新示范区' },
    ],
  }),
  zone({
    slug: 'platform-national-high-tech-zones',
    name: '国家高新区',
    nameEn: 'National high-tech zones',
    hosts: [],
    planItems: ['metro-2020-innovation-platforms'],
    place: innovativeCity,
    note: noPlace,
  }),
  zone({
    slug: 'zhejiang-free-trade-zone',
    kind: 'functional_zone',
    name: '浙江自贸试验区',
    nameEn: 'Zhejiang Pilot Free Trade Zone',
    hosts: [],
    planItems: ['metro-2020-free-trade-reform', 'free-trade-zone-linkage'],
    place: '强化城市功能 › 围绕开放之城',
    words: '浙江自贸试验区和6个联动创新区',
    note: {
      zh: '名称不一：此处用简称，文件001为“浙江自由贸易试验区”；所在地未列。',
      en: 'The name varies: short here, “浙江自由贸易试验区” in document 001; the places are not listed.',
    },
    further: [{ document: '001', place: '十大标志性工程 四', words: '浙江自由貿易試驗區杭州、寧波片區' }],
  }),
  zone({
    slug: 'platform-qianjiang-new-city',
    name: '钱江新城-钱江世纪城',
    nameEn: 'Qianjiang New City and Qianjiang Century City',
    hosts: ['330100'],
    planItems: ['metro-2020-hangzhou-platforms'],
    place: `${cores} › 杭州都市区`,
    note: underHangzhou,
  }),
  zone({
    slug: 'platform-shaoxing-jinghu',
    name: '绍兴镜湖大城市核心区',
    nameEn: 'Jinghu core area of greater Shaoxing',
    hosts: ['330600'],
    planItems: ['metro-2020-hangzhou-platforms'],
    place: `${cores} › 杭州都市区`,
  }),
  zone({
    slug: 'platform-jiaxing-rail-new-city',
    name: '嘉兴高铁新城',
    nameEn: 'Jiaxing high-speed rail new city',
    hosts: ['330400'],
    planItems: ['metro-2020-hangzhou-platforms'],
    place: `${cores} › 杭州都市区`,
  }),
  zone({
    slug: 'platform-ningbo-linked-innovation-area',
    name: '浙江自贸试验区宁波联动创新区',
    nameEn: 'Ningbo linked innovation area of the Zhejiang Pilot Free Trade Zone',
    hosts: ['330200'],
    planItems: ['metro-2020-ningbo-platforms'],
    place: `${cores} › 宁波都市区`,
  }),
  zone({
    slug: 'platform-yongjiang-innovation-corridor',
    name: '甬江科创大走廊',
    nameEn: 'Yongjiang innovation corridor',
    hosts: ['330200'],
    planItems: ['metro-2020-ningbo-platforms'],
    place: `${cores} › 宁波都市区`,
    note: underNingbo,
  }),
  zone({
    slug: 'platform-daluoshan-innovation-corridor',
    name: '环大罗山科创大走廊',
    nameEn: 'Innovation corridor around Mount Daluo',
    hosts: ['330300'],
    planItems: ['metro-2020-wenzhou-platforms', 'wenzhou-industry-platforms'],
    status: '加快建设环大罗山科创大走廊',
    place: `${cores} › 温州都市区`,
    note: underWenzhou,
    further: [
      {
        document: '004',
        place: '四、重点任务 3',
        words: '规划建设环大罗山科创走廊',
        note: {
          zh: '名称不一：此处为“科创走廊”，文件000为“科创大走廊”；按同一平台处理。',
          en: 'The name varies: “科创走廊” here, “科创大走廊” in document 000; taken as one.',
        },
      },
    ],
  }),
  zone({
    slug: 'platform-wenzhou-marine-economy',
    name: '温州国家海洋经济示范区',
    nameEn: 'Wenzhou national marine economy demonstration zone',
    hosts: ['330300'],
    planItems: ['metro-2020-wenzhou-platforms'],
    status: '加快建设环大罗山科创大走廊、温州国家海洋经济示范区等重大平台',
    place: `${cores} › 温州都市区`,
  }),
  zone({
    slug: 'platform-jinyi-new-area',
    kind: 'functional_zone',
    name: '金义新区',
    nameEn: 'Jinyi New Area',
    hosts: ['330700'],
    planItems: ['metro-2020-jinyi-platforms'],
    status: '加快建设金义新区、多湖中央商务区等重大平台',
    place: `${cores} › 金义都市区`,
    note: underJinyi,
  }),
  zone({
    slug: 'platform-duohu-business-district',
    name: '多湖中央商务区',
    nameEn: 'Duohu central business district',
    hosts: ['330700'],
    planItems: ['metro-2020-jinyi-platforms'],
    status: '加快建设金义新区、多湖中央商务区等重大平台',
    place: `${cores} › 金义都市区`,
    note: underJinyi,
  }),
  zone({
    slug: 'platform-jintang-liuheng',
    name: '金塘、六横板块',
    nameEn: 'Jintang and Liuheng areas',
    hosts: ['330902', '330903'],
    planItems: ['ningbo-zhoushan-integration-zone'],
    status: '在金塘、六横板块选择合适区域先行启动',
    place: regions,
    note: {
      zh: '文件未列所在地；金塘、六横两岛分属定海区、普陀区。',
      en: 'The document does not say where; the two islands lie in the districts Dinghai and Putuo.',
    },
  }),
  zone({
    slug: 'platform-shaoxing-airport-park',
    name: '绍兴临空产业园',
    nameEn: 'Shaoxing airport industrial park',
    hosts: ['330600'],
    planItems: ['hangzhou-shaoxing-integration-zone'],
    status: '重点谋划绍兴临空产业园建设',
    place: `${regions} › 杭绍一体化合作先行区`,
  }),
  zone({
    slug: 'platform-yuhang-haining',
    name: '余杭、海宁合作开发区块',
    nameEn: 'Yuhang–Haining block of joint development',
    hosts: ['330110', '330481'],
    planItems: ['hangzhou-jiaxing-integration-zone'],
    status: '重点推进余杭、海宁合作开发区块建设',
    place: `${regions} › 杭嘉一体化合作先行区`,
    note: {
      zh: '“余杭”系当时的余杭区，其东部后来另设临平区。',
      en: 'Yuhang is the district as it then was; its east later became the district Linping.',
    },
  }),
  zone({
    slug: 'platform-lianshi-wuzhen',
    name: '练市—乌镇合作产业园',
    nameEn: 'Lianshi–Wuzhen joint industrial park',
    hosts: ['330503', '330483'],
    planItems: ['jiaxing-huzhou-integration-zone'],
    status: '重点打造练市—乌镇合作产业园',
    place: `${regions} › 嘉湖一体化合作先行区`,
    note: {
      zh: '文件未列所在地；练市属南浔区，乌镇属桐乡市。',
      en: 'The document does not say where; Lianshi lies in Nanxun and Wuzhen in Tongxiang.',
    },
  }),
  zone({
    slug: 'binhai-new-area',
    kind: 'functional_zone',
    name: '滨海新区',
    nameEn: 'Binhai New Area',
    hosts: ['330600'],
    planItems: ['ningbo-shaoxing-integration-zone', 'twin-cities-three-new-areas'],
    place: `${regions} › 甬绍一体化合作先行区`,
    words: '重点加强滨海新区—前湾新区规划对接和实施协同',
    note: {
      zh: '文件未列所在地；作为“甬绍”先行区的一方，按绍兴市理解。与文件004中温州的滨海新区不是同一处。',
      en: 'The document does not say where; as one side of “甬绍” (Ningbo and Shaoxing) it is read as Shaoxing. Not the areas of that name in document 004.',
    },
    further: [{ document: '001', place: '十大标志性工程 三', words: '錢塘新區、前灣新區、濱海新區' }],
  }),
  zone({
    slug: 'qianwan-new-area',
    kind: 'functional_zone',
    name: '前湾新区',
    nameEn: 'Qianwan New Area',
    hosts: ['330200'],
    planItems: ['ningbo-shaoxing-integration-zone', 'twin-cities-three-new-areas', 'twin-cities-coast-projects'],
    place: `${regions} › 甬绍一体化合作先行区`,
    words: '重点加强滨海新区—前湾新区规划对接和实施协同',
    note: {
      zh: '文件未列所在地；作为“甬绍”先行区的一方，按宁波市理解。',
      en: 'The document does not say where; as one side of “甬绍” (Ningbo and Shaoxing) it is read as Ningbo.',
    },
    further: [
      { document: '001', place: '十大标志性工程 三', words: '錢塘新區、前灣新區、濱海新區' },
      { document: '001', place: '十大标志性工程 九', words: '錢塘新區先行段、前灣新區先行段' },
    ],
  }),
  zone({
    slug: 'platform-ningbo-zhoushan-logistics-hub',
    name: '宁波-舟山港口型国家物流枢纽',
    nameEn: 'Ningbo–Zhoushan port-type national logistics hub',
    hosts: ['330200', '330900'],
    planItems: ['metro-2020-seven-qualities'],
    status: '成功创建宁波-舟山港口型国家物流枢纽',
    place: `${brands} › 宁波`,
  }),
  zone({
    slug: 'platform-yiwu-trade-reform',
    name: '义乌国贸综合改革试验区',
    nameEn: 'Yiwu comprehensive reform pilot zone for international trade',
    hosts: ['330782'],
    planItems: ['metro-2020-seven-qualities'],
    status: '义乌国贸综合改革试验区获批',
    place: `${brands} › 金华`,
  }),
];
