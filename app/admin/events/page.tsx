// The audit administrator's record: both chains, newest first, and verifying them.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { WordsFilter } from '#components/admin/words-filter.tsx';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { formatInteger } from '#format/number.ts';
import { type EventPage, listEvents } from '#reporting/events.ts';
import { EventTable } from './event-table.tsx';
import { eventKinds } from './event-words.ts';
import { VerifyForm } from './verify-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.events');
  return { title: t('title') };
}

const chains = ['main', 'denials'] as const;
type Question = { chain: (typeof chains)[number]; before: number | null; words: string };

function readQuestion(params: SearchParams): Question {
  const before = Number(singleParam(params, 'before'));
  return {
    chain: singleParam(params, 'chain') === 'denials' ? 'denials' : 'main',
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
    words: singleParam(params, 'words') ?? '',
  };
}

function eventsHref({ chain, before, words }: Question): string {
  const query = new URLSearchParams();
  if (chain === 'denials') query.set('chain', chain);
  if (words !== '') query.set('words', words);
  if (before !== null) query.set('before', String(before));
  return query.size === 0 ? '/admin/events' : `/admin/events?${query}`;
}

export default async function EventsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const question = readQuestion(await searchParams);
  const page = await forPage(actor, () => listEvents(actor, question));
  const t = await getTranslations('admin.events');
  return (
    <Page>
      <PageHeader title={t('headline')} lead={t('lead')} />
      <div className="grid grid-cols-1 gap-5">
        <VerifyCard />
        <Card
          title={t(`chain.${question.chain}`)}
          say={t(`chainSay.${question.chain}`)}
          actions={<ChainPick {...question} />}
        >
          <Filter {...question} />
          {page.rows.length > 0 ? (
            <EventTable rows={page.rows} />
          ) : (
            <Empty title={t('empty')}>{t(question.words === '' ? 'emptyHint' : 'emptyFiltered')}</Empty>
          )}
          <Leafing question={question} page={page} />
        </Card>
      </div>
      <FinePrint>{t('finePrint')}</FinePrint>
    </Page>
  );
}

async function ChainPick(question: Question) {
  const t = await getTranslations('admin.events');
  const items = chains.map((chain) => ({
    label: t(`chain.${chain}`),
    href: eventsHref({ ...question, chain, before: null }),
    current: chain === question.chain,
  }));
  return <Pick label={t('chainLabel')} items={items} />;
}

async function Filter({ chain, words }: Question) {
  const t = await getTranslations('admin.events');
  return (
    <WordsFilter
      action="/admin/events"
      clearHref={eventsHref({ chain, before: null, words: '' })}
      keep={chain === 'denials' ? { chain } : {}}
      words={words}
      label={t('filter')}
      submit={t('filterSubmit')}
      clear={t('filterClear')}
      suggestions={eventKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
    />
  );
}

async function Leafing({ question, page }: { question: Question; page: EventPage }) {
  const t = await getTranslations('admin.events');
  const first = page.rows[0]?.number;
  const last = page.rows.at(-1)?.number;
  if (first === undefined || last === undefined) return null;
  return (
    <nav aria-label={t('leafing')} data-print="hide" className="mt-3 flex flex-wrap items-center gap-4 text-sm">
      <span className="text-soft">
        {t('range', { first: formatInteger(first), last: formatInteger(last), count: page.rows.length })}
      </span>
      {question.before !== null && (
        <Link href={eventsHref({ ...question, before: null })} className="inline-flex min-h-6 items-center">
          {t('newest')}
        </Link>
      )}
      {page.nextBefore !== null && (
        <Link href={eventsHref({ ...question, before: page.nextBefore })} className="inline-flex min-h-6 items-center">
          {t('older')} →
        </Link>
      )}
    </nav>
  );
}

async function VerifyCard() {
  const t = await getTranslations('admin.events');
  return (
    <Card title={t('verify.title')} say={t('verify.say')}>
      <VerifyForm
        outcome={await outcomeWords()}
        words={{
          submit: t('verify.submit'),
          pending: t('verify.pending'),
          chains: { main: t('verify.main'), denials: t('verify.denials') },
          whole: t('verify.whole'),
          broken: t.raw('verify.broken') as string,
          reasons: {
            altered: t('verify.reason.altered'),
            missing: t('verify.reason.missing'),
            not_linked: t('verify.reason.not_linked'),
            head_differs: t('verify.reason.head_differs'),
          },
          links: t('verify.links'),
          headNumber: t('verify.headNumber'),
          headHash: t('verify.headHash'),
        }}
      />
    </Card>
  );
}
