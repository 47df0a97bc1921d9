// One answer of a report as text, with the form's words: for the two sides of a conflict and for text that could not be saved.
import { formatWanYuan } from '#format/money.ts';
import { formatPercentTenths } from '#format/percent.ts';
import type { ContentField, ReportContent } from '#rules/report-content.ts';
import type { ReportFormWords } from './report-form-words.ts';

type Options = readonly { readonly value: string; readonly label: string }[];

/** '' where nothing was answered. */
export function spokenAnswer(field: ContentField, content: ReportContent, words: ReportFormWords): string {
  const label = (options: Options, value: string | null) =>
    options.find((option) => option.value === value)?.label ?? '';
  switch (field) {
    case 'investmentAnswer':
      return label(words.investmentAnswers, content.investmentAnswer);
    case 'investmentYuan':
      return content.investmentYuan === null ? '' : `${formatWanYuan(content.investmentYuan)} ${words.plan.unit}`;
    case 'investmentIsReduction':
      return content.investmentIsReduction ? words.form.reduction : '';
    case 'physicalPercentTenths':
      return content.physicalPercentTenths === null ? '' : formatPercentTenths(content.physicalPercentTenths);
    case 'constructionStarted':
      return content.constructionStarted === null ? '' : words.started[content.constructionStarted ? 'yes' : 'no'];
    case 'difficultiesAnswer':
      return label(words.difficultiesAnswers, content.difficultiesAnswer);
    case 'difficultyCategory':
      return label(words.difficultyCategories, content.difficultyCategory);
    case 'ownLight':
      return content.ownLight === null ? '' : words.finding.lights[content.ownLight];
    case 'explanations':
      return Object.entries(content.explanations)
        .map(([code, text]) => `${code} ${text}`)
        .join('\n');
    case 'milestones':
      return Object.entries(content.milestones)
        .map(([id, { state, doneOn, note }]) =>
          [words.asked.milestoneNames[id], label(words.milestoneStates, state), doneOn, note].filter(Boolean).join(' '),
        )
        .join('\n');
    case 'deliverableState':
      return label(words.deliverableStates, content.deliverableState);
    case 'jointMeetings':
      return content.jointMeetings === null ? '' : String(content.jointMeetings);
    case 'indicatorFinality':
      return label(words.indicatorFinalities, content.indicatorFinality);
    default:
      return content[field] ?? '';
  }
}
