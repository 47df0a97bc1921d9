// The joint side of a report in the city, with the answer that this reader may give to the lead's statement.
import { useTranslations } from 'next-intl';
import { JointPanel } from '#components/joint/joint-panel.tsx';
import { useMoveWords } from '#components/joint/move-words.ts';
import { MoveForm } from '#components/report/move-form.tsx';
import type { ReportView } from '#reporting/report-view.ts';
import type { JointView } from '#rules/joint-standing.ts';
import { agreeCountersignAction, refuseCountersignAction } from './countersign-actions.ts';

export function JointCard({ view, joint }: { view: ReportView; joint: JointView }) {
  const t = useTranslations('joint.decide');
  const lead = joint.lead;
  const isLead = lead?.reportId === view.report.id;
  const mayRefuse = isLead && view.allowedActions.includes('refuse_countersign');
  const shared = {
    reportId: view.report.id,
    version: view.report.version,
    here: `/city/reports/${view.report.id}`,
    words: useMoveWords(),
  };
  return (
    <JointPanel joint={joint} leadHref={lead && !isLead ? `/city/reports/${lead.reportId}#joint` : undefined}>
      {isLead && (joint.mayAgree || mayRefuse) && (
        <section className="mt-5 border-t border-line pt-4" aria-labelledby="countersign-title">
          <h3 id="countersign-title" className="font-semibold">
            {t('title')}
          </h3>
          <p className="mb-3 text-sm text-soft">{t('say')}</p>
          {joint.mayAgree && (
            <MoveForm
              {...shared}
              action={agreeCountersignAction}
              idPrefix="countersign"
              text={{
                name: 'certification',
                label: t('certification'),
                hint: t('certificationHint'),
                initial: t('certificationText'),
              }}
              button={{ label: t('agree'), pending: t('agreeing') }}
            />
          )}
          {mayRefuse && (
            <div className="mt-4">
              <MoveForm
                {...shared}
                action={refuseCountersignAction}
                idPrefix="refuse-countersign"
                text={{ name: 'reason', label: t('reason'), hint: t('reasonHint'), initial: '' }}
                fold={t('refuse')}
                button={{ label: t('refuseNow'), pending: t('refusing'), variant: 'danger' }}
              />
            </div>
          )}
        </section>
      )}
    </JointPanel>
  );
}
