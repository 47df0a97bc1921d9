// The words every form of these pages needs for its outcome, put together on the server.
import { getTranslations } from 'next-intl/server';
import type { OutcomeWords } from './form-outcome.tsx';

export async function outcomeWords(): Promise<OutcomeWords> {
  const t = await getTranslations('admin.outcome');
  return {
    problems: t('problems'),
    problemHint: t('problemHint'),
    labelled: t.raw('labelled') as string,
    changed: t('changed'),
    reload: t('reload'),
    signIn: t('signIn'),
  };
}
