// What the reader may decide here, as the report's view says; otherwise who has the report now.
import { useLocale, useTranslations } from 'next-intl';
import type { OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Card } from '#components/ui/card.tsx';
import { formatDateTime } from '#format/date.ts';
import type { ReportView } from '#reporting/report-view.ts';
import { contentFields } from '#rules/report-content.ts';
import { AcceptForm } from './accept-form.tsx';
import { ReopenForm, ReturnForm } from './opinion-forms.tsx';

type DecisionPanelProps = { view: ReportView; outcome: OutcomeWords; unfoldReopen: boolean };

export function DecisionPanel({ view, outcome, unfoldReopen }: DecisionPanelProps) {
  const t = useTranslations('review.decision');
  const moves = view.allowedActions;
  const subject = { reportId: view.report.id, version: view.report.version, outcome };
  return (
    <Card title={t('title')} say={<StateInWords view={view} />} id="decision">
      {moves.some((move) => move === 'accept' || move === 'return_to_city' || move === 'reopen') && (
        <div data-print="hide" className="grid gap-3">
          {moves.includes('accept') && (
            <AcceptForm
              key={`accept ${subject.reportId}`}
              {...subject}
              words={{
                accept: t('accept'),
                accepting: t('accepting'),
                shortcutOn: t('shortcutOn'),
                shortcut: t('shortcut'),
              }}
            />
          )}
          {moves.includes('return_to_city') && <ReturnPart key={`return ${subject.reportId}`} subject={subject} />}
          {moves.includes('reopen') && <ReopenPart subject={subject} unfolded={unfoldReopen} />}
        </div>
      )}
    </Card>
  );
}

type Subject = { reportId: string; version: number; outcome: OutcomeWords };

function ReturnPart({ subject }: { subject: Subject }) {
  const t = useTranslations('review.decision');
  const label = useTranslations('report.field');
  return (
    <ReturnForm
      {...subject}
      fields={contentFields.map(({ field }) => ({ field, label: label(field) }))}
      words={{
        open: t('returnOpen'),
        opinion: t('opinion'),
        opinionHint: t('opinionHint'),
        fields: t('fields'),
        fieldsHint: t('fieldsHint'),
        send: t('returnSend'),
        sending: t('returning'),
      }}
    />
  );
}

function ReopenPart({ subject, unfolded }: { subject: Subject; unfolded: boolean }) {
  const t = useTranslations('review.decision');
  return (
    <ReopenForm
      {...subject}
      unfolded={unfolded}
      words={{
        open: t('reopenOpen'),
        reason: t('reason'),
        reasonHint: t('reasonHint'),
        send: t('reopenSend'),
        sending: t('reopening'),
      }}
    />
  );
}

function StateInWords({ view }: { view: ReportView }) {
  const t = useTranslations('review.decision');
  const english = useLocale() === 'en';
  const { report, history, allowedActions } = view;
  const city = english ? report.cityNameEn : report.cityName;
  const last = history.findLast((entry) => decided.includes(entry.move));
  if (report.status === 'endorsed') return t(allowedActions.includes('accept') ? 'toDecide' : 'notYours', { city });
  if (report.status === 'accepted' && last) {
    return t('accepted', { who: last.movedByName, when: formatDateTime(last.movedAt) });
  }
  if (report.status === 'returned' && report.returnDueAt) {
    return t('returned', { city, due: formatDateTime(report.returnDueAt) });
  }
  return t(`state.${report.status}`, { city });
}

const decided: readonly string[] = ['accept', 'return_to_city', 'reopen'];
