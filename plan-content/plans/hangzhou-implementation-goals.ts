// The aims of document 003 for 2027 and its duties of coordination, support and supervision.
import type { PlanItemContent } from '../plan-shape.ts';
import { itemsOf } from './define-item.ts';

const under = itemsOf('003');

export const planned = { onlyPlanned: true } as const;

export type IntegrationRow = readonly [slug: string, title: string, en: string, words?: string | typeof planned];

/** Items of the scheme: a row is a task unless said otherwise. */
export const integrationRows = (all: readonly IntegrationRow[], kind: 'goal' | 'task' | 'duty' = 'task') =>
  all.map(([slug, title, en, more]) => ({
    slug: `hangzhou-integration-${slug}`,
    kind,
    title,
    en,
    ...(typeof more === 'string' ? { words: more } : more),
  }));

export const hangzhouImplementationGoals: readonly PlanItemContent[] = [
  ...under(null, '主要内容 › 发展目标', [
    {
      slug: 'hangzhou-integration-goals',
      kind: 'goal',
      title: '发展目标',
      en: 'Aims',
      words: '1、发展目标',
    },
  ]),
  ...under(
    'hangzhou-integration-goals',
    '主要内容 › 发展目标',
    integrationRows(
      [
        [
          'goal-town-pattern',
          '到2027年，杭州都市圈基本形成大中小城市和小城镇协调发展的格局',
          'By 2027 cities and towns of every size develop in balance',
          '到2027年,杭州都市圈基本形成大中小城市和小城镇协调发展的格局',
        ],
        [
          'goal-closer-links',
          '核心与周边、城市与乡村联系更加紧密',
          'Core and surroundings, town and country more closely linked',
        ],
        ['goal-imbalance', '不平衡不充分发展现象得到明显改善', 'Clearly less unbalanced and inadequate development'],
        [
          'goal-pilot-zones',
          '跨市域一体化合作先行区深度融合',
          'Deeply integrated pilot zones of cooperation across city borders',
        ],
        ['goal-commuting-circle', '1小时通勤圈基本建立', 'One-hour commuting circle basically in place'],
        ['goal-dead-end-roads', '城际“断头路”基本消除', 'Roads that end at city borders basically gone'],
        ['goal-airport-hubs', '机场枢纽能级显著提升', 'Airports of clearly greater weight as hubs'],
        [
          'goal-innovation-community',
          '都市圈创新共同体初步建成',
          'Innovation community of the circle in its first form',
        ],
        [
          'goal-chains',
          '创新链产业链关键环节深度融合、协同布局',
          'Key links of innovation and industry chains merged and placed together',
        ],
        [
          'goal-industry-pattern',
          '协同推动数字经济、生命健康、高端装备、新材料、新能源汽车等先进制造业为核心的产业高质量发展格局基本形成',
          'High-quality industry led by advanced manufacturing: digital economy, life and health, equipment, new materials, new-energy vehicles',
        ],
        [
          'goal-joint-prevention',
          '跨区域、跨流域污染联防联治机制有效运行',
          'Joint protection against pollution works across borders and river basins',
        ],
        [
          'goal-equal-services',
          '基本公共服务同城同标基本实现',
          'Basic public services to one standard, basically achieved',
        ],
        [
          'goal-dual-circulation',
          '都市圈双循环协同发展能力走在全国前列',
          'Among the first of the country in developing at home and abroad together',
        ],
        ['goal-risk-control', '风险联防联控水平明显提高', 'Clearly better joint control of risks'],
      ],
      'goal',
    ),
  ),
];

const safeguards = '保障措施与清单';

export const hangzhouImplementationDuties: readonly PlanItemContent[] = [
  ...under(null, safeguards, [
    {
      slug: 'hangzhou-integration-safeguards',
      kind: 'duty',
      title: '保障措施与清单',
      en: 'Safeguards and lists',
      words: '3、保障措施与清单',
    },
  ]),
  ...under(
    'hangzhou-integration-safeguards',
    safeguards,
    integrationRows(
      [
        ['duty-coordination', '健全协调机制', 'Sound mechanisms of coordination'],
        ['duty-vehicles', '落实合作载体', 'Vehicles of cooperation put in place'],
        ['duty-resources', '加强要素保障', 'Resources made sure of'],
        ['duty-supervision', '加强督察评估', 'Closer supervision and evaluation'],
        [
          'duty-task-force',
          '建立完善省市联动的杭州都市圈工作专班机制',
          'A task force of province and cities for the Hangzhou circle',
        ],
        ['duty-indicator-list', '指标分解清单', 'List of indicators by city'],
        ['duty-task-list', '重点任务清单', 'List of key tasks'],
        ['duty-project-list', '标志性协同事项与重大项目清单', 'List of signature joint matters and major projects'],
        [
          'duty-list-use',
          '供省级部门督察评估与市县落地实施参考',
          'For supervision by the province and for carrying out by cities and counties',
        ],
      ],
      'duty',
    ).map((line) =>
      line.slug.endsWith('-list')
        ? { ...line, note: { zh: '清单本身未刊出。', en: 'The list itself is not printed.' } }
        : line,
    ),
  ),
];
