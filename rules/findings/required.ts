// Errors of the first family: what must be answered before a report can be submitted.
import { overlongTexts } from '#rules/report-content.ts';
import { type FindingRule, silent, when } from './finding.ts';

const blank = (text: string): boolean => text.trim() === '';

export const requiredRules: readonly FindingRule[] = [
  {
    code: 'E101',
    severity: 'error',
    field: 'investmentAnswer',
    check: ({ content }) => when(content.investmentAnswer === null),
  },
  {
    code: 'E102',
    severity: 'error',
    field: 'investmentYuan',
    check: ({ content }) => when(content.investmentAnswer === 'amount' && content.investmentYuan === null),
  },
  {
    code: 'E103',
    severity: 'error',
    field: 'noProgressReason',
    check: ({ content }) => when(content.investmentAnswer === 'no_progress' && blank(content.noProgressReason)),
  },
  {
    code: 'E104',
    severity: 'error',
    field: 'physicalProgress',
    // The reason for no progress already says how things stand.
    check: ({ content }) => when(content.investmentAnswer !== 'no_progress' && blank(content.physicalProgress)),
  },
  {
    code: 'E105',
    severity: 'error',
    field: 'constructionStarted',
    // Where investment does not apply, nothing is built.
    check: ({ content }) => when(content.investmentAnswer !== 'not_applicable' && content.constructionStarted === null),
  },
  {
    code: 'E106',
    severity: 'error',
    field: 'startedOn',
    // Money before a start that is answered "no" is preparation, which W304 asks about.
    check: ({ content }) => {
      const invested = content.investmentYuan !== null && content.investmentYuan > 0;
      const started = content.constructionStarted === true || (content.constructionStarted === null && invested);
      return when(started && content.startedOn === null);
    },
  },
  {
    code: 'E107',
    severity: 'error',
    field: 'difficultiesAnswer',
    check: ({ content }) => when(content.difficultiesAnswer === null),
  },
  {
    code: 'E108',
    severity: 'error',
    field: 'difficulties',
    check: ({ content }) => {
      if (content.difficultiesAnswer !== 'some') return silent;
      return [
        ...(content.difficultyCategory === null ? [{ field: 'difficultyCategory' as const }] : []),
        ...(blank(content.difficulties) ? [{ field: 'difficulties' as const }] : []),
      ];
    },
  },
  {
    code: 'E109',
    severity: 'error',
    field: 'ownLight',
    check: ({ content }) => when(content.ownLight === null),
  },
  {
    code: 'E110',
    severity: 'error',
    field: 'explanations',
    check: ({ content }) =>
      overlongTexts(content).map(({ field, input, max, length }) => ({
        field,
        params: { max, length, input },
      })),
  },
  {
    code: 'E111',
    severity: 'error',
    field: 'deliverableState',
    check: ({ content }) => when(content.deliverableState === null),
  },
  {
    code: 'E112',
    severity: 'error',
    field: 'narrative',
    // An indicator's value speaks for itself; a deliverable has nothing but words.
    check: ({ content, kind }) => when(kind === 'deliverable' && blank(content.narrative)),
  },
  {
    code: 'E113',
    severity: 'error',
    field: 'indicatorValue',
    check: ({ content }) => when(content.indicatorValue === null),
  },
  {
    code: 'E114',
    severity: 'error',
    field: 'indicatorFinality',
    check: ({ content }) => when(content.indicatorFinality === null),
  },
  {
    code: 'E115',
    severity: 'error',
    field: 'indicatorSource',
    check: ({ content }) => when(blank(content.indicatorSource)),
  },
  {
    code: 'E116',
    severity: 'error',
    field: 'jointStatement',
    check: ({ content }) => when(blank(content.jointStatement)),
  },
  {
    code: 'E117',
    severity: 'error',
    field: 'jointMeetings',
    check: ({ content }) => when(content.jointMeetings === null),
  },
];
