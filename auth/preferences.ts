// Puts a person's remembered language and theme into this browser's cookies at sign-in.
import { cookies } from 'next/headers';
import { env } from '#env';
import { findPreferences } from '#reporting/people.ts';
import { localeCookie, themeCookie } from './cookies.ts';

const year = 365 * 24 * 3600;

export async function rememberChoice(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure: env.secure });
}

export async function rememberPreferences(loginName: string): Promise<void> {
  const preferences = await findPreferences(loginName);
  if (preferences?.locale) await rememberChoice(localeCookie, preferences.locale);
  if (preferences?.theme) await rememberChoice(themeCookie, preferences.theme);
}
