'use server';
// Language, theme, the organisation acted for, and signing out: small forms in the header that work without JavaScript and come back to the page they were on.
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentActor } from '#auth/actor.ts';
import { localeCookie, themeCookie } from '#auth/cookies.ts';
import { headerAction } from '#auth/guards.ts';
import { signOut } from '#auth/options.ts';
import { rememberChoice } from '#auth/preferences.ts';
import { chooseOrganisation } from '#reporting/acting-organisation.ts';
import { setPreferences } from '#reporting/people.ts';
import { endSession } from '#reporting/sessions.ts';
import { isLocale, isTheme } from '#rules/preferences.ts';

/** Back to where the form was, within this site only. */
async function backToPage(): Promise<never> {
  const referer = (await headers()).get('referer');
  const from = referer && URL.canParse(referer) ? new URL(referer) : null;
  redirect((from ? from.pathname + from.search : '/') as never);
}

export const setLocaleAction = headerAction(async (form) => {
  const locale = String(form.get('locale') ?? '');
  if (isLocale(locale)) {
    await rememberChoice(localeCookie, locale);
    const actor = await currentActor();
    if (actor) await setPreferences(actor, { locale });
  }
  await backToPage();
});

export const setThemeAction = headerAction(async (form) => {
  const theme = String(form.get('theme') ?? '');
  if (isTheme(theme)) {
    await rememberChoice(themeCookie, theme);
    const actor = await currentActor();
    if (actor) await setPreferences(actor, { theme });
  }
  await backToPage();
});

/** Home, not back: the page may belong to the other organisation. */
export const chooseOrganisationAction = headerAction(async (form) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in?ended=1' as never);
  await chooseOrganisation(actor, { organisationId: String(form.get('organisationId') ?? '') });
  // No cookie changes, so the browser would keep the frame of the other organisation.
  revalidatePath('/', 'layout');
  redirect('/' as never);
});

export const signOutAction = headerAction(async () => {
  const actor = await currentActor();
  if (actor) await endSession(actor);
  await signOut({ redirect: false });
  redirect('/sign-in?out=1' as never);
});
