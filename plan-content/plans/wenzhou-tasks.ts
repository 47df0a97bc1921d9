// The tree of document 004: aims, layout, the eight construction actions with their 32 numbered tasks and what these set out to do, duties.
import type { PlanItemContent } from '../plan-shape.ts';
import { wenzhouConvenientLiveable } from './wenzhou-convenient-liveable.ts';
import { wenzhouCulturedFashionable } from './wenzhou-cultured-fashionable.ts';
import { wenzhouGardenSmart } from './wenzhou-garden-smart.ts';
import { wenzhouDuties, wenzhouGoals } from './wenzhou-goals.ts';
import { wenzhouInnovativeOpen } from './wenzhou-innovative-open.ts';
import { wenzhouLayout } from './wenzhou-layout.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'];

const action = (ordinal: number, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'pillar',
  ordinal,
  slug: `wenzhou-${slug}`,
  title,
  titleEn,
  parent: null,
  list: 'wenzhou-eight-actions-list',
  source: { document: '004', place: `四、重点任务（${numerals[ordinal - 1]}）`, words: title },
});

/** A numbered task of the action in whose section it stands; the number runs through all actions. */
const task = (ordinal: number, action: string, slug: string, title: string, titleEn: string): PlanItemContent => ({
  kind: 'task',
  ordinal,
  slug: `wenzhou-${slug}`,
  title,
  titleEn,
  parent: `wenzhou-${action}`,
  list: 'wenzhou-tasks-list',
  source: { document: '004', place: `四、重点任务 ${ordinal}`, words: `${ordinal}.${title}` },
});

const actionsAndTasks: readonly PlanItemContent[] = [
  action(1, 'innovative-city', '创新城市建设行动', 'Building an innovative city'),
  task(1, 'innovative-city', 'two-zones', '深化“两区”建设', 'Deepen the two pilot zones'),
  task(
    2,
    'innovative-city',
    'new-industry-drivers',
    '培育壮大产业创新新动能',
    'Foster new drivers of industrial innovation',
  ),
  task(
    3,
    'innovative-city',
    'industry-platforms',
    '整合提升产业创新大平台',
    'Integrate and upgrade large platforms of industrial innovation',
  ),
  task(
    4,
    'innovative-city',
    'innovation-factors',
    '聚力发展产业创新新要素',
    'Gather new factors of industrial innovation',
  ),
  action(2, 'open-city', '开放城市建设行动', 'Building an open city'),
  task(5, 'open-city', 'belt-and-road', '深度参与“一带一路”建设', 'Take a deep part in the Belt and Road'),
  task(6, 'open-city', 'yangtze-delta', '接轨上海融入长三角', 'Link up with Shanghai and join the Yangtze River Delta'),
  task(7, 'open-city', 'business-environment', '营造国际化营商环境', 'Create an international business environment'),
  task(
    8,
    'open-city',
    'international-image',
    '提升都市区国际化形象',
    'Raise the international image of the metropolitan area',
  ),
  action(3, 'convenient-city', '便捷城市建设行动', 'Building a city of easy travel'),
  task(
    9,
    'convenient-city',
    'gateway-hubs',
    '打造综合高效的门户枢纽',
    'Build comprehensive and efficient gateway hubs',
  ),
  task(
    10,
    'convenient-city',
    'external-corridors',
    '建设多向辐射的对外大通道',
    'Build corridors to the outside in many directions',
  ),
  task(
    11,
    'convenient-city',
    'internal-network',
    '构建互联互通的内部交通网',
    'Form a connected internal transport network',
  ),
  task(
    12,
    'convenient-city',
    'public-transport-city',
    '创建极具特色的公交都市',
    'Create a public-transport city of its own kind',
  ),
  task(13, 'convenient-city', 'smart-transport', '发展面向未来的智能交通', 'Develop smart transport for the future'),
  action(4, 'liveable-city', '宜居城市建设行动', 'Building a liveable city'),
  task(14, 'liveable-city', 'population', '提升都市区人口吸纳能力', 'Raise the capacity to take in population'),
  task(
    15,
    'liveable-city',
    'education-highland',
    '打造浙南闽北赣东教育高地',
    'Make the area a high ground of education for southern Zhejiang, northern Fujian and eastern Jiangxi',
  ),
  task(
    16,
    'liveable-city',
    'medical-centre',
    '建设区域医疗康养中心',
    'Build a regional centre of medicine and health care',
  ),
  task(17, 'liveable-city', 'living-circles', '建立便捷生活服务圈', 'Set up convenient living-service circles'),
  task(18, 'liveable-city', 'social-governance', '推进社会治理现代化', 'Modernise social governance'),
  action(5, 'garden-city', '花园城市建设行动', 'Building a garden city'),
  task(
    19,
    'garden-city',
    'ecological-civilisation',
    '创建生态文明建设示范区',
    'Create a demonstration zone of ecological civilisation',
  ),
  task(
    20,
    'garden-city',
    'forest-and-garden-city',
    '深化国家森林城市和园林城市建设',
    'Deepen the national forest city and garden city',
  ),
  task(
    21,
    'garden-city',
    'leisure-tourism-city',
    '打造国际化休闲度假旅游城市',
    'Build an international city of leisure and tourism',
  ),
  task(
    22,
    'garden-city',
    'towns-and-villages',
    '建设新时代美丽城镇和美丽乡村',
    'Build beautiful towns and villages of the new era',
  ),
  action(6, 'smart-city', '智慧城市建设行动', 'Building a smart city'),
  task(
    23,
    'smart-city',
    'information-network',
    '建设高速泛在信息基础设施网',
    'Build a fast and pervasive network of information infrastructure',
  ),
  task(24, 'smart-city', 'city-brain', '推进“城市大脑”建设', 'Advance the city brain'),
  task(
    25,
    'smart-city',
    'mobile-government',
    '打造“移动办事办公之城”',
    'Make a city where business is done on the move',
  ),
  action(7, 'cultured-city', '人文城市建设行动', 'Building a city of culture'),
  task(
    26,
    'cultured-city',
    'historic-city',
    '建设具有全国影响力的国家历史文化名城',
    'Build a national historic and cultural city of nationwide influence',
  ),
  task(
    27,
    'cultured-city',
    'wenzhou-culture',
    '传承发展“义利并举”温州文化',
    "Hand down and develop Wenzhou's culture of justice and profit alike",
  ),
  task(
    28,
    'cultured-city',
    'oujiang-poetry-road',
    '建设瓯江山水诗路文化带',
    'Build the cultural belt of the Oujiang poetry road of mountains and waters',
  ),
  task(
    29,
    'cultured-city',
    'public-culture',
    '建设国家公共文化服务体系示范区',
    'Build a national demonstration zone of public cultural services',
  ),
  action(8, 'fashionable-city', '时尚城市建设行动', 'Building a city of fashion'),
  task(30, 'fashionable-city', 'fashion-industry', '推进传统产业时尚化', 'Turn traditional industries to fashion'),
  task(
    31,
    'fashionable-city',
    'trade-city',
    '打造东南沿海重要商贸城市',
    'Make an important trading city on the southeast coast',
  ),
  task(32, 'fashionable-city', 'moonlight-economy', '大力培育“月光”经济', 'Foster the moonlight economy'),
];

export const wenzhouItems: readonly PlanItemContent[] = [
  ...wenzhouGoals,
  ...wenzhouLayout,
  ...actionsAndTasks,
  ...wenzhouInnovativeOpen,
  ...wenzhouConvenientLiveable,
  ...wenzhouGardenSmart,
  ...wenzhouCulturedFashionable,
  ...wenzhouDuties,
];
