// The frame's head: name, navigation by role, the person and the display settings. Knows no routes and no session; all is given.
import { useTranslations } from 'next-intl';
import type { Theme } from '#rules/preferences.ts';
import { Link } from '../ui/link.tsx';
import { Brand } from './brand.tsx';
import { DisplaySettings, type SettingAction } from './display-settings.tsx';
import { HeaderSearch } from './header-search.tsx';
import { Navigation, type NavigationItem } from './navigation.tsx';
import { NoticeBell } from './notice-bell.tsx';
import { OrganisationChoice, type OrganisationChoiceProps } from './organisation-choice.tsx';
import { SignOutForm } from './sign-out-form.tsx';
import { SkipLink } from './skip-link.tsx';

type PersonProps = {
  id: string;
  name: string;
  organisation: string;
  role: string;
  href?: string;
  /** Given where the person belongs to several organisations: shown instead of the one acted for. */
  acting?: OrganisationChoiceProps;
};

type SiteHeaderProps = {
  homeHref?: string;
  navigation: readonly NavigationItem[];
  /** Absent while nobody is signed in. */
  person?: PersonProps;
  /** The address of the search, for those who may read what it finds. */
  searchHref?: string;
  /** The inbox of whoever is signed in, with the number of unread notices. */
  notices?: { href: string; unread: number };
  theme: Theme;
  setLocale: SettingAction;
  setTheme: SettingAction;
  signOut?: SettingAction;
};

export function SiteHeader(props: SiteHeaderProps) {
  const { homeHref = '/', navigation, person, searchHref, notices, theme, setLocale, setTheme, signOut } = props;
  const t = useTranslations('shell');
  return (
    <header className="border-b border-line bg-card">
      <SkipLink />
      <div className="mx-auto flex max-w-(--page) flex-wrap items-center gap-x-5 px-(--gutter)">
        <Link href={homeHref} className="flex min-h-14 items-center no-underline hover:no-underline">
          <Brand />
        </Link>
        {navigation.length > 0 && <Navigation items={navigation} label={t('landmark.main')} />}
        {/* On wide screens person and settings go to a row of their own together, at its right end, when they do not fit beside the navigation. */}
        <div className="max-lg:contents lg:ml-auto lg:flex lg:items-center lg:gap-x-5 lg:py-1">
          {(person !== undefined || signOut !== undefined) && (
            <div
              data-print="hide"
              className="flex min-w-0 items-center gap-x-2 text-sm text-soft max-lg:order-3 max-lg:w-full max-lg:justify-between"
            >
              {person !== undefined && <Person {...person} />}
              {signOut !== undefined && <SignOut action={signOut} personId={person?.id ?? ''} />}
            </div>
          )}
          <div data-print="hide" className="flex items-center gap-x-2 text-sm max-lg:order-2 max-lg:ml-auto">
            {notices !== undefined && <NoticeBell {...notices} />}
            {searchHref !== undefined && <HeaderSearch href={searchHref} />}
            <DisplaySettings theme={theme} setLocale={setLocale} setTheme={setTheme} />
          </div>
        </div>
      </div>
    </header>
  );
}

function SignOut({ action, personId }: { action: SettingAction; personId: string }) {
  const t = useTranslations('shell');
  const unsent = useTranslations('shell.unsent');
  return (
    <SignOutForm
      action={action}
      personId={personId}
      words={{
        signOut: t('signOut'),
        title: unsent.raw('title') as string,
        say: unsent('say'),
        open: unsent('open'),
        discard: unsent('discard'),
        cancel: unsent('cancel'),
      }}
    />
  );
}

function Person({ name, organisation, role, href, acting }: PersonProps) {
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 leading-tight lg:flex-col lg:items-end">
      {acting === undefined ? <span>{organisation}</span> : <OrganisationChoice {...acting} />}
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span>{role}</span>
        {href === undefined ? (
          <span className="font-semibold text-ink">{name}</span>
        ) : (
          <Link href={href} className="inline-flex min-h-6 items-center font-semibold text-ink">
            {name}
          </Link>
        )}
      </span>
    </span>
  );
}
