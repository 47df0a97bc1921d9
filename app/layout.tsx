// The frame of every page: language and theme on <html>, header by role, footer. Decides nothing: each page asks the guards itself.
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { currentActor } from '#auth/actor.ts';
import { themeCookie } from '#auth/cookies.ts';
import { SiteFooter } from '#components/shell/site-footer.tsx';
import { SiteHeader } from '#components/shell/site-header.tsx';
import { countUnread } from '#reporting/notices.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { isTheme, type Locale } from '#rules/preferences.ts';
import packageDescription from '../package.json' with { type: 'json' };
import { navigationFor } from './navigation.ts';
import { chooseOrganisationAction, setLocaleAction, setThemeAction, signOutAction } from './preferences/actions.ts';
import { roleWords } from './role-words.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: t('product.name'), template: `%s · ${t('product.name')}` },
    robots: { index: false, follow: false },
  };
}

/** A number that cannot be read must not take every page down with it. */
async function unreadOf(actor: Actor): Promise<number> {
  return countUnread(actor).catch(() => 0);
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = (await getLocale()) as Locale;
  const chosen = (await cookies()).get(themeCookie)?.value ?? '';
  const theme = isTheme(chosen) ? chosen : 'system';
  const actor = await currentActor();
  const t = await getTranslations('shell');
  const navigation = actor
    ? navigationFor(actor).map(({ href, name, within }) => ({ href, within, label: t(`nav.${name}`) }))
    : [];
  const person = actor
    ? {
        id: actor.personId,
        name: actor.name,
        organisation: locale === 'en' ? actor.organisation.nameEn : actor.organisation.name,
        role: await roleWords(actor),
        href: '/account',
        ...(actor.mayActFor
          ? {
              acting: {
                current: actor.organisation.id,
                choices: actor.mayActFor.map(({ id, name, nameEn }) => ({ id, name: locale === 'en' ? nameEn : name })),
                choose: chooseOrganisationAction,
              },
            }
          : {}),
      }
    : undefined;
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <SiteHeader
          navigation={navigation}
          {...(person ? { person, signOut: signOutAction } : {})}
          {...(actor ? { notices: { href: '/notices', unread: await unreadOf(actor) } } : {})}
          {...(actor && allows(actor, 'view_plans') ? { searchHref: '/search' } : {})}
          theme={theme}
          setLocale={setLocaleAction}
          setTheme={setThemeAction}
        />
        {children}
        <SiteFooter version={packageDescription.version} hasGuide={actor !== null} />
      </body>
    </html>
  );
}
