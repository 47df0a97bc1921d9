// What the demonstration should look like: how big each city's year is, how far it is ahead or behind, and a few shares with a story. Invented.

export type CityProfile = {
  /** Annual planned investment of all its shares, 亿元. */
  readonly plannedYi: number;
  /** Percentage points ahead (positive) or behind at mid-year. */
  readonly leadPoints: number;
};

export const cityProfiles: Readonly<Record<string, CityProfile>> = {
  '330100': { plannedYi: 129.4, leadPoints: 1.2 },
  '330200': { plannedYi: 92, leadPoints: 1.3 },
  '330300': { plannedYi: 58, leadPoints: -11 },
  '330400': { plannedYi: 38.2, leadPoints: 3.6 },
  '330500': { plannedYi: 19.6, leadPoints: 3.1 },
  '330600': { plannedYi: 43.5, leadPoints: 3.2 },
  '330700': { plannedYi: 30.6, leadPoints: -15.8 },
  '330800': { plannedYi: 9.6, leadPoints: 5.2 },
  '330900': { plannedYi: 14.2, leadPoints: -19 },
  '331000': { plannedYi: 21, leadPoints: 3.1 },
  '331100': { plannedYi: 6.9, leadPoints: -24.3 },
};

/** How much of the lead or lag shows by each quarter; the last one catches up. */
export const leadByQuarter = [0.85, 1, 1, 0.8] as const;

export type ShareStory =
  | 'without_plan'
  | 'in_preparation'
  | 'not_applicable'
  | 'starts_in_third_quarter'
  | 'over_fulfilled'
  | 'slow'
  | 'very_slow';

/** By commitment slug, for all its shares, or by 'slug:city code' for one. */
const stories: Readonly<Record<string, ShareStory>> = {
  'qujiang-waterway': 'without_plan',
  'industry-innovation-centres': 'without_plan',
  'zhijiang-cultural-industry-belt': 'without_plan',
  'shaoxing-cultural-creative-corridor': 'without_plan',
  'yueqing-bay-development:330300': 'without_plan',
  'sanmen-bay-industry': 'in_preparation',
  'wenzhou-qingtian-suburban-link': 'not_applicable',
  'jiaxing-airport': 'starts_in_third_quarter',
  'wenzhou-metro-line-m2': 'starts_in_third_quarter',
  'hangzhou-shaoxing-intercity-line:330600': 'over_fulfilled',
  'qianhuang-expressway-chunan-section': 'over_fulfilled',
  'quzhou-airport-relocation': 'over_fulfilled',
  'panshi-cloud-data-centre': 'over_fulfilled',
  'zone-ningbo-shaoxing': 'very_slow',
  'zone-hangzhou-jiaxing': 'slow',
  'south-bank-coast-qianwan-section': 'very_slow',
};

export function storyOf(commitmentSlug: string, cityCode: string): ShareStory | null {
  return stories[`${commitmentSlug}:${cityCode}`] ?? stories[commitmentSlug] ?? null;
}
