// The search in the header: a plain GET form where there is room, a link with a name where there is not.
import { useTranslations } from 'next-intl';
import { Link } from '../ui/link.tsx';

export function HeaderSearch({ href }: { href: string }) {
  const t = useTranslations('search');
  return (
    <>
      <search className="max-[90rem]:hidden">
        <form action={href} method="get" className="flex items-center">
          <input
            type="search"
            name="q"
            aria-label={t('field')}
            placeholder={t('submit')}
            maxLength={100}
            autoComplete="off"
            className="min-h-7 w-36 rounded-l-md border border-r-0 border-edge bg-card px-2 text-sm text-ink"
          />
          <button
            type="submit"
            aria-label={t('submit')}
            className="grid size-7 place-items-center rounded-r-md border border-edge bg-card text-accent hover:bg-accent-tint"
          >
            <Glass />
          </button>
        </form>
      </search>
      <Link
        href={href}
        label={t('open')}
        className="grid size-7 place-items-center rounded-md border border-line text-accent hover:bg-accent-tint min-[90rem]:hidden"
      >
        <Glass />
      </Link>
    </>
  );
}

function Glass() {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="6.5" cy="6.5" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="m10.2 10.2 4.6 4.6" stroke="currentColor" strokeWidth="1.9" />
    </svg>
  );
}
