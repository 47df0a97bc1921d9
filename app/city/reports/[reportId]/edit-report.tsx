// The form with everything beside it.
import { useLocale, useTranslations } from 'next-intl';
import { EarlierQuarters } from '#components/report/earlier-quarters.tsx';
import { askedFields, proposedExplanations } from '#components/report/form-state.ts';
import { ReportHistory } from '#components/report/history.tsx';
import { ReportForm } from '#components/report/report-form.tsx';
import { useReportFormWords } from '#components/report/report-form-words.ts';
import { SourcePanel } from '#components/report/source-panel.tsx';
import type { TypedForm } from '#components/report/typed-content.ts';
import { Card } from '#components/ui/card.tsx';
import { formatDate, formatDateTime } from '#format/date.ts';
import type { ReportView } from '#reporting/report-view.ts';
import type { Locale } from '#rules/preferences.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';
import { fileReportAction } from './actions.ts';
import { cityNameOf, formBasisOf, planLabelOf } from './report-basis.ts';
import { fieldOpinions, markedFields } from './report-notices.tsx';
import { SnapshotReceipt } from './snapshot-receipt.tsx';

type EditReportProps = { view: ReportView; ownVersion: number | null; personId: string };

export function EditReport({ view, ownVersion, personId }: EditReportProps) {
  const locale = useLocale() as Locale;
  const basis = formBasisOf(view);
  const words = useReportFormWords(basis, planLabelOf(view, locale), cityNameOf(view.report, locale));
  return (
    <ReportForm
      action={fileReportAction}
      here={`/city/reports/${view.report.id}`}
      reportId={view.report.id}
      personId={personId}
      session={crypto.randomUUID()}
      pageTime={view.now.getTime()}
      saved={savedForm(view)}
      version={view.report.version}
      ownVersion={ownVersion}
      savedWords={useSavedWords(view)}
      basis={basis}
      words={words}
      marked={markedFields(view)}
      opinions={fieldOpinions(view)}
      aside={
        <>
          <Beside view={view} />
          <Record view={view} />
        </>
      }
    />
  );
}

/** What the server holds, with the explanations accepted last time where none was written yet. */
function savedForm(view: ReportView): TypedForm {
  const basis = formBasisOf(view);
  const { investmentEntry, ...held } = formValuesOf(view.content ?? emptyContent);
  const entry = askedFields(basis).includes('investmentAnswer') ? { investmentEntry } : {};
  return { ...proposedExplanations(basis, held), ...held, ...entry };
}

/** What stands beside a report whatever becomes of it. */
export function Beside({ view }: { view: ReportView }) {
  return (
    <>
      <EarlierQuarters
        kind={view.share.commitment.kind}
        rows={view.share.earlier}
        hrefOf={(reportId) => `/city/reports/${reportId}`}
      />
      <SourcePanel source={view.share.commitment.source} document={view.share.commitment.sourceDocument} />
    </>
  );
}

/** What has become of it so far: the latest endorsement and the history. */
export function Record({ view }: { view: ReportView }) {
  const t = useTranslations('report.history');
  return (
    <>
      <SnapshotReceipt view={view} />
      <Card title={t('title')}>
        <ReportHistory items={view.history} />
      </Card>
    </>
  );
}

/** '14:32:07 已保存 · 由 X', with the date when it was not today. Seconds are the same in every zone. */
function useSavedWords({ savedAt, savedByName, now }: ReportView): string {
  const t = useTranslations('report.form');
  if (savedAt === null) return t('notSaved');
  const time = `${formatDateTime(savedAt)}:${String(savedAt.getUTCSeconds()).padStart(2, '0')}`;
  const isToday = formatDate(savedAt) === formatDate(now);
  return t('saved', { time: isToday ? time.slice(11) : time, name: savedByName ?? '' });
}
