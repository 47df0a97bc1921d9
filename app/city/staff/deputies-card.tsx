// AB角: who stands in for whom, now, soon and before; the approver who named a deputy ends it here.
import { getTranslations } from 'next-intl/server';
import { ConfirmForm } from '#components/admin/confirm-form.tsx';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Deputy } from '#reporting/deputies.ts';
import type { StaffView } from '#reporting/staff.ts';
import { longestDeputyWorkingDays } from '#rules/deputy.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { endDeputyAction } from './actions.ts';
import { NameDeputyForm } from './staff-forms.tsx';

export async function DeputiesCard({ view, selfId }: { view: StaffView; selfId: string }) {
  const t = await getTranslations('staff.deputies');
  // One that lapsed still holds its days until it is ended, so it stays where it can be.
  const running = view.deputies.filter(({ state }) => state !== 'over' && state !== 'ended');
  const earlier = view.deputies.filter((one) => !running.includes(one));
  return (
    <Card id="deputies" title={t('title')} say={t('say')}>
      {running.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <DeputyTable deputies={running} endableBy={view.mayName ? selfId : null} />
      )}
      {earlier.length > 0 && (
        <div className="mt-3">
          <Disclosure summary={t('earlier', { count: earlier.length })}>
            <DeputyTable deputies={earlier} endableBy={null} />
          </Disclosure>
        </div>
      )}
    </Card>
  );
}

async function DeputyTable({ deputies, endableBy }: { deputies: readonly Deputy[]; endableBy: string | null }) {
  const t = await getTranslations('staff.deputies');
  const pending = (await getTranslations('staff'))('pending');
  const outcome = await outcomeWords();
  const isEndable = (one: Deputy) => one.approverId === endableBy;
  const hasEnds = deputies.some(isEndable);
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Th>{t('deputy')}</Th>
          <Th>{t('approver')}</Th>
          <Th>{t('days')}</Th>
          <Th>{t('state')}</Th>
          <Th from="md">{t('reason')}</Th>
          {hasEnds && <Th>{t('change')}</Th>}
        </tr>
      </thead>
      <tbody>
        {deputies.map((one) => (
          <tr key={one.id}>
            <Th scope="row">{one.deputyName}</Th>
            <Td>{one.approverName}</Td>
            <Td>
              {t.rich('range', {
                from: one.fromDay,
                to: one.toDay,
                day: (chunks) => <span className="whitespace-nowrap">{chunks}</span>,
              })}
            </Td>
            <Td>
              <span className={one.state === 'current' ? 'font-semibold text-good' : 'text-soft'}>
                {t(`states.${one.state}`)}
              </span>
            </Td>
            <Td from="md" className="wrap-anywhere">
              {one.reason}
            </Td>
            {hasEnds && (
              <Td>
                {isEndable(one) && (
                  <ConfirmForm
                    action={endDeputyAction}
                    here="/city/staff"
                    about={{ name: 'namingId', value: one.id }}
                    outcome={outcome}
                    words={{
                      open: t('end'),
                      say: t('endConsequence', { name: one.deputyName }),
                      submit: t('endNow'),
                      pending,
                    }}
                  />
                )}
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export async function NameCard({ view }: { view: StaffView }) {
  if (!view.mayName) return null;
  const t = await getTranslations('staff.name');
  const pending = (await getTranslations('staff'))('pending');
  return (
    <Card title={t('title')} say={t('say', { max: longestDeputyWorkingDays })}>
      {view.deputyChoices.length === 0 ? (
        <p className="text-soft">{t('nobody')}</p>
      ) : (
        <NameDeputyForm
          outcome={await outcomeWords()}
          today={shanghaiDate(view.now)}
          colleagues={view.deputyChoices.map(({ personId, name }) => ({ value: personId, label: name }))}
          words={{
            deputy: t('deputy'),
            deputyHint: t('deputyHint'),
            choose: t('choose'),
            fromDay: t('fromDay'),
            toDay: t('toDay'),
            reason: t('reason'),
            reasonHint: t('reasonHint'),
            submit: t('submit'),
            pending,
          }}
        />
      )}
    </Card>
  );
}
