// Leafing through a long list by address: where we are, back and on.
import { useTranslations } from 'next-intl';
import { Link } from './link.tsx';

type PaginationProps = {
  from: number;
  to: number;
  total: number;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
};

export function Pagination({ from, to, total, previousHref, nextHref }: PaginationProps) {
  const t = useTranslations('shell');
  return (
    <nav aria-label={t('landmark.pages')} data-print="hide" className="mt-3 flex flex-wrap items-center gap-4 text-sm">
      <span className="text-soft">{t('pagination.range', { from, to, total })}</span>
      {previousHref !== undefined && (
        <Link href={previousHref} className="inline-flex min-h-6 items-center">
          ← {t('pagination.previous')}
        </Link>
      )}
      {nextHref !== undefined && (
        <Link href={nextHref} className="inline-flex min-h-6 items-center">
          {t('pagination.next')} →
        </Link>
      )}
    </nav>
  );
}
