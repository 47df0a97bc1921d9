// Thresholds of the lights over time: what is in force, what was, what is to begin; a new set begins today or later.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { ConfirmForm } from '#components/admin/confirm-form.tsx';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { listThresholds, type ThresholdRow, type ThresholdsView } from '#reporting/thresholds.ts';
import { withdrawThresholdsAction } from '../actions.ts';
import { SettingsNavigation } from '../settings-navigation.tsx';
import { SetThresholdsForm } from './threshold-forms.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.nav'))('thresholds') };
}

export default async function ThresholdsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const view = await forPage(actor, () => listThresholds(actor));
  const done = singleParam(await searchParams, 'done');
  const t = await getTranslations('settings.thresholds');
  const { current } = view;
  return (
    <Page>
      <PageHeader
        line={<SettingsNavigation current="thresholds" />}
        title={
          current
            ? t('headline', { green: current.greenLagPoints, yellow: current.yellowLagPoints })
            : t('headlineNone')
        }
        lead={t('lead')}
      />
      {(done === 'set' || done === 'withdrawn') && (
        <Notice tone="success" role="status" className="mb-5" title={t(done === 'set' ? 'done' : 'withdrawn')} />
      )}
      <Columns aside={<SetCard view={view} />}>
        <HistoryCard view={view} />
      </Columns>
    </Page>
  );
}

async function HistoryCard({ view }: { view: ThresholdsView }) {
  const t = await getTranslations('settings.thresholds.history');
  return (
    <Card title={t('title')} say={t('say')}>
      <Table caption={t('caption')}>
        <thead>
          <tr>
            <Th>{t('from')}</Th>
            <Th>{t('state')}</Th>
            <Th numeric unit={t('points')}>
              {t('green')}
            </Th>
            <Th numeric unit={t('points')}>
              {t('yellow')}
            </Th>
            <Th numeric unit="%">
              {t('tolerance')}
            </Th>
            <Th from="md">{t('reason')}</Th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <ThresholdLine key={row.id} row={row} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

async function ThresholdLine({ row }: { row: ThresholdRow }) {
  const t = await getTranslations('settings.thresholds.history');
  const pending = (await getTranslations('settings'))('pending');
  return (
    <tr>
      <Th scope="row" nowrap>
        {row.validFrom}
      </Th>
      <Td nowrap={row.state !== 'coming'} className={row.state === 'coming' ? 'min-w-28' : ''}>
        <span className={row.state === 'current' ? 'font-semibold text-good' : 'text-soft'}>
          {t(`states.${row.state}`)}
        </span>
        {row.state === 'coming' && (
          <ConfirmForm
            action={withdrawThresholdsAction}
            here="/province/settings/thresholds"
            about={{ name: 'id', value: row.id }}
            outcome={await outcomeWords()}
            words={{
              open: t('withdrawOpen'),
              say: t('withdrawSay', { from: row.validFrom }),
              submit: t('withdraw'),
              pending,
            }}
          />
        )}
      </Td>
      <Td numeric>{row.greenLagPoints}</Td>
      <Td numeric>{row.yellowLagPoints}</Td>
      <Td numeric>{row.totalTolerancePercent}</Td>
      <Td from="md" className="wrap-anywhere">
        {row.reason}
        <p className="text-sm text-soft">
          {row.setByName && row.setAt
            ? t('by', { name: row.setByName, when: formatDateTime(row.setAt) })
            : t('original')}
        </p>
      </Td>
    </tr>
  );
}

async function SetCard({ view }: { view: ThresholdsView }) {
  const t = await getTranslations('settings.thresholds.set');
  const { current } = view;
  return (
    <Card title={t('title')} say={t('say')}>
      <SetThresholdsForm
        key={view.rows.length}
        first={{
          greenLagPoints: String(current?.greenLagPoints ?? ''),
          yellowLagPoints: String(current?.yellowLagPoints ?? ''),
          totalTolerancePercent: String(current?.totalTolerancePercent ?? ''),
        }}
        outcome={await outcomeWords()}
        words={{
          validFrom: t('validFrom'),
          validFromHint: t('validFromHint'),
          green: t('green'),
          yellow: t('yellow'),
          yellowHint: t('yellowHint'),
          tolerance: t('tolerance'),
          toleranceHint: t('toleranceHint'),
          points: t('points'),
          reason: t('reason'),
          reasonHint: t('reasonHint'),
          submit: t('submit'),
          pending: (await getTranslations('settings'))('pending'),
        }}
      />
    </Card>
  );
}
