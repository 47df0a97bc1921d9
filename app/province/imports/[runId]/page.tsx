// One uploaded workbook: what was found, what would be (or was) created and changed, and the decision about it.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { getImport, type ImportView } from '#reporting/import-runs.ts';
import type { Locale } from '#rules/preferences.ts';
import { outcomeOf, outcomeTones, type RunOutcome, totalOf } from '../run-state.ts';
import { CountTable } from './count-table.tsx';
import { RunChanges } from './run-changes.tsx';
import { DecisionForms } from './run-decision.tsx';
import { RunFindings } from './run-findings.tsx';

type RunPageProps = { params: Promise<{ runId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports.page');
  return { title: t('title') };
}

const dones = ['confirmed', 'discarded', 'rechecked'] as const;

export default async function RunPage({ params, searchParams }: RunPageProps) {
  const actor = await requireActor();
  const { runId } = await params;
  const view = await forPage(actor, () => getImport(actor, runId));
  const query = await searchParams;
  const t = await getTranslations('imports.run');
  const total = totalOf(view.summary.counts);
  const outcome = outcomeOf(view.run.state, total);
  const done = dones.find((known) => known === singleParam(query, 'done'));
  const isFile = outcome === 'refused' && !view.hasRows;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <SubNavigation current="imports" />
            <Link href="/province/imports">← {t('back')}</Link>
          </>
        }
        title={t(isFile ? 'headline.refusedFile' : `headline.${outcome}`)}
        tone={outcomeTones[outcome]}
        lead={t(isFile ? 'lead.refusedFile' : `lead.${outcome}`, {
          ...total,
          errors: view.summary.errors,
          warnings: view.summary.warnings,
        })}
      />
      {done && <Notice tone="success" role="status" className="mb-5" title={t(`done.${done}`)} />}
      <Columns aside={<Aside view={view} outcome={outcome} />}>
        <RunFindings view={view} query={query} />
        {outcome !== 'refused' && <RunChanges view={view} query={query} />}
      </Columns>
      <FinePrint>{await uploadLine(view)}</FinePrint>
    </Page>
  );
}

async function uploadLine({ run }: ImportView): Promise<string> {
  const t = await getTranslations('imports.run');
  const comma = (await getTranslations('review.quarters'))('separator');
  return [
    t('line', { name: run.uploadedByName, when: formatDateTime(run.uploadedAt), file: run.fileName }),
    ...(run.decidedAt ? [t('decided', { when: formatDateTime(run.decidedAt) })] : []),
    t('hash', { hash: run.fileHash.slice(0, 16) }),
  ].join(comma);
}

async function Aside({ view, outcome }: { view: ImportView; outcome: RunOutcome }) {
  const t = await getTranslations('imports.run');
  const locale = (await getLocale()) as Locale;
  const { run, summary } = view;
  const quarters = summary.newQuarters
    .map((quarter) => formatQuarter(quarter, locale))
    .join(locale === 'en' ? ', ' : '、');
  const isOpen = run.state === 'ready' || run.state === 'refused';
  return (
    <>
      {isOpen && <DecisionCard view={view} outcome={outcome} />}
      <Card title={t('counts.title')}>
        <CountTable counts={summary.counts} />
        {quarters !== '' && (
          <Notice tone={outcome === 'ready' ? 'warning' : 'info'} className="mt-3">
            {t(outcome === 'ready' ? 'quarters' : 'quartersMade', { quarters })}
          </Notice>
        )}
      </Card>
    </>
  );
}

async function DecisionCard({ view, outcome }: { view: ImportView; outcome: RunOutcome }) {
  const t = await getTranslations('imports.run');
  const { run, summary, isOwn, hasRows } = view;
  const canConfirm = outcome === 'ready' && isOwn;
  return (
    <Card title={canConfirm ? t('confirm.title') : t('again')} {...(canConfirm ? { say: t('confirm.say') } : {})}>
      {isOwn ? (
        <DecisionForms
          runId={run.id}
          version={run.version}
          canConfirm={canConfirm}
          canRecheck={hasRows}
          outcome={await outcomeWords()}
          words={{
            agree:
              summary.warnings > 0
                ? `${t('confirm.agree')}${t('confirm.and')}${t('confirm.warnings', { count: summary.warnings })}`
                : t('confirm.agree'),
            submit: t('confirm.submit'),
            pending: t('confirm.pending'),
            changed: t('confirm.changed'),
            done: t('confirm.done'),
            discard: t('discard.submit'),
            discardPending: t('discard.pending'),
            recheck: t('recheck.submit'),
            recheckPending: t('recheck.pending'),
          }}
        >
          <CopyLink view={view} />
        </DecisionForms>
      ) : (
        <p className="text-soft">{t('confirm.notOwn', { name: run.uploadedByName })}</p>
      )}
    </Card>
  );
}

async function CopyLink({ view }: { view: ImportView }) {
  const t = await getTranslations('imports.run');
  if (!view.hasRows || view.findings.length === 0) return null;
  return (
    <div className="mb-4">
      <LinkButton href={`/province/imports/${view.run.id}/copy`} variant="quiet" plain download>
        {t('copy')}
      </LinkButton>
      <p className="mt-1 text-sm text-soft">{t('copyNote')}</p>
    </div>
  );
}
