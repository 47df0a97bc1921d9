// Plan content of document 004: the action plan for the Wenzhou metropolitan area, 温政发〔2019〕18号. Its tree is in wenzhou-tasks.ts.
import type { PlanContent, PlanListContent, PlanMember, SourceNote, SourceReference } from '../plan-shape.ts';
import { wenzhouItems } from './wenzhou-tasks.ts';

const from = (place: string, words: string, note?: SourceNote): SourceReference =>
  note === undefined ? { document: '004', place, words } : { document: '004', place, words, note };

const members: readonly PlanMember[] = [
  { code: '330300', role: 'core', reportedBy: '330300' },
  { code: '331121', role: 'member', reportedBy: '331100' },
];

const spatialLists: readonly PlanListContent[] = [
  {
    slug: 'wenzhou-axes-list',
    title: '三条轴',
    titleEn: 'Three axes',
    count: 3,
    named: true,
    source: from('三、总体格局（一）1', '沿中部沿江发展轴、东部沿海发展轴、西部生态发展轴三条轴'),
  },
  {
    slug: 'wenzhou-belts-list',
    title: '四条产业带',
    titleEn: 'Four industrial belts',
    count: 4,
    named: true,
    source: from(
      '三、总体格局（一）1',
      '沿海先进智造产业带、环大罗山科创产业带、西部生态休闲产业带、瓯江山水诗路文化产业带四条产业带',
    ),
  },
];

/** Announced with a number, not itemised in the document. */
const unnamedLists: readonly PlanListContent[] = [
  {
    slug: 'wenzhou-delta-flagships-list',
    title: '融入长三角十大标志性工程',
    titleEn: 'Ten flagship projects of joining the Yangtze Delta',
    count: 10,
    named: false,
    source: from('四、重点任务 6', '融入长三角十大标志性工程', {
      zh: '文中未列各项工程；与其他文件的“十大标志性工程”不是同一清单。',
      en: 'The projects are not listed; not the “十大标志性工程” of other documents.',
    }),
  },
  {
    slug: 'wenzhou-zone-special-actions-list',
    title: '自创区八大专项行动',
    titleEn: 'Eight special actions of the innovation demonstration zone',
    count: 8,
    named: false,
    source: from('四、重点任务 1', '自创区八大专项行动', {
      zh: '文中未列各项行动；与文件001的“八大专项行动”不是同一清单。',
      en: 'The actions are not listed; not the “八大专项行动” of document 001.',
    }),
  },
  {
    slug: 'wenzhou-space-actions-list',
    title: '“拓空间强保障”六大专项行动',
    titleEn: 'Six special actions to gain space',
    count: 6,
    named: false,
    source: from('四、重点任务 3', '“拓空间强保障”六大专项行动', {
      zh: '文中未列各项行动。',
      en: 'The actions are not listed.',
    }),
  },
  {
    slug: 'wenzhou-leisure-blocks-list',
    title: '“生态休闲重点区块”',
    titleEn: 'Key blocks of ecological leisure',
    count: 11,
    named: false,
    source: from('四、重点任务 21', '十一个“生态休闲重点区块”', {
      zh: '文中未列各区块。',
      en: 'The blocks are not listed.',
    }),
  },
  {
    slug: 'wenzhou-town-actions-list',
    title: '美丽城镇建设“五大行动”',
    titleEn: 'Five actions of building beautiful towns',
    count: 5,
    named: false,
    source: from('四、重点任务 22', '美丽城镇建设“五大行动”', {
      zh: '文中未列各项行动。',
      en: 'The actions are not listed.',
    }),
  },
];

export const wenzhouActionPlan: PlanContent = {
  slug: 'wenzhou-metro-area-action-plan',
  title: '温州都市区建设行动方案',
  titleEn: 'Action Plan for Building the Wenzhou Metropolitan Area',
  number: '温政发〔2019〕18号',
  issuers: [
    { name: '温州市人民政府', nameEn: "Wenzhou Municipal People's Government" },
    { name: '丽水市人民政府', nameEn: "Lishui Municipal People's Government" },
  ],
  date: '2019-12-12',
  dateMeaning: 'issued',
  members,
  metroAreas: [
    {
      slug: 'wenzhou-metro-area',
      name: '温州都市区',
      nameEn: 'Wenzhou metropolitan area',
      members,
      coreAreaCodes: [
        '330302',
        '330303',
        '330304',
        '330305',
        '330324',
        '330326',
        '330327',
        '330381',
        '330382',
        '330383',
      ],
      source: from(
        '三、总体格局（一）1',
        '温州都市区范围包括温州市域、丽水市青田县;核心区范围包括温州市区、乐清市、瑞安市、永嘉县、平阳县、苍南县、龙港市',
        {
          zh: '“温州市区”按鹿城、龙湾、瓯海、洞头四区理解。青田县属丽水市，由丽水市填报。',
          en: '“温州市区” (urban Wenzhou) is read as its four districts Lucheng, Longwan, Ouhai and Dongtou. Qingtian is a county of Lishui, which reports for it.',
        },
      ),
    },
  ],
  horizonYears: [2022, 2035],
  continuedBy: null,
  source: from('标题', '温政发〔2019〕18号《温州市人民政府 丽水市人民政府关于印发温州都市区建设行动方案的通知》'),
  lists: [
    {
      slug: 'wenzhou-eight-actions-list',
      title: '八大建设行动',
      titleEn: 'Eight construction actions',
      count: 8,
      named: true,
      source: from('一、指导思想', '时尚城市八大建设行动', {
        zh: '与文件001的“八大专项行动”不是同一清单。',
        en: 'Not the eight special actions of document 001.',
      }),
    },
    {
      slug: 'wenzhou-tasks-list',
      title: '重点任务',
      titleEn: 'Key tasks',
      count: 32,
      named: true,
      source: from('四、重点任务', '32.大力培育“月光”经济', {
        zh: '八大行动统一编号，自1至32。',
        en: 'Numbered 1 to 32 through all eight actions.',
      }),
    },
    {
      slug: 'wenzhou-layout-list',
      title: '总体格局',
      titleEn: 'Overall layout',
      count: 3,
      named: true,
      source: from('三、总体格局', '三、总体格局'),
    },
    ...spatialLists,
    ...unnamedLists,
  ],
  items: wenzhouItems,
};
