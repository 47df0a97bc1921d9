// The numbered lists that the plan announces, with how many of the stated entries are named.
import { useLocale, useTranslations } from 'next-intl';
import { Marks } from '#components/maintenance/mark.tsx';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { EntryList } from '#components/ui/entry-list.tsx';
import type { PlanUpkeep } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';

export function ListsCard({ view }: { view: PlanUpkeep }) {
  const t = useTranslations('upkeep.plan');
  const locale = useLocale() as Locale;
  const base = `/province/plans/${view.plan.slug}/lists`;
  return (
    <Card
      title={t('listsTitle')}
      say={t('listsSay', { count: view.lists.length })}
      actions={
        <LinkButton href={`${base}/new`} variant="quiet" size="small">
          {t('addList')}
        </LinkButton>
      }
    >
      {view.lists.length > 0 && (
        <EntryList
          items={view.lists.map((list) => ({
            key: list.slug,
            href: `${base}/${list.slug}`,
            title: shownName({ name: list.title, nameEn: list.titleEn }, locale),
            tag: <Marks row={list} />,
            detail: t('listCount', { count: list.count, named: list.named }),
          }))}
        />
      )}
    </Card>
  );
}
