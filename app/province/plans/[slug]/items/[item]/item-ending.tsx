// Ending an item: what goes with it, what stays with other items, and why it cannot be ended now.
import { getTranslations } from 'next-intl/server';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { Card } from '#components/ui/card.tsx';
import type { PlanItemUpkeep } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { endPlanItemAction, resumePlanItemAction } from '../../../actions.ts';
import { EndingCard } from '../../../ending-card.tsx';

export async function ItemEnding({ view, locale }: { view: PlanItemUpkeep; locale: Locale }) {
  const t = await getTranslations('upkeep.item');
  const { plan, item, ending } = view;
  const loose = ending.open.filter((commitment) => !commitment.elsewhere);
  if (item.endedAt === null && loose.length > 0) {
    return (
      <Card title={t('looseTitle')} say={t('looseSay', { count: loose.length })}>
        <ul className="list-disc pl-5 text-sm">
          {loose.map((commitment) => (
            <li key={commitment.slug}>{shownName(commitment, locale)}</li>
          ))}
        </ul>
      </Card>
    );
  }
  const count = ending.open.length;
  return (
    <EndingCard
      row={item}
      hidden={{ plan: plan.slug, slug: item.slug }}
      here={`/province/plans/${plan.slug}/items/${item.slug}`}
      end={endPlanItemAction}
      resume={resumePlanItemAction}
      say={t('endSay')}
      consequence={`${t('endConsequence', { items: ending.items, indicators: ending.indicators })}${count > 0 ? t('endList') : ''}`}
      stay={count > 0 ? t('endStay', { count }) : undefined}
      list={ending.open.map((commitment) => shownName(commitment, locale))}
    />
  );
}
