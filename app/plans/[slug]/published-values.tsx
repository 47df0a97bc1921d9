// What the document publishes as totals and facts, statement by statement: shown as published, not computed, never part of a sum.
import { useLocale, useTranslations } from 'next-intl';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { itemHref } from '#components/plans/plan-address.ts';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { SourceQuote } from '#components/plans/source-quote.tsx';
import { sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { valueWords } from '#components/plans/target-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { LitPlanNode, PlanView } from '#reporting/plans.ts';
import type { Locale } from '#rules/preferences.ts';

type Value = PlanView['values'][number];
type PublishedValuesProps = { plan: PlanView; documentTitle: (document: string) => string | null };

export function PublishedValues({ plan, documentTitle }: PublishedValuesProps) {
  const t = useTranslations('plans');
  if (plan.values.length === 0) return null;
  return (
    <Card id="values" title={t('values.title')} say={t('values.say')}>
      <Table caption={t('values.title')}>
        <thead>
          <tr>
            <Th>{t('values.name')}</Th>
            <Th from="md">{t('values.scope')}</Th>
            <Th numeric>{t('values.value')}</Th>
            <Th>{t('values.when')}</Th>
          </tr>
        </thead>
        {groupsOf(plan.values).map((group) => (
          <Group key={group[0]?.slug} group={group} plan={plan} documentTitle={documentTitle} />
        ))}
      </Table>
    </Card>
  );
}

/** In the document's order; values of one statement stand together. */
function groupsOf(values: readonly Value[]): Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(value.groupSlug, [...(groups.get(value.groupSlug) ?? []), value]);
  return [...groups.values()];
}

function Group({ group, plan, documentTitle }: PublishedValuesProps & { group: readonly Value[] }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const words = sourceQuoteWords(t, locale);
  const first = group[0];
  if (!first) return null;
  const isOneQuote = group.every((value) => value.source.words === first.source.words && !value.source.note);
  const item = first.planItemId === null ? null : nodeOf(plan.tree, first.planItemId);
  return (
    <tbody className="border-t border-line">
      {group.map((value) => (
        <tr key={value.slug} id={value.slug}>
          <Td>
            <BilingualName name={value.name} nameEn={value.nameEn} locale={locale} original="below" />
            {value === first && <Belongs item={item} plan={plan.slug} />}
            {(!isOneQuote || value === first) && (
              <SourceQuote source={value.source} documentTitle={documentTitle(value.source.document)} words={words} />
            )}
          </Td>
          <Td from="md">{locale === 'en' ? value.scopeWordsEn : value.scopeWords}</Td>
          <Td numeric strong>
            {valueWords(t, value, locale)}
          </Td>
          <Td>
            <When value={value} />
          </Td>
        </tr>
      ))}
    </tbody>
  );
}

function Belongs({ item, plan }: { item: LitPlanNode | null; plan: string }) {
  const locale = useLocale() as Locale;
  if (item === null) return null;
  const zone = item.commitments.find((one) => one.kind === 'zone')?.slug ?? null;
  return (
    <p className="text-sm">
      <Link href={itemHref(item, plan, zone)}>
        <BilingualName name={item.title} nameEn={item.titleEn} locale={locale} original="none" />
      </Link>
    </p>
  );
}

function When({ value }: { value: Value }) {
  const t = useTranslations('plans');
  const locale = useLocale();
  if (value.period !== null) return locale === 'en' ? (value.periodEn ?? value.period) : value.period;
  if (value.year !== null) return t('target.year', { year: String(value.year) });
  return <PlanTag>{t('values.noYear')}</PlanTag>;
}

function nodeOf(nodes: readonly LitPlanNode[], id: string): LitPlanNode | null {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeOf(node.children, id);
    if (found !== null) return found;
  }
  return null;
}
