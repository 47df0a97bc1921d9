// The platforms and undertakings that document 000 names outside the integration zones.
import type { CommitmentContent, SourceNote } from '../plan-shape.ts';
import {
  commitmentsOf,
  hangzhou,
  jiaxing,
  jinhua,
  lishui,
  ningbo,
  quzhou,
  shaoxing,
  wenzhou,
  zhoushan,
} from './define-commitment.ts';

const of000 = commitmentsOf('000');
const section = '强化城市能级 › 增强核心区首位度和竞争力';
const byName = { zh: '文件未列责任市，据名称确定。', en: 'By its name; the document names no responsible city.' };
const underJinyi = {
  zh: '文件未列责任市；列于金义都市区项下，该都市区由金华市填报，据此确定。',
  en: 'Placed under the Jinhua–Yiwu metropolitan area, which Jinhua reports for; the document names no responsible city.',
};

const past: SourceNote = {
  zh: '2019年已完成的事项，未指定填报。',
  en: 'Done in 2019, so nobody is asked to report.',
};

type PastLine = readonly [slug: string, name: string, nameEn: string, status: string, words?: string];

const done = (planItem: string, place: string, [slug, name, nameEn, status, words]: PastLine): CommitmentContent =>
  of000({
    slug,
    kind: 'deliverable',
    name,
    nameEn,
    cities: [],
    planItems: [planItem],
    status,
    place,
    ...(words !== undefined && { words }),
    note: past,
  });

const events = '聚焦区域一体化合作，共同举办重大活动';
const brands = '聚焦“七个之城”建设，积极打造重大品牌';
const weeks = '绍兴成功举办“杭州·绍兴周”和“宁波·绍兴周”活动';

/** What the document reports as done in 2019: named, and not reported on. */
const finishedIn2019: readonly CommitmentContent[] = [
  done('metro-2020-regional-integration', events, [
    'one-plus-four-agreements',
    '“1+4”合作框架协议',
    '“1+4” framework agreements of cooperation',
    '杭州与嘉兴、湖州、绍兴分别签订“1+4”合作框架协议',
    '杭州与嘉兴、湖州、绍兴分别签订“1+4”合作框架协议',
  ]),
  done('metro-2020-regional-integration', events, [
    'hangzhou-shaoxing-week',
    '“杭州·绍兴周”',
    'Hangzhou–Shaoxing Week',
    weeks,
  ]),
  done('metro-2020-regional-integration', events, [
    'ningbo-shaoxing-week',
    '“宁波·绍兴周”',
    'Ningbo–Shaoxing Week',
    weeks,
  ]),
  done('metro-2020-core-strength', '聚焦提升中心城市竞争力，谋划实施重大政策', [
    'metro-areas-territorial-plan',
    '浙江省大都市区国土空间专项规划',
    'Special territorial plan of the metropolitan areas of Zhejiang',
    '编制完成浙江省大都市区国土空间专项规划,指导都市区内部市县开展国土空间总体规划编制',
  ]),
  done('metro-2020-seven-qualities', `${brands} › 杭州`, [
    'entrepreneurship-week-2019',
    '2019年全国大众创业万众创新活动周',
    'National Mass Entrepreneurship and Innovation Week 2019',
    '成功举办了“2019年全国大众创业万众创新活动周”',
  ]),
  done('metro-2020-seven-qualities', `${brands} › 宁波`, [
    'china-ceec-expo',
    '首届中国-中东欧博览会暨消博会',
    'First China–CEEC Expo and International Consumer Goods Fair',
    '成功举办首届中国-中东欧博览会暨消博会',
  ]),
  done('metro-2020-seven-qualities', `${brands} › 温州`, [
    'two-healths-forum',
    '中国（温州）新时代“两个健康”论坛',
    'China (Wenzhou) Forum on the two healths in the new era',
    '顺利举办中国(温州)新时代“两个健康”论坛和首届世界青年科学家峰会',
    '中国(温州)新时代“两个健康”论坛',
  ]),
  done('metro-2020-seven-qualities', `${brands} › 温州`, [
    'young-scientists-summit',
    '首届世界青年科学家峰会',
    'First World Young Scientist Summit',
    '顺利举办中国(温州)新时代“两个健康”论坛和首届世界青年科学家峰会',
  ]),
  done('metro-2020-seven-qualities', `${brands} › 金华`, [
    'no-certificate-city',
    '无证明城市',
    'City without certificates',
    '金华在全国率先全市域实施“无证明城市”',
  ]),
];

