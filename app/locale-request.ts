// Language of a request: the remembered choice, Chinese first. No language in the address.
import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { localeCookie } from '#auth/cookies.ts';
import { catalogue } from '#messages/catalogue.ts';
import { isLocale } from '#rules/preferences.ts';

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value ?? '';
  const locale = isLocale(chosen) ? chosen : 'zh-CN';
  return { locale, messages: catalogue[locale], timeZone: 'Asia/Shanghai' };
});
