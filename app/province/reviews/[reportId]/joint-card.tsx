// The joint side of a report as the province sees it, with the publisher's waivers where a city has stayed silent too long.
import { useTranslations } from 'next-intl';
import { JointPanel, useCityName } from '#components/joint/joint-panel.tsx';
import { useMoveWords } from '#components/joint/move-words.ts';
import { MoveForm } from '#components/report/move-form.tsx';
import type { JointView } from '#rules/joint-standing.ts';
import { waiveCountersignAction } from './waive-actions.ts';

type JointCardProps = { reportId: string; joint: JointView; mayWaive: boolean };

export function JointCard({ reportId, joint, mayWaive }: JointCardProps) {
  const t = useTranslations('joint.waive');
  const words = useMoveWords();
  const nameOf = useCityName();
  const lead = joint.lead;
  const isLead = lead?.reportId === reportId;
  const silent = mayWaive && lead && isLead ? joint.parties.filter((party) => party.mayBeWaived) : [];
  return (
    <JointPanel joint={joint} leadHref={lead && !isLead ? `/province/reviews/${lead.reportId}#joint` : undefined}>
      {silent.length > 0 && lead && (
        <div data-print="hide" className="mt-4 grid gap-3">
          {silent.map((party) => (
            <MoveForm
              key={party.cityCode}
              action={waiveCountersignAction}
              reportId={lead.reportId}
              version={lead.version}
              also={{ cityCode: party.cityCode }}
              here={`/province/reviews/${lead.reportId}`}
              idPrefix={`waive-${party.cityCode}`}
              text={{
                name: 'reason',
                label: t('reason'),
                hint: t('reasonHint', { city: nameOf(party) }),
                initial: '',
              }}
              fold={t('open', { city: nameOf(party) })}
              button={{ label: t('send'), pending: t('sending'), variant: 'quiet' }}
              words={words}
            />
          ))}
        </div>
      )}
    </JointPanel>
  );
}
