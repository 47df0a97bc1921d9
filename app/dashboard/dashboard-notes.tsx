// The fine print: what every figure of the page rests on, the same sentences as in its files.
import { useTranslations } from 'next-intl';
import { FinePrint } from '#components/shell/page.tsx';
import { finePrint } from '#documents/dashboard-notes.ts';
import type { DashboardView } from '#reporting/dashboard.ts';

export function DashboardNotes({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  return <FinePrint>{finePrint(view, t).join(' ')}</FinePrint>;
}
