// Every waiver with its state; one that runs or is to begin can be ended.
import { getLocale, getTranslations } from 'next-intl/server';
import { ConfirmForm } from '#components/admin/confirm-form.tsx';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Waiver } from '#reporting/waivers.ts';
import type { Locale } from '#rules/preferences.ts';
import { endWaiverAction } from '../actions.ts';

export async function WaiversCard({ waivers }: { waivers: readonly Waiver[] }) {
  const t = await getTranslations('settings.waivers.list');
  return (
    <Card title={t('title')}>
      {waivers.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <Table caption={t('caption')}>
          <thead>
            <tr>
              <Th>{t('rule')}</Th>
              <Th>{t('city')}</Th>
              <Th>{t('quarters')}</Th>
              <Th>{t('state')}</Th>
              <Th from="md">{t('reason')}</Th>
            </tr>
          </thead>
          <tbody>
            {waivers.map((waiver) => (
              <WaiverLine key={waiver.id} waiver={waiver} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

async function WaiverLine({ waiver }: { waiver: Waiver }) {
  const t = await getTranslations('settings.waivers.list');
  const rule = await getTranslations('guide.rule');
  const pending = (await getTranslations('settings'))('pending');
  const locale = (await getLocale()) as Locale;
  const english = locale === 'en';
  const { commitment } = waiver;
  const runs = waiver.state === 'current' || waiver.state === 'coming';
  const who = (name: string | null, when: Date | null) => ({
    name: name ?? '',
    when: when ? formatDateTime(when) : '',
  });
  return (
    <tr>
      <Th scope="row">
        {waiver.ruleCode}
        {rule.has(waiver.ruleCode as 'W202') && (
          <p className="text-sm font-normal text-soft">{rule(waiver.ruleCode as 'W202', { tolerance: '…' })}</p>
        )}
      </Th>
      <Td>
        {english ? waiver.cityNameEn : waiver.cityName}
        <p className="text-sm">
          {commitment ? (
            <Link href={`/projects/${commitment.slug}`}>
              {english ? commitment.nameEn || commitment.name : commitment.name}
            </Link>
          ) : (
            t('all')
          )}
        </p>
      </Td>
      <Td>
        {t('range', {
          from: formatQuarter(waiver.fromQuarter, locale),
          until: formatQuarter(waiver.untilQuarter, locale),
        })}
      </Td>
      <Td>
        <span className={waiver.state === 'current' ? 'font-semibold text-good' : 'text-soft'}>
          {t(`states.${waiver.state}`)}
        </span>
        {runs && (
          <ConfirmForm
            action={endWaiverAction}
            here="/province/settings/waivers"
            about={{ name: 'waiverId', value: waiver.id }}
            outcome={await outcomeWords()}
            words={{ open: t('endOpen'), say: t('endSay'), submit: t('end'), pending }}
          />
        )}
      </Td>
      <Td from="md" className="wrap-anywhere">
        {waiver.reason}
        <p className="text-sm text-soft">{t('by', who(waiver.grantedByName, waiver.grantedAt))}</p>
        {waiver.endedAt && <p className="text-sm text-soft">{t('endedBy', who(waiver.endedByName, waiver.endedAt))}</p>}
      </Td>
    </tr>
  );
}
