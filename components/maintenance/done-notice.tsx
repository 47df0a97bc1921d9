// What the form just did, once, on the page it leads to.
import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice.tsx';

const outcomes = ['created', 'edited', 'unchanged', 'ended', 'resumed'] as const;

export function DoneNotice({ done }: { done: string | null }) {
  const t = useTranslations('upkeep.done');
  const outcome = outcomes.find((one) => one === done);
  if (!outcome) return null;
  return (
    <Notice tone={outcome === 'unchanged' ? 'info' : 'success'} role="status" className="mb-5" title={t(outcome)} />
  );
}
