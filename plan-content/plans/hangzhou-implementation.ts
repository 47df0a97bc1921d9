// Plan content of document 003: the implementation scheme 浙发改城镇〔2023〕327号 with its nine kinds of integration. Aims, sub-tasks and duties are in files of their own.
import type { PlanContent, PlanItemContent, PlanMember, SourceNote, SourceReference } from '../plan-shape.ts';
import { hangzhouImplementationGoals } from './hangzhou-implementation-goals.ts';
import { hangzhouImplementationTasks } from './hangzhou-implementation-tasks.ts';

const from = (place: string, words: string, note?: SourceNote): SourceReference =>
  note === undefined ? { document: '003', place, words } : { document: '003', place, words, note };

const members: readonly PlanMember[] = [
  { code: '330100', role: 'core', reportedBy: '330100' },
  { code: '330500', role: 'member', reportedBy: '330500' },
  { code: '330400', role: 'member', reportedBy: '330400' },
  { code: '330600', role: 'member', reportedBy: '330600' },
];

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

const integration = (ordinal: number, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'pillar',
  ordinal,
  slug,
  title,
  titleEn,
  parent: null,
  list: 'hangzhou-nine-integrations-list',
  source: from(`重点任务 ${numerals[ordinal - 1]}`, `${numerals[ordinal - 1]}是推动${title}`),
});

export const hangzhouImplementation: PlanContent = {
  slug: 'hangzhou-metro-circle-implementation',
  title: '杭州都市圈发展规划实施方案',
  titleEn: 'Implementation Scheme of the Hangzhou Metropolitan Circle Development Plan',
  number: '浙发改城镇〔2023〕327号',
  issuers: [{ name: '浙江省发展改革委', nameEn: 'Zhejiang Provincial Development and Reform Commission' }],
  date: null,
  dateMeaning: null,
  members,
  metroAreas: [
    {
      slug: 'hangzhou-circle-implementation-area',
      name: '杭州都市圈',
      nameEn: 'Hangzhou metropolitan circle',
      members,
      coreAreaCodes: [],
      source: from('编制背景', '联合杭州、湖州、嘉兴、绍兴四市编制《实施方案》', {
        zh: '为四市；文件002计六市。',
        en: 'Four cities; document 002 counts six.',
      }),
    },
  ],
  horizonYears: [2027],
  continuedBy: null,
  source: from('第一段', '《杭州都市圈发展规划实施方案》(浙发改城镇〔2023〕327号)', {
    zh: '仅见内容介绍。是否取代文件002的目标，文中未说明。',
    en: 'Known through a summary. Whether it replaces the aims of document 002 is not said.',
  }),
  lists: [
    {
      slug: 'hangzhou-nine-integrations-list',
      title: '九个一体化',
      titleEn: 'Nine kinds of integration',
      count: 9,
      named: true,
      source: from('重点任务', '九是推动社会治理一体化', {
        zh: '文中按“一”至“九”编号，未印“九个一体化”字样。',
        en: 'Numbered “一” to “九” in the text; the phrase “九个一体化” itself is not printed.',
      }),
    },
  ],
  items: [
    ...hangzhouImplementationGoals,
    integration(1, 'hangzhou-integration-urban-rural', '城乡发展一体化', 'Integration of urban and rural development'),
    integration(2, 'hangzhou-integration-infrastructure', '基础设施一体化', 'Integration of infrastructure'),
    integration(3, 'hangzhou-integration-innovation', '科技创新一体化', 'Integration of science and innovation'),
    integration(4, 'hangzhou-integration-industry', '产业集群一体化', 'Integration of industry clusters'),
    integration(5, 'hangzhou-integration-environment', '环境治理一体化', 'Integration of environmental governance'),
    integration(6, 'hangzhou-integration-livelihood', '民生共享一体化', 'Integration of shared public services'),
    integration(7, 'hangzhou-integration-opening-up', '对外开放一体化', 'Integration of opening-up'),
    integration(8, 'hangzhou-integration-culture', '人文交流一体化', 'Integration of cultural exchange'),
    integration(9, 'hangzhou-integration-governance', '社会治理一体化', 'Integration of social governance'),
    ...hangzhouImplementationTasks,
  ],
};
