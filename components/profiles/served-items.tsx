// The plan items that something serves, gathered by plan; each leads to its place in the tree.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { BilingualName, shownName } from '../plans/bilingual-name.tsx';
import { itemHref } from '../plans/plan-address.ts';
import { PlanTag } from '../plans/plan-tag.tsx';
import { Link } from '../ui/link.tsx';
import type { Served } from './profile-shapes.ts';

export function ServedItems({ items }: { items: readonly Served[] }) {
  const t = useTranslations('profiles');
  const locale = useLocale() as Locale;
  const plans = [...Map.groupBy(items, ({ plan }) => plan.slug).values()];
  return (
    <ul className="grid gap-3">
      {plans.map(
        ([first, ...others]) =>
          first && (
            <li key={first.plan.slug}>
              <Link href={`/plans/${first.plan.slug}`} className="text-sm">
                {shownName({ name: first.plan.title, nameEn: first.plan.titleEn }, locale)}
              </Link>
              <ul className="mt-0.5">
                {[first, ...others].map((item) => (
                  <li key={item.slug} className="py-0.5">
                    <Link href={itemHref(item, item.plan.slug)} className="font-semibold">
                      <BilingualName name={item.title} nameEn={item.titleEn} locale={locale} original="none" />
                    </Link>
                    {item.isOnlyPlanned && (
                      <>
                        {' '}
                        <PlanTag>{t('onlyPlanned')}</PlanTag>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          ),
      )}
    </ul>
  );
}
