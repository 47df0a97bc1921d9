// What has just been done, said once at the head of the page the form led to.
import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice.tsx';

const outcomes = [
  'created',
  'edited',
  'ended',
  'resumed',
  'units',
  'contact',
  'linked',
  'unlinked',
  'lead_moved',
  'share_ended',
  'share_withdrawn',
  'share_added',
  'share_funding',
  'share_plan',
  'share_adjusted',
  'share_moved',
  'milestone_added',
  'milestone_edited',
  'milestone_moved',
  'milestone_ended',
] as const;

export function DoneNotice({ done, name }: { done: string | null; name: string }) {
  const t = useTranslations('library.done');
  // The address may say anything.
  const outcome = outcomes.find((one) => one === done);
  if (!outcome) return null;
  return <Notice tone="success" role="status" className="mb-5" title={t(outcome, { name })} />;
}
