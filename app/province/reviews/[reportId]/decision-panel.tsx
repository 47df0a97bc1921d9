// What the reader may decide here, as the report's view says; otherwise who has the report now.
import { useLocale, useTranslations } from 'next-intl';
import type { OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Card } from '#components/ui/card.tsx';
import { formatDateTime } from '#format/date.ts';
import { askedOfShare, type ReportView } from '#reporting/report-view.ts';
import { fieldsOf } from '#rules/report-kinds.ts';
import { AcceptForm } from './accept-form.tsx';
import { ReopenForm, ReturnForm } from './opinion-forms.tsx';
import { QuestionForm } from './question-form.tsx';
import { UndoForm } from './undo-form.tsx';

type DecisionPanelProps = { view: ReportView; outcome: OutcomeWords; unfoldReopen: boolean; mayAsk: boolean };

export function DecisionPanel({ view, outcome, unfoldReopen, mayAsk }: DecisionPanelProps) {
  const t = useTranslations('review.decision');
  const moves = view.allowedActions;
  const subject = { reportId: view.report.id, version: view.report.version, outcome };
  return (
    <Card title={t('title')} say={<StateInWords view={view} />} id="decision">
      {(mayAsk || moves.some((move) => deciding.includes(move))) && (
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
          {moves.includes('undo_accept') && <UndoPart subject={subject} />}
          {mayAsk && <QuestionPart view={view} outcome={outcome} />}
          {moves.includes('return_to_city') && (
            <ReturnPart key={`return ${subject.reportId}`} view={view} subject={subject} />
          )}
          {moves.includes('reopen') && <ReopenPart subject={subject} unfolded={unfoldReopen} />}
        </div>
      )}
    </Card>
  );
}

type Subject = { reportId: string; version: number; outcome: OutcomeWords };

function ReturnPart({ view, subject }: { view: ReportView; subject: Subject }) {
  const t = useTranslations('review.decision');
  const label = useTranslations('report.field');
  return (
    <ReturnForm
      {...subject}
      fields={fieldsOf(askedOfShare(view.share)).map((field) => ({ field, label: label(field) }))}
      words={{
        open: t('returnOpen'),
        opinion: t('opinion'),
        opinionHint: t('opinionHint'),
        fields: t('fields'),
        fieldsHint: t('fieldsHint'),
        fieldOpinion: t.raw('fieldOpinion') as string,
        send: t('returnSend'),
        sending: t('returning'),
      }}
    />
  );
}

function UndoPart({ subject }: { subject: Subject }) {
  const t = useTranslations('reviewing.undo');
  return <UndoForm {...subject} words={{ undo: t('undo'), undoing: t('undoing'), key: t('key') }} />;
}

function QuestionPart({ view, outcome }: { view: ReportView; outcome: OutcomeWords }) {
  const t = useTranslations('reviewing.questions');
  const label = useTranslations('report.field');
  return (
    <QuestionForm
      key={`question ${view.report.id} ${view.now.getTime()}`}
      reportId={view.report.id}
      outcome={outcome}
      fields={fieldsOf(askedOfShare(view.share)).map((field) => ({ field, label: label(field) }))}
      words={{
        open: t('open'),
        about: t('about'),
        whole: t('whole'),
        question: t('question'),
        hint: t('hint'),
        ask: t('ask'),
        asking: t('asking'),
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
  const standing = useTranslations('reviewing.standing');
  const english = useLocale() === 'en';
  const { report, history, allowedActions } = view;
  const city = english ? report.cityNameEn : report.cityName;
  const last = history.findLast((entry) => decided.includes(entry.move));
  if (
    report.status === 'endorsed' &&
    report.countersigns.some(({ state }) => state === 'wanted' || state === 'refused')
  )
    return standing('countersign', { city });
  if (report.status === 'endorsed') return t(allowedActions.includes('accept') ? 'toDecide' : 'notYours', { city });
  if (report.status === 'accepted' && last) {
    return t('accepted', { who: last.movedByName, when: formatDateTime(last.movedAt) });
  }
  if (report.status === 'returned' && report.returnDueAt && last) {
    const late = view.now > report.returnDueAt;
    return standing(late ? 'returnedLate' : 'returned', {
      city,
      who: last.movedByName,
      since: formatDateTime(report.returnedAt ?? last.movedAt),
      due: formatDateTime(report.returnDueAt),
    });
  }
  return t(`state.${report.status}`, { city });
}

const deciding: readonly string[] = ['accept', 'return_to_city', 'reopen', 'undo_accept'];
const decided: readonly string[] = ['accept', 'return_to_city', 'reopen'];
