// How the targets of document 004 are written down: most are bare figures without a year. Holds no target.
import type { IndicatorContent, ScopeContent } from '../plan-shape.ts';
import { indicatorsOf } from './define-indicator.ts';

const of004 = indicatorsOf('004');
type Line = Parameters<typeof of004>[0];
type Given = 'slug' | 'name' | 'nameEn' | 'target' | 'words';
type TargetLine = Pick<Line, Given> & Partial<Omit<Line, Given | 'planItem' | 'place'>>;

export const nowhere: ScopeContent = { words: '', wordsEn: '', codes: [] };
export const wholeCity: ScopeContent = { words: '全市', wordsEn: 'The whole city', codes: ['330300'] };
export const metroArea: ScopeContent = {
  words: '都市区',
  wordsEn: 'The metropolitan area',
  codes: ['330300', '331121'],
};
export const urbanArea: ScopeContent = { words: '市区', wordsEn: 'The urban area', codes: [] };

/** Targets of one place in the document: at least the bare figure, without a year and a scope where the line says nothing else. */
export const targetsAt =
  (place: string) =>
  (planItem: string, line: TargetLine): IndicatorContent =>
    of004({
      comparator: 'at_least',
      worded: '',
      year: null,
      scope: nowhere,
      place,
      planItem: `wenzhou-${planItem}`,
      ...line,
    });

export const targetsOfTask = (number: number) => targetsAt(`四、重点任务 ${number}`);
