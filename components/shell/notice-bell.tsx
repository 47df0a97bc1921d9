// The way to the inbox, with how many are unread: the number stands beside the bell and in its name.
import { useTranslations } from 'next-intl';
import { Link } from '../ui/link.tsx';

const most = 99;

export function NoticeBell({ href, unread }: { href: string; unread: number }) {
  const t = useTranslations('notices');
  return (
    <Link
      href={href}
      label={t('bell', { unread })}
      className="inline-flex min-h-7 min-w-7 items-center justify-center gap-1 rounded-md border border-line px-1.5 text-accent no-underline hover:bg-accent-tint hover:no-underline"
    >
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M8 1.2c-2.6 0-4.3 1.9-4.3 4.4v2.6L2.2 11h11.6l-1.5-2.8V5.6c0-2.5-1.7-4.4-4.3-4.4Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
        <path d="M6.2 13.2a1.9 1.9 0 0 0 3.6 0Z" fill="currentColor" />
      </svg>
      {unread > 0 && (
        <span className="filled min-w-5 rounded-full bg-accent px-1 text-center text-xs font-semibold text-card tabular-nums">
          {unread > most ? `${most}+` : unread}
        </span>
      )}
    </Link>
  );
}
