// The words around a link that is shown once.
import { getTranslations } from 'next-intl/server';
import type { OneTimeLinkWords } from '#components/admin/one-time-link.tsx';

export async function linkWords(): Promise<OneTimeLinkWords> {
  const t = await getTranslations('admin.people.link');
  return { title: t('title'), hint: t('hint'), label: t('label'), copy: t('copy'), copied: t('copied') };
}
