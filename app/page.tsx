// Home: what awaits me now, by role, with the way there.
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { EntryList } from '#components/ui/entry-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { StatusTag } from '#components/ui/tag.tsx';
import { formatDateWithWeekday } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type Awaiting, getAwaiting } from '#reporting/awaiting.ts';
import { countUnread } from '#reporting/notices.ts';
import type { Locale } from '#rules/preferences.ts';

export async function generateMetadata() {
  // The frame's title template does not reach its own page.
  const shell = await getTranslations('shell');
  return { title: { absolute: `${(await getTranslations('home'))('title')} · ${shell('product.name')}` } };
}

export default async function HomePage() {
  const actor = await requireActor();
  const awaiting = await forPage(actor, () => getAwaiting(actor));
  const unread = await forPage(actor, () => countUnread(actor));
  const t = await getTranslations('home');
  const notices = await getTranslations('notices');
  const locale = (await getLocale()) as Locale;
  const quarter = awaiting.quarter ? formatQuarter(awaiting.quarter.id, locale) : '';
  return (
    <Page>
      <PageHeader
        line={
          <>
            <span>{locale === 'en' ? actor.organisation.nameEn : actor.organisation.name}</span>
            {awaiting.quarter && <span>{quarter}</span>}
            {awaiting.quarter && <DeadlineWords awaiting={awaiting} locale={locale} />}
            {unread > 0 && <Link href="/notices?which=unread">{notices('home', { unread })}</Link>}
            {awaiting.isDemonstration && <DemonstrationTag />}
          </>
        }
        title={t(`headline.${awaiting.kind}`, { name: actor.name, quarter, count: awaiting.count })}
        lead={t(`lead.${awaiting.kind}`, { count: awaiting.count, also: awaiting.alsoCount })}
        actions={awaiting.href ? <LinkButton href={awaiting.href}>{t(`open.${awaiting.kind}`)}</LinkButton> : undefined}
      />
      <Stack>
        {awaiting.items.length > 0 && (
          <Card
            title={t(`list.${awaiting.kind}`)}
            say={t('listSay', { shown: awaiting.items.length, count: awaiting.count })}
          >
            <EntryList
              items={awaiting.items.map((item) => ({
                key: item.reportId,
                href: item.href,
                title: locale === 'en' ? item.nameEn : item.name,
                tag: <StatusTag status={item.status} />,
                ...(item.opinion
                  ? { detail: t('opinion', { opinion: item.opinion }) }
                  : item.city
                    ? { detail: locale === 'en' ? item.cityEn : item.city }
                    : {}),
              }))}
            />
          </Card>
        )}
        {awaiting.kind === 'nothing_open' && (
          <Empty title={t('empty.nothing_open')}>{t('empty.nothing_openHint')}</Empty>
        )}
      </Stack>
    </Page>
  );
}

async function DeadlineWords({ awaiting, locale }: { awaiting: Awaiting; locale: Locale }) {
  const t = await getTranslations('home');
  const { deadline } = awaiting;
  if (!deadline) return null;
  const date = formatDateWithWeekday(deadline.dueAt, locale);
  const days = Math.abs(deadline.workingDaysLeft);
  return <span>{deadline.passed ? t('deadline.passed', { date, days }) : t('deadline.left', { date, days })}</span>;
}
