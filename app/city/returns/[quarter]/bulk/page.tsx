// Submitting or endorsing many reports of the return at once, after their list was seen.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { BulkForm } from '#components/report/bulk-form.tsx';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { formatQuarter } from '#format/quarter.ts';
import { type FilingMove, type FilingView, filingLimit, filingMoves, listFilable } from '#reporting/bulk-filing.ts';
import type { Locale } from '#rules/preferences.ts';
import { readReturnAddress, returnHref } from '../return-address.ts';
import { endorseReportsAction, submitReportsAction } from './actions.ts';
import { bulkColumns, bulkLine, bulkWords } from './bulk-lines.tsx';
import { Hindered } from './hindered.tsx';

type BulkPageProps = { params: Promise<{ quarter: string }>; searchParams: Promise<SearchParams> };

const moveOf = (params: SearchParams): FilingMove | null =>
  filingMoves.find((move) => move === singleParam(params, 'do')) ?? null;

export async function generateMetadata({ searchParams }: BulkPageProps): Promise<Metadata> {
  const t = await getTranslations('returns.bulk');
  return { title: t(`${moveOf(await searchParams) ?? 'submit'}.title`) };
}

export default async function BulkPage({ params, searchParams }: BulkPageProps) {
  const actor = await requireActor();
  const { quarter } = await params;
  const query = await searchParams;
  const move = moveOf(query);
  if (!move) notFound();
  const address = readReturnAddress(query);
  const found = await forPage(actor, () => listFilable(actor, quarter, move, address.choice));
  const t = await getTranslations(`returns.bulk`);
  const locale = (await getLocale()) as Locale;
  const back = returnHref(found.view.quarter.id, address);
  return (
    <Page>
      <PageHeader
        line={
          <>
            <Link href={back} className="inline-flex min-h-6 items-center">
              {t('back')}
            </Link>
            <span>{formatQuarter(found.view.quarter.id, locale)}</span>
            {found.rows.some((row) => row.isDemonstration) && <DemonstrationTag />}
          </>
        }
        title={t(`${move}.headline`, { count: found.rows.length })}
        lead={t(`${move}.lead`)}
      />
      <Stack>
        <Card title={t(`${move}.title`)}>
          {found.rows.length > 0 ? (
            <FilingForm found={found} move={move} here={back} locale={locale} />
          ) : (
            <Empty title={t(`${move}.headline`, { count: 0 })}>{t(`${move}.emptyHint`)}</Empty>
          )}
        </Card>
        {found.hindered.length > 0 && <Hindered rows={found.hindered} move={move} />}
      </Stack>
      <FinePrint>{t('limit', { max: filingLimit })}</FinePrint>
    </Page>
  );
}

type FilingFormProps = { found: FilingView; move: FilingMove; here: string; locale: Locale };

async function FilingForm({ found, move, here, locale }: FilingFormProps) {
  const decide = await getTranslations('city.report.decide');
  const t = await getTranslations('returns.bulk');
  return (
    <BulkForm
      action={move === 'submit' ? submitReportsAction : endorseReportsAction}
      here={here}
      columns={await bulkColumns(locale)}
      lines={found.rows.map((row) => bulkLine(row, locale))}
      words={await bulkWords(found.rows, move, locale)}
      outcome={await outcomeWords()}
      {...(move === 'endorse' && {
        text: {
          name: 'certification',
          label: decide('certification'),
          hint: t('certificationHint'),
          initial: decide('certificationText'),
        },
      })}
    />
  );
}
