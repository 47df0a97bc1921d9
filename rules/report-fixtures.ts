// For tests: what a city would say of a project that runs as planned.
import type { Yuan } from './money.ts';
import { emptyContent, type ReportContent } from './report-content.ts';

/** Worth no warning where the amount is a quarter of the year's plan. */
export function soundContent(investmentYuan: Yuan): ReportContent {
  return {
    ...emptyContent,
    investmentAnswer: 'amount',
    investmentYuan,
    physicalProgress: '主体结构封顶',
    physicalPercentTenths: 500,
    constructionStarted: true,
    startedOn: '2025-03-01',
    difficultiesAnswer: 'none',
    nextStep: '下季度完成内装',
    ownLight: 'green',
  };
}
