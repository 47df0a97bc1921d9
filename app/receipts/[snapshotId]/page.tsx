// The receipt of one version of a report, for whoever may read that version: on screen and on one sheet of A4.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { forPage, requireActor } from '#auth/guards.ts';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import { getReceipt, type ReceiptView } from '#reporting/receipts.ts';
import type { Locale } from '#rules/preferences.ts';
import { ReceiptDecisions } from './receipt-decisions.tsx';
import { ReceiptEvidence } from './receipt-evidence.tsx';
import { ReceiptVerification } from './receipt-verification.tsx';

type ReceiptPageProps = { params: Promise<{ snapshotId: string }> };

/** Read once for title and page. */
const readReceipt = cache(async (snapshotId: string) => {
  const actor = await requireActor();
  return forPage(actor, () => getReceipt(actor, snapshotId));
});

export async function generateMetadata({ params }: ReceiptPageProps): Promise<Metadata> {
  const receipt = await readReceipt((await params).snapshotId);
  const t = await getTranslations('evidence.receipt');
  return { title: `${t('title')} ${receipt.number}` };
}

export default async function ReceiptPage({ params }: ReceiptPageProps) {
  const actor = await requireActor();
  const receipt = await readReceipt((await params).snapshotId);
  const t = await getTranslations('evidence.receipt');
  const report = `${actor.organisation.kind === 'city' ? '/city/reports' : '/province/reviews'}/${receipt.reportId}`;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <span data-print="hide">
              <Link href={report} className="inline-flex min-h-6 items-center">
                {t('back')}
              </Link>
            </span>
            <span className="tabular-nums">{receipt.number}</span>
          </>
        }
        title={t('title')}
        lead={<span data-print="hide">{t('print')}</span>}
      />
      <div className="max-w-[52rem]">
        <Stack>
          <Facts receipt={receipt} />
          <ReceiptDecisions receipt={receipt} />
          <ReceiptEvidence files={receipt.evidence} />
          <ReceiptVerification receipt={receipt} />
        </Stack>
      </div>
      <FinePrint>{t('finePrint', { when: formatDateTime(receipt.printedAt) })}</FinePrint>
    </Page>
  );
}

async function Facts({ receipt }: { receipt: ReceiptView }) {
  const t = await getTranslations('evidence.receipt');
  const answers = await getTranslations('report.investmentAnswer');
  const staff = await getTranslations('staff');
  const locale = (await getLocale()) as Locale;
  const named = (one: { name: string; nameEn: string }) => (locale === 'en' ? one.nameEn || one.name : one.name);
  const { answer, investmentYuan } = receipt;
  const amount =
    answer === 'amount' && investmentYuan !== null
      ? `${formatWanYuan(investmentYuan)} ${moneyUnit('wan', locale)}`
      : answer !== null && answer !== 'amount'
        ? answers(answer)
        : null;
  return (
    <Card>
      <DefinitionList
        items={[
          { term: t('number'), value: <span className="tabular-nums">{receipt.number}</span> },
          { term: t('city'), value: named(receipt.city) },
          { term: t('commitment'), value: named(receipt.commitment) },
          { term: t('quarter'), value: formatQuarter(receipt.quarter, locale) },
          { term: t('stage'), value: t('stageValue', { number: receipt.snapshotNumber, stage: t(receipt.stage) }) },
          { term: t('takenAt'), value: formatDateTime(receipt.takenAt) },
          {
            term: t('takenBy'),
            value: receipt.takenForName
              ? staff('actedFor', { name: receipt.takenByName, principal: receipt.takenForName })
              : receipt.takenByName,
          },
          ...(amount === null ? [] : [{ term: t('amount'), value: amount }]),
          { term: t('standing.label'), value: t(`standing.${receipt.standing}`) },
        ]}
      />
    </Card>
  );
}
