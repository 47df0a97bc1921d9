// The plan's indicators as lines: target as worded, year or none, and the item they belong to.
import { useTranslations } from 'next-intl';
import { Marks } from '#components/maintenance/mark.tsx';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { targetWords, yearWords } from '#components/plans/target-words.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { PlanUpkeep } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';

type IndicatorsCardProps = { view: PlanUpkeep; locale: Locale };

export function IndicatorsCard({ view, locale }: IndicatorsCardProps) {
  const t = useTranslations('upkeep.plan');
  return (
    <Card
      title={t('indicatorsTitle')}
      say={t('indicatorsSay', { count: view.indicators.length })}
      actions={
        <LinkButton href={`/province/plans/${view.plan.slug}/indicators/new`} variant="quiet" size="small">
          {t('addIndicator')}
        </LinkButton>
      }
    >
      {view.indicators.length > 0 && <IndicatorTable view={view} locale={locale} />}
    </Card>
  );
}

function IndicatorTable({ view, locale }: IndicatorsCardProps) {
  const t = useTranslations('upkeep.plan');
  const say = useTranslations('plans') as never;
  const itemOf = new Map(view.tree.map((item) => [item.id, item]));
  return (
    <Table caption={t('indicatorsCaption')} dense>
      <thead>
        <tr>
          <Th>{t('indicatorColumn.indicator')}</Th>
          <Th>{t('indicatorColumn.target')}</Th>
          <Th from="sm">{t('indicatorColumn.year')}</Th>
          <Th from="md">{t('indicatorColumn.item')}</Th>
        </tr>
      </thead>
      <tbody>
        {view.indicators.map((row) => {
          const item = itemOf.get(row.planItemId ?? '');
          return (
            <tr key={row.slug}>
              <Th scope="row" className="min-w-40 font-normal">
                <Link href={`/province/indicators/${row.slug}`}>
                  <BilingualName name={row.name} nameEn={row.nameEn} locale={locale} original="none" />
                </Link>
                <Marks row={row} />
              </Th>
              <Td>{targetWords(say, row, locale)}</Td>
              <Td from="sm">{yearWords(say, row)}</Td>
              <Td from="md" className="text-soft">
                {item ? shownName({ name: item.title, nameEn: item.titleEn }, locale) : t('wholePlan')}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
