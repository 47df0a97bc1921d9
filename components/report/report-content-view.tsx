// What a report says, read only: every answer with its label, last quarter's value beside the figures, fields to be changed marked.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { minusSign } from '#format/number.ts';
import { formatPercentTenths } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { PastQuarter } from '#rules/findings/finding.ts';
import { subtractYuan, type Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import type { ContentField, ReportContent } from '#rules/report-content.ts';
import type { MilestoneFact } from '#rules/report-facts.ts';
import { type AskedOf, fieldsOf } from '#rules/report-kinds.ts';
import { LightTag } from '../figures/light-tag.tsx';
import { figure } from '../plans/target-words.ts';
import { MilestoneAnswers } from './milestone-answers.tsx';

type ReportContentViewProps = {
  /** null when the reader may not read it yet, or nothing was written. */
  content: ReportContent | null;
  /** The latest earlier quarter that was reported, to compare with. */
  previous?: PastQuarter | null;
  /** Fields that were sent back. */
  marked?: readonly string[];
  /** What this share is asked, by kind and part. */
  asked: AskedOf;
  /** The milestones its answers are about, with the names and quarters that held then. */
  milestones?: readonly MilestoneFact[];
  /** The unit of an indicator's value, in the reader's language. */
  unit?: string;
};

type ViewProps = { content: ReportContent } & Required<Omit<ReportContentViewProps, 'content'>>;

type Answer = { field: ContentField; value: ReactNode; note?: ReactNode; prose?: boolean };

export function ReportContentView(props: ReportContentViewProps) {
  const { content, previous = null, marked = [], milestones = [], unit = '' } = props;
  const t = useTranslations('report');
  if (content === null) return <p className="text-soft">{t('content.empty')}</p>;
  return <Answers {...{ content, previous, marked, milestones, unit }} asked={props.asked} />;
}

function Answers(props: ViewProps) {
  const { marked } = props;
  const t = useTranslations('report');
  const answers = useAnswers(props);
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-3.5 sm:grid-cols-2">
      {answers.map(({ field, value, note, prose }) => (
        <div
          key={field}
          className={`min-w-0 ${prose ? 'sm:col-span-full' : ''} ${marked.includes(field) ? 'border-l-3 border-warn pl-3' : ''}`}
        >
          <dt className="text-sm text-soft">{t(`field.${field}`)}</dt>
          <dd className={prose ? 'max-w-[48em] whitespace-pre-line' : ''}>
            {value || <span className="text-faint">{t('blank')}</span>}
            {note && <span className="block text-sm text-soft">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The answers in the order of the form; what was not asked is left out. */
function useAnswers(props: ViewProps): Answer[] {
  const asked = fieldsOf(props.asked);
  const answers = [...useOwnKind(props), ...useInvestment(props), ...useProgress(props), ...useOutlook(props)];
  return answers.filter((answer) => answer !== false).filter(({ field }) => asked.includes(field));
}

/** What only deliverables and indicators are asked. */
function useOwnKind({ content, unit }: ViewProps): (Answer | false)[] {
  const t = useTranslations('report');
  const locale = useLocale() as Locale;
  const { deliverableState, indicatorValue, indicatorFinality } = content;
  return [
    {
      field: 'indicatorValue',
      value: indicatorValue !== null && (
        <b className="text-lg">{figure(indicatorValue, null, { unit, unitEn: unit }, locale)}</b>
      ),
    },
    { field: 'indicatorFinality', value: indicatorFinality && t(`indicatorFinality.${indicatorFinality}`) },
    { field: 'indicatorSource', value: content.indicatorSource, prose: true },
    { field: 'deliverableState', value: deliverableState && t(`deliverableState.${deliverableState}`) },
    { field: 'narrative', value: content.narrative, prose: true },
  ];
}

function useInvestment({ content, previous }: ViewProps): (Answer | false)[] {
  const t = useTranslations('report');
  const locale = useLocale() as Locale;
  const { investmentAnswer } = content;
  return [
    { field: 'investmentAnswer', value: investmentAnswer && t(`investmentAnswer.${investmentAnswer}`) },
    investmentAnswer === 'amount' && {
      field: 'investmentYuan',
      value: content.investmentYuan !== null && (
        <>
          <b className="text-lg">{wan(content.investmentYuan, locale)}</b>
          {content.investmentIsReduction && <span className="ml-2 text-sm text-warn">{t('reductionMark')}</span>}
        </>
      ),
      note: previous && (
        <>
          {formatQuarter(previous.quarter, locale)} {wan(previous.investmentYuan, locale)}
          {change(content.investmentYuan, previous.investmentYuan, locale, (value) => t('changeFromLast', { value }))}
        </>
      ),
    },
    investmentAnswer === 'no_progress' && { field: 'noProgressReason', value: content.noProgressReason, prose: true },
  ];
}

function useProgress({ content, previous, milestones }: ViewProps): (Answer | false)[] {
  const t = useTranslations('report');
  const locale = useLocale() as Locale;
  const { constructionStarted } = content;
  return [
    {
      field: 'physicalPercentTenths',
      value: content.physicalPercentTenths !== null && (
        <b className="text-lg">{formatPercentTenths(content.physicalPercentTenths)}</b>
      ),
      note:
        previous && `${formatQuarter(previous.quarter, locale)} ${formatPercentTenths(previous.physicalPercentTenths)}`,
    },
    { field: 'physicalProgress', value: content.physicalProgress, prose: true },
    {
      field: 'constructionStarted',
      value: constructionStarted !== null && t(`started.${constructionStarted ? 'yes' : 'no'}`),
    },
    { field: 'startedOn', value: content.startedOn },
    { field: 'milestones', value: <MilestoneAnswers milestones={milestones} content={content} />, prose: true },
  ];
}

function useOutlook({ content }: ViewProps): (Answer | false)[] {
  const t = useTranslations('report');
  const { difficultiesAnswer, difficultyCategory, ownLight } = content;
  const isSome = difficultiesAnswer === 'some';
  return [
    { field: 'difficultiesAnswer', value: difficultiesAnswer && t(`difficultiesAnswer.${difficultiesAnswer}`) },
    isSome && {
      field: 'difficultyCategory',
      value: difficultyCategory && t(`difficultyCategory.${difficultyCategory}`),
    },
    isSome && { field: 'difficulties', value: content.difficulties, prose: true },
    { field: 'nextStep', value: content.nextStep, prose: true },
    { field: 'ownLight', value: ownLight && <LightTag light={ownLight} /> },
    { field: 'jointMeetings', value: content.jointMeetings !== null && String(content.jointMeetings) },
    { field: 'jointStatement', value: content.jointStatement, prose: true },
  ];
}

function wan(amount: Yuan | null, locale: Locale): string {
  return amount === null ? formatWanYuan(null) : `${formatWanYuan(amount)} ${moneyUnit('wan', locale)}`;
}

/** Signed, as '，比上季 +3,600.00 万元'; nothing where one of the two is missing. */
function change(now: Yuan | null, before: Yuan | null, locale: Locale, words: (value: string) => string): ReactNode {
  if (now === null || before === null) return null;
  const text = wan(subtractYuan(now, before), locale);
  return <span className="ml-3">{words(text.startsWith(minusSign) || now === before ? text : `+${text}`)}</span>;
}