export const metroAreaCommitments: readonly CommitmentContent[] = [
  of000({
    slug: 'qianjiang-new-city-and-century-city',
    name: '钱江新城-钱江世纪城',
    nameEn: 'Qianjiang New City and Qianjiang Century City',
    cities: [hangzhou],
    inferred: {
      zh: '文件未列责任市；列于杭州都市区项下，据此确定。',
      en: 'Placed under the Hangzhou metropolitan area; the document names no responsible city.',
    },
    planItems: ['metro-2020-hangzhou-platforms'],
    place: `${section} › 杭州都市区`,
  }),
  of000({
    slug: 'shaoxing-jinghu-core',
    name: '绍兴镜湖大城市核心区',
    nameEn: 'Jinghu core area of greater Shaoxing',
    cities: [shaoxing],
    inferred: byName,
    planItems: ['metro-2020-hangzhou-platforms'],
    place: `${section} › 杭州都市区`,
  }),
  of000({
    slug: 'jiaxing-high-speed-rail-new-city',
    name: '嘉兴高铁新城',
    nameEn: 'Jiaxing high-speed rail new city',
    cities: [jiaxing],
    inferred: byName,
    planItems: ['metro-2020-hangzhou-platforms'],
    place: `${section} › 杭州都市区`,
  }),
  of000({
    slug: 'ningbo-linked-innovation-area',
    name: '浙江自贸试验区宁波联动创新区',
    nameEn: 'Ningbo linked innovation area of the Zhejiang Pilot Free Trade Zone',
    cities: [ningbo],
    inferred: byName,
    planItems: ['metro-2020-ningbo-platforms', 'metro-2020-free-trade-reform'],
    place: `${section} › 宁波都市区`,
    further: [
      {
        document: '000',
        place: '强化城市功能 › 围绕开放之城',
        words: '浙江自贸试验区和6个联动创新区',
        note: { zh: '系六个联动创新区之一。', en: 'One of the six linked innovation areas.' },
      },
    ],
  }),
  of000({
    slug: 'yongjiang-innovation-corridor',
    name: '甬江科创大走廊',
    nameEn: 'Yongjiang innovation corridor',
    cities: [ningbo],
    inferred: {
      zh: '文件未列责任市；列于宁波都市区项下，据此确定。',
      en: 'Placed under the Ningbo metropolitan area; the document names no responsible city.',
    },
    planItems: ['metro-2020-ningbo-platforms'],
    place: `${section} › 宁波都市区`,
  }),
  of000({
    slug: 'daluoshan-innovation-corridor',
    name: '环大罗山科创大走廊',
    nameEn: 'Innovation corridor around Mount Daluo',
    cities: [wenzhou],
    inferred: {
      zh: '列于温州都市区项下；温州市的文件004亦列此项。',
      en: 'Placed under the Wenzhou metropolitan area; document 004 of the city of Wenzhou names it too.',
    },
    planItems: ['metro-2020-wenzhou-platforms', 'wenzhou-industry-platforms'],
    status: '加快建设环大罗山科创大走廊',
    projectStatus: 'under_construction',
    place: `${section} › 温州都市区`,
    further: [
      {
        document: '004',
        place: '四、重点任务 3',
        words: '规划建设环大罗山科创走廊',
        note: {
          zh: '名称不一：此处为“科创走廊”，文件000为“科创大走廊”；按同一事项处理。',
          en: 'The name varies: “科创走廊” here, “科创大走廊” in document 000; taken as one.',
        },
      },
    ],
  }),
  of000({
    slug: 'jinyi-new-area',
    name: '金义新区',
    nameEn: 'Jinyi New Area',
    cities: [jinhua],
    inferred: underJinyi,
    planItems: ['metro-2020-jinyi-platforms'],
    status: '加快建设金义新区、多湖中央商务区等重大平台',
    projectStatus: 'under_construction',
    place: `${section} › 金义都市区`,
  }),
  of000({
    slug: 'duohu-central-business-district',
    name: '多湖中央商务区',
    nameEn: 'Duohu central business district',
    cities: [jinhua],
    inferred: underJinyi,
    planItems: ['metro-2020-jinyi-platforms'],
    status: '加快建设金义新区、多湖中央商务区等重大平台',
    projectStatus: 'under_construction',
    place: `${section} › 金义都市区`,
  }),
  of000({
    slug: 'ningbo-zhoushan-logistics-hub',
    name: '宁波-舟山港口型国家物流枢纽',
    nameEn: 'Ningbo–Zhoushan port-type national logistics hub',
    cities: [ningbo, zhoushan],
    inferred: {
      zh: '参与市取自名称；列于宁波项下，由宁波市牵头。',
      en: 'The cities of the name; it stands under Ningbo, which leads.',
    },
    planItems: ['metro-2020-seven-qualities'],
    status: '成功创建宁波-舟山港口型国家物流枢纽',
    place: '聚焦“七个之城”建设，积极打造重大品牌 › 宁波',
  }),
  of000({
    slug: 'yiwu-trade-reform-zone',
    name: '义乌国贸综合改革试验区',
    nameEn: 'Yiwu comprehensive reform pilot zone for international trade',
    cities: [jinhua],
    inferred: { zh: '列于金华项下；义乌市属金华市。', en: 'Stands under Jinhua, the city of Yiwu.' },
    planItems: ['metro-2020-seven-qualities'],
    status: '义乌国贸综合改革试验区获批',
    place: '聚焦“七个之城”建设，积极打造重大品牌 › 金华',
  }),
  of000({
    slug: 'four-city-tourism-union',
    kind: 'deliverable',
    name: '金华、丽水、温州、衢州四地旅游联合体',
    nameEn: 'Tourism union of Jinhua, Lishui, Wenzhou and Quzhou',
    cities: [jinhua, lishui, wenzhou, quzhou],
    planItems: ['metro-2020-regional-integration'],
    status: '金华、丽水、温州、衢州四地旅游联合体积极谋划开展推介活动',
    place: '聚焦区域一体化合作，共同举办重大活动',
    note: { zh: '文件未列牵头市，以首列城市牵头。', en: 'No lead is named; the first-named city leads.' },
  }),
  of000({
    slug: 'wenzhou-marine-economy-zone',
    name: '温州国家海洋经济示范区',
    nameEn: 'Wenzhou national marine economy demonstration zone',
    cities: [wenzhou],
    inferred: byName,
    planItems: ['metro-2020-wenzhou-platforms'],
    status: '加快建设环大罗山科创大走廊、温州国家海洋经济示范区等重大平台',
    projectStatus: 'under_construction',
    place: `${section} › 温州都市区`,
  }),
  ...finishedIn2019,
  of000({
    slug: 'volleyball-nations-league',
    kind: 'deliverable',
    name: '世界排球联赛',
    nameEn: 'Volleyball Nations League',
    cities: [],
    planItems: ['metro-2020-sports-events'],
    status: '办好世界排球联赛等一批高水平国际赛事',
    place: '强化城市功能 › 围绕人文之城',
    note: { zh: '文件未列举办城市，未指定填报。', en: 'No host city is named, so nobody is asked to report.' },
  }),
];
