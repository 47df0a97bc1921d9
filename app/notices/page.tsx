// The inbox: what one is told, newest first, by day. Everything is in the address; marking works without script.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import type { SearchParams } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { listNotices, noticesPerPage } from '#reporting/notices.ts';
import { noticesLastDays } from '#rules/notice.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { inboxAddress, inboxQuestion } from './inbox-address.ts';
import { MarkAllReadForm } from './mark-forms.tsx';
import { NoticeDay } from './notice-day.tsx';

const pickClass = (isCurrent: boolean) => (isCurrent ? 'font-semibold text-ink no-underline' : '');

type NoticesPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

export default async function NoticesPage({ searchParams }: NoticesPageProps) {
  const actor = await requireActor();
  const question = inboxQuestion(await searchParams);
  const { unreadOnly, page } = question;
  const inbox = await forPage(actor, () => listNotices(actor, question));
  const t = await getTranslations('notices');
  const outcome = await outcomeWords();
  const place = { which: unreadOnly ? ('unread' as const) : ('all' as const), page };
  const from = (page - 1) * noticesPerPage;
  return (
    <Page>
      <PageHeader
        title={t('headline', { unread: inbox.unread })}
        lead={t('lead', { days: noticesLastDays })}
        actions={
          inbox.unread > 0 ? (
            <MarkAllReadForm
              until={inbox.asOf.toISOString()}
              place={place}
              words={{ mark: t('markAllRead'), working: t('working') }}
              outcome={outcome}
            />
          ) : undefined
        }
      />
      <nav aria-label={t('which')} className="mb-4 flex gap-4">
        <Link
          href={inboxAddress({ unreadOnly: false, page: 1 })}
          current={unreadOnly ? undefined : 'page'}
          className={pickClass(!unreadOnly)}
        >
          {t('all')}
        </Link>
        <Link
          href={inboxAddress({ unreadOnly: true, page: 1 })}
          current={unreadOnly ? 'page' : undefined}
          className={pickClass(unreadOnly)}
        >
          {t('unreadOnly')}
        </Link>
      </nav>
      {inbox.notices.length === 0 && <Empty title={unreadOnly ? t('emptyUnread') : t('empty')}>{t('emptyHint')}</Empty>}
      <Stack>
        {[...Map.groupBy(inbox.notices, (notice) => shanghaiDate(notice.createdAt))].map(([day, notices]) => (
          <NoticeDay key={day} day={day} notices={notices} place={place} outcome={outcome} />
        ))}
      </Stack>
      {inbox.total > noticesPerPage && inbox.notices.length > 0 && (
        <Pagination
          from={from + 1}
          to={from + inbox.notices.length}
          total={inbox.total}
          previousHref={page > 1 ? inboxAddress({ unreadOnly, page: page - 1 }) : undefined}
          nextHref={from + noticesPerPage < inbox.total ? inboxAddress({ unreadOnly, page: page + 1 }) : undefined}
        />
      )}
    </Page>
  );
}
