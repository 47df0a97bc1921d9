// What has just been done, said once at the head of the page the form led to.
import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice.tsx';

export function DoneNotice({ done, name }: { done: string | null; name: string }) {
  const t = useTranslations('library.done');
  if (done === null || !t.has(done as never)) return null;
  return <Notice tone="success" role="status" className="mb-5" title={t(done as never, { name } as never)} />;
}
