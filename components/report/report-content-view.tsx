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
import { LightTag } from '../figures/light-tag.tsx';

type ReportContentViewProps = {
  /** null when the reader may not read it yet, or nothing was written. */
  content: ReportContent | null;
  /** The latest earlier quarter that was reported, to compare with. */
  previous?: PastQuarter | null;
  /** Fields that were sent back. */
  marked?: readonly string[];
};

type Answer = { field: ContentField; value: ReactNode; note?: ReactNode; prose?: boolean };

export function ReportContentView({ content, previous = null, marked = [] }: ReportContentViewProps) {
  const t = useTranslations('report');
  if (content === null) return <p className="text-soft">{t('content.empty')}</p>;
  return <Answers content={content} previous={previous} marked={marked} />;
}

function Answers({
  content,
  previous,
  marked,
}: { content: ReportContent } & Required<Omit<ReportContentViewProps, 'content'>>) {
  const t = useTranslations('report');
  const answers = useAnswers(content, previous);
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-3.5 sm:grid-cols-2">
      {answers
        .filter((answer) => answer !== false)
        .map(({ field, value, note, prose }) => (
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
function useAnswers(content: ReportContent, previous: PastQuarter | null): (Answer | false)[] {
  const t = useTranslations('report');
  const locale = useLocale() as Locale;
  const { investmentAnswer, constructionStarted, difficultiesAnswer, difficultyCategory, ownLight } = content;
  const before = previous && ((text: string) => `${formatQuarter(previous.quarter, locale)} ${text}`);
  const isAmount = investmentAnswer === 'amount';
  const isSome = difficultiesAnswer === 'some';
  return [
    { field: 'investmentAnswer', value: investmentAnswer && t(`investmentAnswer.${investmentAnswer}`) },
    isAmount && {
      field: 'investmentYuan',
      value: content.investmentYuan !== null && (
        <>
          <b className="text-lg">{wan(content.investmentYuan, locale)}</b>
          {content.investmentIsReduction && <span className="ml-2 text-sm text-warn">{t('reductionMark')}</span>}
        </>
      ),
      note: before && (
        <>
          {before(wan(previous.investmentYuan, locale))}
          {change(content.investmentYuan, previous.investmentYuan, locale, (value) => t('changeFromLast', { value }))}
        </>
      ),
    },
    investmentAnswer === 'no_progress' && { field: 'noProgressReason', value: content.noProgressReason, prose: true },
    {
      field: 'physicalPercentTenths',
      value: content.physicalPercentTenths !== null && (
        <b className="text-lg">{formatPercentTenths(content.physicalPercentTenths)}</b>
      ),
      note: before?.(formatPercentTenths(previous?.physicalPercentTenths ?? null)),
    },
    { field: 'physicalProgress', value: content.physicalProgress, prose: true },
    {
      field: 'constructionStarted',
      value: constructionStarted !== null && t(`started.${constructionStarted ? 'yes' : 'no'}`),
    },
    { field: 'startedOn', value: content.startedOn },
    { field: 'difficultiesAnswer', value: difficultiesAnswer && t(`difficultiesAnswer.${difficultiesAnswer}`) },
    isSome && {
      field: 'difficultyCategory',
      value: difficultyCategory && t(`difficultyCategory.${difficultyCategory}`),
    },
    isSome && { field: 'difficulties', value: content.difficulties, prose: true },
    { field: 'nextStep', value: content.nextStep, prose: true },
    { field: 'ownLight', value: ownLight && <LightTag light={ownLight} /> },
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
