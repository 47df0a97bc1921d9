// What this reader may do with the report: endorse or send back, recall, withdraw. Which of them is said by the report itself.
import { useTranslations } from 'next-intl';
import { MoveForm } from '#components/report/move-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { askedOfShare, type ReportView } from '#reporting/report-view.ts';
import { fieldsOf } from '#rules/report-kinds.ts';
import type { ReportMove } from '#rules/report-lifecycle.ts';
import { endorseReportAction, recallReportAction, sendBackReportAction, withdrawReportAction } from './actions.ts';

export function Decisions({ view }: { view: ReportView }) {
  const { allowedActions } = view;
  const may = (move: ReportMove) => allowedActions.includes(move);
  return (
    <>
      {(may('endorse') || may('send_back')) && <Endorsement view={view} />}
      {may('recall') && <SimpleMove view={view} move="recall" action={recallReportAction} />}
      {may('withdraw') && <SimpleMove view={view} move="withdraw" action={withdrawReportAction} />}
    </>
  );
}

function useShared(view: ReportView) {
  const t = useTranslations('report');
  const problems = useTranslations('shell.form');
  return {
    reportId: view.report.id,
    version: view.report.version,
    here: `/city/reports/${view.report.id}`,
    words: {
      summary: t('move.summary'),
      summaryHint: problems('problemHint'),
      reload: t('conflict.reload'),
      signIn: t('problem.signIn'),
      lost: t('problem.lost'),
    },
  };
}

function Endorsement({ view }: { view: ReportView }) {
  const t = useTranslations('city.report.decide');
  const shared = useShared(view);
  const canEndorse = view.allowedActions.includes('endorse');
  return (
    <Card title={t('title')} say={t(canEndorse ? 'say' : 'sayOwn')} id="decide">
      {canEndorse && (
        <MoveForm
          {...shared}
          action={endorseReportAction}
          idPrefix="endorse"
          text={{
            name: 'certification',
            label: t('certification'),
            hint: t('certificationHint'),
            initial: t('certificationText'),
          }}
          button={{ label: t('endorse'), pending: t('endorsing') }}
        />
      )}
      <div className="mt-4">
        <SendBack view={view} />
      </div>
    </Card>
  );
}

function SendBack({ view }: { view: ReportView }) {
  const t = useTranslations('city.report.decide');
  const fields = useTranslations('report.field');
  const opinions = useTranslations('review.decision');
  return (
    <MoveForm
      {...useShared(view)}
      action={sendBackReportAction}
      idPrefix="send-back"
      text={{ name: 'opinion', label: t('opinion'), hint: t('opinionHint'), initial: '' }}
      opinions={{
        fields: t('fields'),
        fieldsHint: t('fieldsHint'),
        fieldOpinion: opinions.raw('fieldOpinion') as string,
        items: fieldsOf(askedOfShare(view.share)).map((field) => ({ field, label: fields(field) })),
      }}
      fold={t('sendBack')}
      button={{ label: t('sendBackNow'), pending: t('sendingBack'), variant: 'danger' }}
    />
  );
}

type SimpleMoveProps = {
  view: ReportView;
  move: 'recall' | 'withdraw';
  action: Parameters<typeof MoveForm>[0]['action'];
};

function SimpleMove({ view, move, action }: SimpleMoveProps) {
  const t = useTranslations('city.report.decide');
  return (
    <Card title={t(`${move}Title`)} say={t(`${move}Say`)}>
      <MoveForm
        {...useShared(view)}
        action={action}
        idPrefix={move}
        button={{ label: t(move), pending: t(`${move}Pending`), variant: 'quiet' }}
      />
    </Card>
  );
}
