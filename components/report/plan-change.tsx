// Said where the annual plan was adjusted after the city handed in: both versions, and that the findings follow the one in force.
import { useTranslations } from 'next-intl';
import { formatWanYuan } from '#format/money.ts';
import type { Yuan } from '#rules/money.ts';
import { Notice } from '../ui/notice.tsx';

type Plan = { id: string; version: number; annualYuan: Yuan };

/** `measured` is null before the first submission. */
export function PlanChange({ measured, now }: { measured: { plan: Plan | null } | null; now: Plan | null }) {
  const t = useTranslations('asked.planChange');
  if (measured === null || measured.plan?.id === now?.id) return null;
  const said = (plan: Plan | null) =>
    plan === null
      ? { version: '—', amount: t('none') }
      : { version: plan.version, amount: formatWanYuan(plan.annualYuan) };
  const [was, is] = [said(measured.plan), said(now)];
  return (
    <Notice tone="warning" title={t('title')}>
      {t('body', { was: was.version, wasAmount: was.amount, now: is.version, nowAmount: is.amount })}
    </Notice>
  );
}
