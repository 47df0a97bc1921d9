// One correction: before and after side by side, why and on what basis, who did what, and the step that the reader may take.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatWanYuanChange, formatWanYuanExact, moneyUnit } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type CorrectionLine, getCorrection } from '#reporting/correction-reading.ts';
import type { Locale } from '#rules/preferences.ts';
import { RefuseForm, StepForm } from '../step-forms.tsx';

type CorrectionPageProps = { params: Promise<{ correctionId: string }>; searchParams: Promise<SearchParams> };

const doneWords = ['requested', 'agreed', 'granted', 'refused', 'withdrawn'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections');
  return { title: t('title') };
}

export default async function CorrectionPage({ params, searchParams }: CorrectionPageProps) {
  const actor = await requireActor();
  const { correctionId } = await params;
  const line = await forPage(actor, () => getCorrection(actor, correctionId));
  const asked = singleParam(await searchParams, 'done');
  const done = doneWords.find((word) => word === asked);
  const t = await getTranslations('corrections');
  const locale = (await getLocale()) as Locale;
  const english = locale === 'en';
  const reportHref =
    actor.organisation.kind === 'city' ? `/city/reports/${line.reportId}` : `/province/reviews/${line.reportId}`;
  const unit = moneyUnit('wan', locale);
  return (
    <Page>
      <PageHeader
        line={<Link href="/corrections">{t('one.back')}</Link>}
        title={t('one.title', {
          commitment: english ? line.commitment.nameEn : line.commitment.name,
          quarter: formatQuarter(line.quarter, locale),
        })}
        lead={`${english ? line.cityNameEn : line.cityName} · ${t(`state.${line.state}`)}`}
      />
      {done && <Notice tone="success" role="status" className="mb-5" title={t(`done.${done}`)} />}
      {line.hasLapsed && (line.state === 'granted' || line.allowedMoves.length > 0) && (
        <Notice tone="warning" className="mb-5">
          {t(line.state === 'granted' ? 'lapsed' : 'lapsedOpen')}
        </Notice>
      )}
      <Columns aside={<StepCard line={line} />}>
        <Card title={t('one.amounts')} actions={<Link href={reportHref}>{t('one.toReport')}</Link>}>
          <DefinitionList
            items={[
              { term: t('column.before'), value: `${formatWanYuanExact(line.beforeYuan)} ${unit}` },
              { term: t('column.delta'), value: `${formatWanYuanChange(line.deltaYuan)} ${unit}` },
              { term: t('column.after'), value: `${formatWanYuanExact(line.afterYuan)} ${unit}` },
            ]}
          />
        </Card>
        <Card title={t('one.basis')}>
          <DefinitionList
            items={[
              { term: t('one.reason'), value: <span className="whitespace-pre-wrap">{line.reason}</span> },
              { term: t('one.document'), value: line.document },
            ]}
          />
        </Card>
        <Card title={t('one.steps')}>
          <StepsTaken line={line} />
        </Card>
      </Columns>
    </Page>
  );
}

async function StepsTaken({ line }: { line: CorrectionLine }) {
  const t = await getTranslations('corrections');
  const staff = await getTranslations('staff');
  const who = (name: string | null, principal: string | null) =>
    principal ? staff('actedFor', { name: name ?? '', principal }) : (name ?? '');
  const when = (date: Date | null) => (date ? formatDateTime(date) : '');
  const decided =
    line.state === 'granted' || line.state === 'refused' || line.state === 'withdrawn' ? line.state : null;
  const steps = [
    t('one.asked', {
      who: line.requestedByName,
      when: when(line.requestedAt),
      origin: t(`origin.${line.origin}`),
    }),
    line.agreedAt
      ? t('one.agreed', { who: who(line.agreedByName, line.agreedForName), when: when(line.agreedAt) })
      : null,
    decided
      ? t(`one.${decided}`, {
          who: who(line.decidedByName, line.decidedForName),
          when: when(line.decidedAt),
          reason: line.decisionReason ?? '',
        })
      : null,
    line.state === 'requested' ? t('one.waits') : null,
    line.state === 'city_agreed' ? t('one.waitsProvince') : null,
  ].filter((step) => step !== null);
  return (
    <ol className="grid list-decimal gap-1.5 pl-5">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

async function StepCard({ line }: { line: CorrectionLine }) {
  if (line.state !== 'requested' && line.state !== 'city_agreed') return null;
  const t = await getTranslations('corrections');
  const subject = { correctionId: line.id, version: line.version, outcome: await outcomeWords() };
  const may = (move: (typeof line.allowedMoves)[number]) => line.allowedMoves.includes(move);
  return (
    <Card title={t('one.decide')} id="decision">
      <div data-print="hide" className="grid gap-3">
        {line.allowedMoves.length === 0 && <p className="text-soft">{t('one.nobody')}</p>}
        {may('agree') && (
          <StepForm
            {...subject}
            step="agree"
            words={{ hint: t('agreeHint'), submit: t('agree'), pending: t('agreeing') }}
          />
        )}
        {may('grant') && !line.hasLapsed && (
          <StepForm
            {...subject}
            step="grant"
            words={{
              hint: t('grantHint', {
                before: formatWanYuanExact(line.beforeYuan),
                after: formatWanYuanExact(line.afterYuan),
              }),
              submit: t('grant'),
              pending: t('granting'),
            }}
          />
        )}
        {may('refuse') && (
          <RefuseForm
            {...subject}
            words={{
              open: t('refuseOpen'),
              reason: t('refuseReason'),
              hint: t('refuseHint'),
              submit: t('refuse'),
              pending: t('refusing'),
            }}
          />
        )}
        {may('withdraw') && (
          <StepForm {...subject} step="withdraw" words={{ submit: t('withdraw'), pending: t('withdrawing') }} />
        )}
      </div>
    </Card>
  );
}
