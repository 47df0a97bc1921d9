// 在期 · 期满 · 接续, or closed by the publisher.
import { useTranslations } from 'next-intl';
import type { PlanState } from '#rules/plan-state.ts';
import { PlanTag, type PlanTagTone } from './plan-tag.tsx';

const tones: Record<PlanState | 'closed', PlanTagTone> = {
  running: 'good',
  ended: 'idle',
  continued: 'done',
  closed: 'warn',
};

export function PlanStateTag({ state }: { state: PlanState | 'closed' }) {
  const t = useTranslations('plans');
  return <PlanTag tone={tones[state]}>{t(`state.${state}`)}</PlanTag>;
}
