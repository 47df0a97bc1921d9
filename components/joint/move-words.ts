// The words that every small form of a move needs, whichever page it stands on.
import { useTranslations } from 'next-intl';

export function useMoveWords() {
  const t = useTranslations('report');
  const problems = useTranslations('shell.form');
  return {
    summary: t('move.summary'),
    summaryHint: problems('problemHint'),
    reload: t('conflict.reload'),
    signIn: t('problem.signIn'),
    lost: t('problem.lost'),
  };
}
