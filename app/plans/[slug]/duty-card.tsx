// Duties of coordination and supervision, gathered from the tree: meetings, lists, inspections, assessments.
import { useLocale, useTranslations } from 'next-intl';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { targetWords } from '#components/plans/target-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import type { LitPlanNode, PlanView } from '#reporting/plans.ts';
import type { Locale } from '#rules/preferences.ts';

/** Duties that have no duty below them: the ones that say what is to be done. */
export function dutiesIn(nodes: readonly LitPlanNode[]): LitPlanNode[] {
  return nodes.flatMap((node) => {
    const below = dutiesIn(node.children);
    return node.kind === 'duty' && below.length === 0 ? [node] : below;
  });
}

export function DutyCard({ plan }: { plan: PlanView }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const duties = dutiesIn(plan.tree);
  if (duties.length === 0) return null;
  return (
    <Card id="duties" title={t('duties.title')} say={t('duties.say')}>
      <ul className="gap-x-8 lg:columns-2">
        {duties.map((duty) => (
          <li key={duty.slug} className="break-inside-avoid py-0.5">
            <Link href={`#${duty.slug}`} className="inline-block min-h-6">
              <BilingualName name={duty.title} nameEn={duty.titleEn} locale={locale} original="below" />
            </Link>
            {duty.indicators.map((one) => (
              <p key={one.slug} className="text-sm text-soft">
                {locale === 'en' ? one.nameEn : one.name} <b className="font-semibold">{targetWords(t, one, locale)}</b>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
