// The six integration zones of document 000 and the platforms and undertakings it names in them.
import type { CommitmentContent, SourceReference } from '../plan-shape.ts';
import { commitmentsOf, hangzhou, huzhou, jiaxing, ningbo, shaoxing, taizhou, zhoushan } from './define-commitment.ts';

const of000 = commitmentsOf('000');
const section = '强化城市协同 › 推进重点区域一体化建设';
const firstNamedLeads = {
  zh: '参与的两市取自名称；文件未列牵头市，以首列城市牵头。',
  en: 'The two cities are those of the name; the document names no lead, so the first-named city leads.',
};

const in003: readonly SourceReference[] = [
  { document: '003', place: '重点任务 一', words: '加快建设杭嘉、杭绍、嘉湖一体化合作先行区' },
];

export const zoneCommitments: readonly CommitmentContent[] = [
  of000({
    slug: 'zone-ningbo-zhoushan',
    kind: 'zone',
    name: '甬舟一体化合作先行区',
    nameEn: 'Ningbo–Zhoushan pilot zone of integrated cooperation',
    cities: [ningbo, zhoushan],
    inferred: firstNamedLeads,
    planItems: ['ningbo-zhoushan-integration-zone'],
    status: '率先推进甬舟一体化合作先行区建设',
    place: section,
  }),
  of000({
    slug: 'zone-hangzhou-shaoxing',
    kind: 'zone',
    name: '杭绍一体化合作先行区',
    nameEn: 'Hangzhou–Shaoxing pilot zone of integrated cooperation',
    cities: [hangzhou, shaoxing],
    inferred: firstNamedLeads,
    planItems: ['hangzhou-shaoxing-integration-zone', 'hangzhou-shaoxing-zone-2023'],
    place: section,
    further: in003,
  }),
  of000({
    slug: 'zone-hangzhou-jiaxing',
    kind: 'zone',
    name: '杭嘉一体化合作先行区',
    nameEn: 'Hangzhou–Jiaxing pilot zone of integrated cooperation',
    cities: [hangzhou, jiaxing],
    inferred: firstNamedLeads,
    planItems: ['hangzhou-jiaxing-integration-zone', 'hangzhou-jiaxing-zone-2023'],
    place: section,
    further: in003,
  }),
  of000({
    slug: 'zone-jiaxing-huzhou',
    kind: 'zone',
    name: '嘉湖一体化合作先行区',
    nameEn: 'Jiaxing–Huzhou pilot zone of integrated cooperation',
    cities: [jiaxing, huzhou],
    inferred: firstNamedLeads,
    planItems: ['jiaxing-huzhou-integration-zone', 'jiaxing-huzhou-zone-2023'],
    place: section,
    further: in003,
  }),
  of000({
    slug: 'zone-ningbo-shaoxing',
    kind: 'zone',
    name: '甬绍一体化合作先行区',
    nameEn: 'Ningbo–Shaoxing pilot zone of integrated cooperation',
    cities: [ningbo, shaoxing],
    inferred: firstNamedLeads,
    planItems: ['ningbo-shaoxing-integration-zone'],
    place: section,
  }),
  of000({
    slug: 'zone-ningbo-taizhou',
    kind: 'zone',
    name: '甬台一体化合作先行区',
    nameEn: 'Ningbo–Taizhou pilot zone of integrated cooperation',
    cities: [ningbo, taizhou],
    inferred: firstNamedLeads,
    planItems: ['ningbo-taizhou-integration-zone'],
    place: section,
  }),
];

