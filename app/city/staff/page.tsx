// The people of a city: who is at work, who stands in for whom, and whose drafts lie where. The approver names deputies and hands drafts over.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns, Stack } from '#components/ui/stack.tsx';
import { env } from '#env';
import { getStaff, type StaffView } from '#reporting/staff.ts';
import { DeputiesCard, NameCard } from './deputies-card.tsx';
import { DraftsCard } from './drafts-card.tsx';
import { PeopleCard } from './people-card.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff');
  return { title: t('title') };
}

export default async function StaffPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const view = await forPage(actor, () => getStaff(actor));
  const asked = await searchParams;
  const t = await getTranslations('staff');
  const drafts = <DraftsCard view={view} of={singleParam(asked, 'of')} />;
  const people = <PeopleCard view={view} selfId={actor.personId} />;
  const deputies = <DeputiesCard view={view} selfId={actor.personId} />;
  return (
    <Page>
      <PageHeader
        {...(env.demonstration ? { line: <DemonstrationTag /> } : {})}
        title={t('headline', {
          people: view.people.filter((person) => !person.isDisabled && !person.awayFor).length,
          drafts: view.drafts.length,
        })}
        lead={t('lead')}
      />
      <DoneNotice view={view} asked={asked} />
      <LeftBehindNotices view={view} />
      {view.mayName ? (
        <Columns aside={<NameCard view={view} />}>
          {people}
          {deputies}
          {drafts}
        </Columns>
      ) : (
        <Stack>
          {people}
          {deputies}
          {drafts}
        </Stack>
      )}
    </Page>
  );
}

async function DoneNotice({ view, asked }: { view: StaffView; asked: SearchParams }) {
  const t = await getTranslations('staff.done');
  // The address may say anything.
  const done = (['named', 'ended', 'handedOver'] as const).find((word) => word === singleParam(asked, 'done'));
  if (!done) return null;
  const name = view.people.find(({ personId }) => personId === singleParam(asked, 'of'))?.name ?? '';
  const count = Number(singleParam(asked, 'count')) || 0;
  return <Notice tone="success" role="status" className="mb-5" title={t(done, { name, count })} />;
}

async function LeftBehindNotices({ view }: { view: StaffView }) {
  const t = await getTranslations('staff.left');
  return view.leftBehind.map(({ personId, name, drafts }) => (
    <Notice
      key={personId}
      tone="warning"
      className="mb-5"
      title={t('title', { name, count: drafts })}
      actions={<Link href={`/city/staff?of=${personId}#drafts`}>{t('see')}</Link>}
    >
      {t('hint')}
    </Notice>
  ));
}
