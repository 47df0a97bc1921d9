// The aims of document 001 for 2025. Titles simplified, quoted words in the traditional print.
import type { PlanItemContent, PlanItemKind, SourceNote } from '../plan-shape.ts';
import { itemsOf } from './define-item.ts';

const under = itemsOf('001');
const opening = '到2025年，杭甬双城经济圈格局基本形成';

export type TwinCitiesLine = readonly [
  slug: string,
  title: string,
  words: string,
  en: string,
  more?: 'planned' | SourceNote,
];

/** Items of this plan; 'planned' marks what is only planned or explored. */
export const twinCitiesLines = (kind: PlanItemKind, all: readonly TwinCitiesLine[]) =>
  all.map(([slug, title, words, en, more]) => ({
    slug: `twin-cities-${slug}`,
    kind,
    title,
    words,
    en,
    ...(more === 'planned' && { onlyPlanned: true }),
    ...(typeof more === 'object' && { note: more }),
  }));

export const twinCitiesGoals: readonly PlanItemContent[] = [
  ...under(null, opening, [
    {
      slug: 'twin-cities-overall-goal',
      kind: 'goal',
      title: '到2025年，杭甬双城经济圈格局基本形成',
      words: '到2025年,杭甬雙城經濟圈格局基本形成',
      en: 'The Hangzhou–Ningbo twin-city economic circle takes shape by 2025',
    },
    {
      slug: 'twin-cities-three-highs',
      kind: 'goal',
      title: '“三个高”的具体目标',
      words: '“三個高”的具體目標',
      en: 'Three high aims',
    },
  ]),
  ...under(
    'twin-cities-overall-goal',
    opening,
    twinCitiesLines('goal', [
      [
        'leading-cores',
        '杭甬双城核心引领、错位协同、联动创新、竞合共赢的发展局面全面形成',
        '到2025年,杭甬雙城核心引領、錯位協同、聯動創新、競合共贏的發展局面全面形成',
        'Both cities lead, complement each other, innovate together, compete and win together',
      ],
      [
        'province-effect',
        '对全省辐射带动作用明显增强',
        '對全省輻射帶動作用明顯增強',
        'A clearly stronger effect on the whole province',
      ],
      [
        'yangtze-delta',
        '更好融入长三角一体化发展战略',
        '更好融入長三角一體化發展戰略',
        'A better part in the integrated development of the Yangtze Delta',
      ],
    ]),
  ),
  ...under(
    'twin-cities-three-highs',
    '“三个高”的具体目标',
    twinCitiesLines('goal', [
      ['benchmark', '共建高质量发展标杆', '共建高質量發展標桿', 'A shared benchmark of high-quality development'],
      ['model', '共建高水平协同样板', '共建高水平協同樣板', 'A shared model of high-level coordination'],
      ['driver', '共建高能级带动典范', '共建高能級帶動典范', 'A shared example of strong leadership for others'],
    ]),
  ),
  ...under(
    'twin-cities-benchmark',
    '“三个高”的具体目标 一',
    twinCitiesLines('goal', [
      [
        'abreast',
        '形成齐头并进、比翼齐飞的发展态势',
        '形成齊頭并進、比翼齊飛的發展態勢',
        'Both cities advance side by side',
      ],
    ]),
  ),
  ...under(
    'twin-cities-model',
    '“三个高”的具体目标 二',
    twinCitiesLines('goal', [
      [
        'linked-development',
        '推动杭州、宁波错位发展、协同发展、合作联动',
        '推動杭州、寧波錯位發展、協同發展、合作聯動',
        'Hangzhou and Ningbo complement each other, coordinate and work together',
      ],
    ]),
  ),
  ...under(
    'twin-cities-driver',
    '“三个高”的具体目标 三',
    twinCitiesLines('goal', [
      [
        'common-prosperity',
        '增强对全省高质量发展建设共同富裕示范区的引领带动作用',
        '增強對全省高質量發展建設共同富裕示范區的引領帶動作用',
        'A stronger lead for the whole province as a demonstration zone of common prosperity',
      ],
    ]),
  ),
];