export const zonePlatforms: readonly CommitmentContent[] = [
  of000({
    slug: 'jintang-liuheng',
    name: '金塘、六横板块先行启动',
    nameEn: 'First start in the Jintang and Liuheng areas',
    cities: [zhoushan],
    inferred: {
      zh: '文件未列责任市；金塘、六横两岛均属舟山市（分属定海区、普陀区），据此确定。',
      en: 'Both islands lie in Zhoushan (Dinghai and Putuo districts); the document names no responsible city.',
    },
    planItems: ['ningbo-zhoushan-integration-zone'],
    status: '在金塘、六横板块选择合适区域先行启动',
    place: section,
    words: '在金塘、六横板块选择合适区域先行启动',
    note: { zh: '名称由原文语句缩略而成。', en: 'The name is shortened from the phrase.' },
  }),
  of000({
    slug: 'ningbo-zhoushan-framework-agreement',
    kind: 'deliverable',
    name: '宁波、舟山推进一体化合作发展框架协议',
    nameEn: 'Framework agreement of Ningbo and Zhoushan on integrated development',
    cities: [ningbo, zhoushan],
    planItems: ['ningbo-zhoushan-integration-zone'],
    status: '宁波、舟山签署了推进一体化合作发展框架协议',
    place: '聚焦区域一体化合作，共同举办重大活动',
    words: '宁波、舟山签署了推进一体化合作发展框架协议',
    note: {
      zh: '名称由原文语句缩略而成。2019年签署；以首列城市牵头。',
      en: 'The name is shortened from the phrase. Signed in 2019; the first-named city leads.',
    },
  }),
  of000({
    slug: 'shaoxing-airport-industrial-park',
    name: '绍兴临空产业园',
    nameEn: 'Shaoxing airport industrial park',
    cities: [shaoxing],
    inferred: { zh: '文件未列责任市，据名称确定。', en: 'By its name; the document names no responsible city.' },
    planItems: ['hangzhou-shaoxing-integration-zone'],
    status: '重点谋划绍兴临空产业园建设',
    projectStatus: 'conceived',
    place: `${section} › 杭绍一体化合作先行区`,
  }),
  of000({
    slug: 'yuhang-haining-development-block',
    name: '余杭、海宁合作开发区块',
    nameEn: 'Yuhang–Haining block of joint development',
    cities: [hangzhou, jiaxing],
    inferred: {
      zh: '参与市为余杭（杭州市）、海宁（嘉兴市）所在市；以首列城市牵头。',
      en: 'The cities of Yuhang (Hangzhou) and Haining (Jiaxing); the first-named leads.',
    },
    planItems: ['hangzhou-jiaxing-integration-zone'],
    status: '重点推进余杭、海宁合作开发区块建设',
    projectStatus: 'under_construction',
    place: `${section} › 杭嘉一体化合作先行区`,
  }),
  of000({
    slug: 'lianshi-wuzhen-industrial-park',
    name: '练市—乌镇合作产业园',
    nameEn: 'Lianshi–Wuzhen joint industrial park',
    cities: [huzhou, jiaxing],
    inferred: {
      zh: '参与市为练市（湖州南浔）、乌镇（嘉兴桐乡）所在市；以首列城市牵头，而先行区由嘉兴市牵头。',
      en: 'The cities of Lianshi (Nanxun, Huzhou) and Wuzhen (Tongxiang, Jiaxing); the first-named leads, though Jiaxing leads the zone.',
    },
    planItems: ['jiaxing-huzhou-integration-zone'],
    status: '重点打造练市—乌镇合作产业园',
    place: `${section} › 嘉湖一体化合作先行区`,
  }),
  of000({
    slug: 'binhai-qianwan-alignment',
    kind: 'deliverable',
    name: '滨海新区—前湾新区规划对接和实施协同',
    nameEn: 'Aligned planning and implementation of Binhai New Area and Qianwan New Area',
    cities: [ningbo, shaoxing],
    inferred: {
      zh: '参与市为先行区两市：前湾新区按宁波市理解，滨海新区按绍兴市理解；与先行区一致，由宁波市牵头。',
      en: 'The cities of the zone: Qianwan New Area is read as Ningbo and Binhai New Area as Shaoxing; Ningbo leads as in the zone.',
    },
    planItems: ['ningbo-shaoxing-integration-zone'],
    place: `${section} › 甬绍一体化合作先行区`,
  }),
  of000({
    slug: 'sanmen-bay-industry',
    name: '三门湾等区域甬台产业合作',
    nameEn: 'Industrial cooperation of Ningbo and Taizhou around Sanmen Bay',
    cities: [taizhou, ningbo],
    inferred: {
      zh: '“甬台”即宁波、台州两市；该湾与台州市三门县同名，故由台州市牵头。',
      en: 'Both cities are in “甬台” (Ningbo and Taizhou); Taizhou leads because the bay bears the name of its county Sanmen.',
    },
    planItems: ['ningbo-taizhou-integration-zone'],
    status: '聚焦三门湾等区域积极谋划甬台产业合作',
    projectStatus: 'conceived',
    place: `${section} › 甬台一体化合作先行区`,
    words: '三门湾等区域积极谋划甬台产业合作',
    note: { zh: '名称略去“积极谋划”四字。', en: 'The name leaves out “积极谋划”.' },
  }),
];
