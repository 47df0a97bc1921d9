// A report to be read: what it says beside the plan and last quarter, its findings, and what this reader may decide.
import { useLocale, useTranslations } from 'next-intl';
import { unitOf } from '#components/report/asked-words.ts';
import { CorrectionsCard } from '#components/report/corrections-card.tsx';
import { FindingList } from '#components/report/finding-list.tsx';
import { KeptText } from '#components/report/kept-text.tsx';
import { LocalCopyOffer } from '#components/report/local-copy-offer.tsx';
import { PlanChange } from '#components/report/plan-change.tsx';
import { ReportContentView } from '#components/report/report-content-view.tsx';
import { useReportFormWords } from '#components/report/report-form-words.ts';
import { StandingPanel } from '#components/report/standing-panel.tsx';
import { Card } from '#components/ui/card.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { formatDateTime } from '#format/date.ts';
import type { CorrectionsOfReport } from '#reporting/correction-reading.ts';
import type { ReportView } from '#reporting/report-view.ts';
import { askedOf } from '#rules/findings/finding.ts';
import type { Actor } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';
import { fileReportAction } from './actions.ts';
import { Decisions } from './decisions.tsx';
import { Beside, Record } from './edit-report.tsx';
import { cityNameOf, formBasisOf, planLabelOf, previousOf } from './report-basis.ts';
import { markedFields } from './report-notices.tsx';

type ReadReportProps = { view: ReportView; actor: Actor; corrections: CorrectionsOfReport };

export function ReadReport({ view, actor, corrections }: ReadReportProps) {
  const t = useTranslations('city.report');
  const findingWords = useTranslations('report.findings');
  const locale = useLocale() as Locale;
  const basis = formBasisOf(view);
  const content = view.contentFrom === 'none' ? null : view.content;
  const isWritten = view.savedAt !== null || view.contentFrom === 'endorsed_snapshot';
  return (
    <Columns
      split="form"
      aside={
        <>
          <StandingPanel basis={basis} label={planLabelOf(view, locale)} content={content} />
          <Beside view={view} />
        </>
      }
    >
      {actor.roles.includes('city_reporter') && <Kept view={view} personId={actor.personId} />}
      <Card title={t('content.title')} say={useContentSay(view)}>
        {isWritten && (
          <ReportContentView
            content={content}
            previous={previousOf(view)}
            marked={markedFields(view)}
            asked={askedOf(basis)}
            milestones={view.milestones}
            unit={basis.indicator ? unitOf(basis.indicator, locale) : ''}
          />
        )}
      </Card>
      <PlanChange measured={view.measuredPlan} now={view.share.plan} />
      {isWritten && !view.isBackfilled && (
        <Card title={findingWords('title')}>
          <FindingList findings={view.findings} content={content} />
        </Card>
      )}
      <Decisions view={view} />
      <CorrectionsCard reportId={view.report.id} {...corrections} />
      <Record view={view} />
    </Columns>
  );
}

/** Where the words come from: the city's own text, or what was endorsed. */
function useContentSay(view: ReportView): string {
  const t = useTranslations('city.report.content');
  const backfilled = useTranslations('imports')('backfilledSay');
  if (view.isBackfilled) return backfilled;
  if (view.contentFrom === 'none') return t('notEndorsed');
  if (view.contentFrom === 'endorsed_snapshot') return t('endorsed');
  if (view.savedAt === null) return t('unwritten');
  return t('working', { name: view.savedByName ?? '', when: formatDateTime(view.savedAt) });
}

/** Text that could not be saved because the report has moved on in the meantime: posted just now, or kept in this browser. */
function Kept({ view, personId }: { view: ReportView; personId: string }) {
  const locale = useLocale() as Locale;
  const basis = formBasisOf(view);
  const words = useReportFormWords(basis, planLabelOf(view, locale), cityNameOf(view.report, locale));
  const shown = formValuesOf(view.content ?? emptyContent);
  return (
    <>
      <KeptText action={fileReportAction} here={`/city/reports/${view.report.id}`} basis={basis} words={words} />
      <LocalCopyOffer
        {...{ personId, basis, words }}
        reportId={view.report.id}
        session=""
        pageTime={view.now.getTime()}
        saved={shown}
        values={shown}
      />
    </>
  );
}
