// The publisher's calendar: which quarters were opened, how far the cities are, opening the next and closing one.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { env } from '#env';
import { formatQuarter } from '#format/quarter.ts';
import { listEvidencedShares } from '#reporting/evidence-figures.ts';
import { type QuarterProgress, quarterProgress } from '#reporting/quarter-progress.ts';
import { listReviews } from '#reporting/queue.ts';
import { listReturnScans } from '#reporting/return-scans.ts';
import type { Actor } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import {
  lastEndedQuarter,
  nextQuarter,
  parseQuarter,
  previousQuarter,
  type QuarterId,
  quartersBetween,
} from '#rules/quarter.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { EvidenceNotes } from './evidence-notes.tsx';
import { QuarterCard } from './quarter-card.tsx';
import { OpenQuarterForm } from './quarter-forms.tsx';

type QuartersPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review.quarters');
  return { title: t('title') };
}

export default async function QuartersPage({ searchParams }: QuartersPageProps) {
  const actor = await requireActor();
  const { now, quarters } = await forPage(actor, () => quarterProgress(actor));
  const params = await searchParams;
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations('review.quarters');
  const outcome = await outcomeWords();
  const cityNames = await namesOfCities(actor, locale);
  const ids = quarters.map((quarter) => quarter.id);
  const [official, provisional, scans] = await forPage(actor, () =>
    Promise.all([
      listEvidencedShares(actor, ids, 'official'),
      listEvidencedShares(actor, ids, 'provisional'),
      listReturnScans(actor, ids),
    ]),
  );
  const open = quarters.filter((quarter) => quarter.state === 'open');
  const openNames = open
    .toReversed()
    .map((quarter) => formatQuarter(quarter.id, locale))
    .join(t('comma'));
  return (
    <Page>
      <PageHeader
        {...(env.demonstration && quarters.length > 0 ? { line: <DemonstrationTag /> } : {})}
        title={open.length > 0 ? t('headline', { quarters: openNames, count: open.length }) : t('headlineNone')}
        lead={t('lead')}
      />
      <DoneNotice done={singleParam(params, 'done')} quarter={singleParam(params, 'quarter')} />
      <Columns aside={<OpenCard now={now} quarters={quarters} />}>
        {quarters.length === 0 && <Empty title={t('empty')}>{t('emptyHint')}</Empty>}
        {quarters.map((progress, index) => (
          <QuarterCard
            key={progress.id}
            progress={progress}
            cityNames={cityNames}
            unfolded={index === 0}
            outcome={outcome}
            notes={
              <EvidenceNotes
                shares={[
                  { basis: 'official', share: official.get(progress.id) },
                  { basis: 'provisional', share: provisional.get(progress.id) },
                ]}
                scans={scans.filter((scan) => scan.quarterId === progress.id)}
                cityNames={cityNames}
              />
            }
          />
        ))}
      </Columns>
    </Page>
  );
}

async function OpenCard({ now, quarters }: { now: Date; quarters: readonly QuarterProgress[] }) {
  const t = await getTranslations('review.quarters.open');
  const shell = await getTranslations('shell.form');
  const locale = (await getLocale()) as Locale;
  const choices = openable(
    now,
    quarters.map((quarter) => quarter.id),
  );
  const last = choices.at(-1);
  if (!last) {
    const latest = quarters[0]?.id;
    return (
      <Card title={t('title')}>
        <p className="text-soft">{t('none', { quarter: latest ? formatQuarter(nextQuarter(latest), locale) : '' })}</p>
      </Card>
    );
  }
  return (
    <Card title={t('title')} say={t('say')}>
      <OpenQuarterForm
        options={choices.map((id) => ({ value: id, label: formatQuarter(id, locale) }))}
        initial={last}
        outcome={await outcomeWords()}
        words={{
          quarter: t('quarter'),
          dueOn: t('dueOn'),
          dueOnHint: t('dueOnHint'),
          optional: shell('optional'),
          submit: t('submit'),
          pending: t('pending'),
        }}
      />
    </Card>
  );
}

/** Ended quarters that were never opened, since the first one known or the last four. */
function openable(now: Date, opened: readonly QuarterId[]): QuarterId[] {
  const latest = lastEndedQuarter(shanghaiDate(now));
  const yearBefore = previousQuarter(previousQuarter(previousQuarter(latest)));
  return quartersBetween(opened.at(-1) ?? yearBefore, latest).filter((id) => !opened.includes(id));
}

async function DoneNotice({ done, quarter }: { done: string | null; quarter: string | null }) {
  const t = await getTranslations('review.quarters.done');
  const locale = (await getLocale()) as Locale;
  const id = quarter === null ? null : parseQuarter(quarter);
  if (id === null || (done !== 'opened' && done !== 'closed')) return null;
  return (
    <Notice tone="success" role="status" className="mb-5" title={t(done, { quarter: formatQuarter(id, locale) })} />
  );
}

async function namesOfCities(actor: Actor, locale: Locale): Promise<Map<string, string>> {
  const queue = await forPage(actor, () => listReviews(actor, { quarter: null, filter: 'returned', city: null }));
  return new Map((queue?.cities ?? []).map((city) => [city.code, locale === 'en' ? city.nameEn : city.name]));
}
