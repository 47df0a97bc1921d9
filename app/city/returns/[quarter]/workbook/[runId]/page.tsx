// One upload of a filled return: what it would change, what has to be chosen, what was found in its cells, and the decision about it.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { CheckedReport, RowOutcome } from '#reporting/return-check.ts';
import { getReturnRun, type ReturnRunView } from '#reporting/return-runs.ts';
import type { Locale } from '#rules/preferences.ts';
import { ConfirmForm, DiscardForm } from './confirm-form.tsx';
import {
  AppliedCard,
  AskedCard,
  ChangesCard,
  ClosedCard,
  LeftOutCard,
  SameCard,
  UnreadableCard,
} from './run-cards.tsx';
import { FindingLines } from './run-differences.tsx';
import { RunFiles } from './run-files.tsx';
import { outcomeOf, toneOf } from './run-outcome.ts';

type RunPageProps = { params: Promise<{ quarter: string; runId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workbook.run');
  return { title: t('title') };
}

const dones = ['applied', 'discarded'] as const;

export default async function ReturnRunPage({ params, searchParams }: RunPageProps) {
  const actor = await requireActor();
  const { quarter, runId } = await params;
  const view = await forPage(actor, () => getReturnRun(actor, quarter, runId));
  const query = await searchParams;
  const t = await getTranslations('workbook.run');
  const locale = (await getLocale()) as Locale;
  const of = byOutcome(view.checked);
  const counts = {
    count: view.run.state === 'confirmed' ? view.applied.length : of('change').length,
    asked: of('asked').length,
  };
  const outcome = outcomeOf(view);
  const done = dones.find((known) => known === singleParam(query, 'done'));
  const city = locale === 'en' ? view.city.nameEn : view.city.name;
  return (
    <Page>
      <PageHeader
        line={
          <Link href={`/city/returns/${view.quarter}`}>
            ← {t('back', { city, quarter: formatQuarter(view.quarter, locale) })}
          </Link>
        }
        title={t(`headline.${outcome}`, counts)}
        tone={toneOf(outcome)}
        lead={t(`lead.${leadOf(outcome)}`)}
      />
      {done && <Notice tone="success" role="status" className="mb-5" title={t(`done.${done}`)} />}
      {singleParam(query, 'problem') === 'changed' && view.run.state === 'ready' && (
        <Notice tone="warning" role="alert" className="mb-5" title={t('confirm.changed')} />
      )}
      <Stack>
        <RunFiles files={view.files} isSettled={view.run.decidedAt !== null} />
        <UnreadableCard reports={of('unreadable')} />
        <Decision view={view} asked={of('asked')} changes={of('change')} chosen={chosenOf(query)} />
        <ClosedCard reports={[...of('closed'), ...of('gone')]} />
        {view.findings.length > 0 && view.run.state === 'ready' && (
          <Card title={t('notes.title')}>
            <FindingLines findings={view.findings} />
          </Card>
        )}
        <SameCard reports={[...of('unchanged'), ...of('untouched')]} />
        <AppliedCard lines={view.applied} />
        <LeftOutCard lines={view.leftOut} />
        <Further view={view} />
      </Stack>
      <FinePrint>{await uploadLine(view)}</FinePrint>
    </Page>
  );
}

function byOutcome(checked: readonly CheckedReport[]) {
  const grouped = Map.groupBy(checked, ({ outcome }) => outcome);
  return (outcome: RowOutcome): CheckedReport[] => grouped.get(outcome) ?? [];
}

/** What was chosen before the page had to be shown anew. */
function chosenOf(query: SearchParams): Record<string, string> {
  const of = (choice: 'mine' | 'online') =>
    (singleParam(query, choice) ?? '').split(',').map((id) => [id, choice] as const);
  return Object.fromEntries([...of('mine'), ...of('online')]);
}

function leadOf(outcome: ReturnType<typeof outcomeOf>) {
  if (outcome === 'readyAsked' || outcome === 'asked') return 'ready';
  return outcome === 'closed' ? 'nothing' : outcome;
}

type DecisionProps = {
  view: ReturnRunView;
  asked: CheckedReport[];
  changes: CheckedReport[];
  chosen: Record<string, string>;
};

async function Decision({ view, asked, changes, chosen }: DecisionProps) {
  const t = await getTranslations('workbook.run');
  if (view.run.state !== 'ready' || asked.length + changes.length === 0) return null;
  const cards = (
    <>
      <AskedCard reports={asked} chosen={chosen} mayChoose={view.isOwn} />
      <ChangesCard reports={changes} />
    </>
  );
  if (!view.isOwn)
    return (
      <>
        {cards}
        <Notice tone="info" title={t('notOwn', { name: view.run.uploadedByName })} />
      </>
    );
  return (
    <ConfirmForm
      fields={fieldsOf(view)}
      outcome={await outcomeWords()}
      words={{
        title: t('confirm.title'),
        say: t('confirm.say'),
        agree: t('confirm.agree'),
        submit: t('confirm.submit'),
        pending: t('confirm.pending'),
        done: t('confirm.done'),
      }}
    >
      {cards}
    </ConfirmForm>
  );
}

const fieldsOf = ({ run, quarter, digest }: ReturnRunView) => ({
  quarter,
  runId: run.id,
  version: run.version,
  digest,
});

/** The copy with the findings, and the ways on. */
async function Further({ view }: { view: ReturnRunView }) {
  const t = await getTranslations('workbook.run');
  const here = `/city/returns/${view.quarter}`;
  const isOpen = view.run.state === 'ready' || view.run.state === 'refused';
  return (
    <div data-print="hide" className="flex flex-wrap items-start gap-x-4 gap-y-3">
      {view.run.state === 'ready' && (
        <div className="max-w-[26rem]">
          <LinkButton href={`${here}/workbook/${view.run.id}/copy`} variant="quiet" plain download>
            {t('copy')}
          </LinkButton>
          <p className="mt-1 text-sm text-soft">{t('copyNote')}</p>
        </div>
      )}
      <LinkButton href={isOpen ? `${here}#workbook` : here} variant="quiet">
        {t(isOpen ? 'again' : 'toReturn')}
      </LinkButton>
      {isOpen && view.isOwn && (
        <DiscardForm
          fields={fieldsOf(view)}
          outcome={await outcomeWords()}
          words={{ submit: t('discard.submit'), pending: t('discard.pending'), done: t('confirm.done') }}
        />
      )}
    </div>
  );
}

async function uploadLine({ run }: ReturnRunView): Promise<string> {
  const t = await getTranslations('workbook.run');
  const comma = (await getTranslations('review.quarters'))('separator');
  return [
    t('line', { name: run.uploadedByName, when: formatDateTime(run.uploadedAt) }),
    ...(run.decidedAt ? [t('decided', { when: formatDateTime(run.decidedAt) })] : []),
  ].join(comma);
}
