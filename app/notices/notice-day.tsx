// The notices of one day: unread ones marked by a word and a dot, each a link to where it is dealt with.
import { getLocale, getTranslations } from 'next-intl/server';
import type { OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { noticeWords } from '#documents/notice-words.ts';
import { wordsOf } from '#documents/words.ts';
import { formatDateWithWeekday } from '#format/date.ts';
import type { Notice } from '#reporting/notices.ts';
import type { Locale } from '#rules/preferences.ts';
import { shanghaiTime } from '#rules/working-days.ts';
import { MarkReadForm } from './mark-forms.tsx';

type NoticeDayProps = {
  day: string;
  notices: readonly Notice[];
  place: { which: 'all' | 'unread'; page: number };
  outcome: OutcomeWords;
};

export async function NoticeDay({ day, notices, place, outcome }: NoticeDayProps) {
  const t = await getTranslations('notices');
  const locale = (await getLocale()) as Locale;
  const say = wordsOf('notices', locale);
  return (
    <Card title={formatDateWithWeekday(day, locale)} say={t('day', { count: notices.length })}>
      <ul className="divide-y divide-hair">
        {notices.map((notice) => {
          const { title, about } = noticeWords(notice, say, locale);
          const isUnread = notice.readAt === null;
          return (
            <li key={notice.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
              <div className="min-w-0 grow basis-72">
                <Link href={`/notices/${notice.id}`} plain className={isUnread ? 'font-semibold' : 'text-soft'}>
                  {title}
                </Link>
                <div className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
                  {isUnread && <UnreadMark word={t('unread')} />}
                  {about && <span>{about}</span>}
                  <time dateTime={notice.createdAt.toISOString()}>{shanghaiTime(notice.createdAt)}</time>
                </div>
              </div>
              {isUnread && (
                <MarkReadForm
                  noticeId={notice.id}
                  title={t('markReadOf', { title })}
                  place={place}
                  words={{ mark: t('markRead'), working: t('working') }}
                  outcome={outcome}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function UnreadMark({ word }: { word: string }) {
  return (
    <span className="inline-flex items-center gap-1 font-semibold text-accent">
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
        <circle cx="4" cy="4" r="3.5" fill="currentColor" />
      </svg>
      {word}
    </span>
  );
}
