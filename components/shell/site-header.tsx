// The frame's head: name, navigation by role, the person and the display settings. Knows no routes and no session; all is given.
import { useTranslations } from 'next-intl';
import type { Theme } from '#rules/preferences.ts';
import { Link } from '../ui/link.tsx';
import { Brand } from './brand.tsx';
import { DisplaySettings, quietButton, type SettingAction } from './display-settings.tsx';
import { SkipLink } from './skip-link.tsx';

export type NavigationItem = {
  href: string;
  label: string;
  current?: boolean;
  /** How many matters wait there; 0 shows nothing. */
  count?: number;
};

type SiteHeaderProps = {
  homeHref?: string;
  navigation: readonly NavigationItem[];
  /** Absent while nobody is signed in. */
  person?: { name: string; organisation: string; role: string; href?: string };
  theme: Theme;
  setLocale: SettingAction;
  setTheme: SettingAction;
  signOut?: SettingAction;
};

export function SiteHeader(props: SiteHeaderProps) {
  const { homeHref = '/', navigation, person, theme, setLocale, setTheme, signOut } = props;
  const t = useTranslations('shell');
  return (
    <header className="border-b border-line bg-card">
      <SkipLink />
      <div className="mx-auto flex max-w-(--page) flex-wrap items-center gap-x-5 px-(--gutter)">
        <Link href={homeHref} className="flex min-h-14 items-center no-underline hover:no-underline">
          <Brand />
        </Link>
        {navigation.length > 0 && <Navigation items={navigation} label={t('landmark.main')} />}
        {(person !== undefined || signOut !== undefined) && (
          <div
            data-print="hide"
            className="ml-auto flex items-center gap-x-2 text-sm text-soft max-lg:order-3 max-lg:w-full max-lg:justify-between"
          >
            {person !== undefined && <Person {...person} />}
            {signOut !== undefined && (
              <form action={signOut}>
                <button type="submit" className={quietButton}>
                  {t('signOut')}
                </button>
              </form>
            )}
          </div>
        )}
        <div data-print="hide" className="flex items-center gap-x-2 text-sm max-lg:order-2 max-lg:ml-auto">
          <DisplaySettings theme={theme} setLocale={setLocale} setTheme={setTheme} />
        </div>
      </div>
    </header>
  );
}

/** On narrow screens the navigation takes a row of its own and scrolls sideways inside it. */
function Navigation({ items, label }: { items: readonly NavigationItem[]; label: string }) {
  const t = useTranslations('shell');
  return (
    <nav
      aria-label={label}
      data-print="hide"
      className="relative min-w-0 grow max-lg:order-4 max-lg:w-full max-lg:overflow-x-auto"
    >
      <ul className="flex flex-nowrap gap-1 lg:flex-wrap">
        {items.map((item) => (
          <li key={item.href} className="shrink-0">
            <Link
              href={item.href}
              current={item.current ? 'page' : undefined}
              className={`-mb-px flex min-h-9 items-center gap-1.5 border-b-2 px-2.5 whitespace-nowrap no-underline hover:text-ink hover:no-underline focus-visible:-outline-offset-2 lg:min-h-14 lg:px-3 ${
                item.current ? 'border-accent font-semibold text-ink' : 'border-transparent text-soft'
              }`}
            >
              {item.label}
              {item.count !== undefined && item.count > 0 && (
                <>
                  <span
                    aria-hidden="true"
                    className="rounded-lg bg-accent-tint px-1.5 text-xs leading-5 font-semibold text-accent"
                  >
                    {item.count}
                  </span>
                  <span className="sr-only">{t('nav.waiting', { count: item.count })}</span>
                </>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Person({
  name,
  organisation,
  role,
  href,
}: {
  name: string;
  organisation: string;
  role: string;
  href?: string;
}) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 leading-tight">
      <span>
        {organisation} · {role}
      </span>
      {href === undefined ? (
        <span className="font-semibold text-ink">{name}</span>
      ) : (
        <Link href={href} className="inline-flex min-h-6 items-center font-semibold text-ink">
          {name}
        </Link>
      )}
    </span>
  );
}
