// One kind of what rests on the document: place, exact words, and the thing in the product that they became.
import { useLocale, useTranslations } from 'next-intl';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import {
  commitmentHref,
  functionalZoneHref,
  indicatorHref,
  itemHref,
  planHref,
} from '#components/plans/plan-address.ts';
import { SourceNote } from '#components/plans/source-quote.tsx';
import { sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Quotation, QuotingKind } from '#reporting/sources.ts';
import type { Locale } from '#rules/preferences.ts';

export function QuotationTable({ kind, quotations }: { kind: QuotingKind; quotations: readonly Quotation[] }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const words = sourceQuoteWords(t, locale);
  if (quotations.length === 0) return null;
  const title = t('coverage.kindCount', { kind: t(`coverage.kind.${kind}`), count: quotations.length });
  return (
    <Card id={kind} title={title}>
      <Table caption={title} dense>
        <thead>
          <tr>
            <Th from="md">{t('coverage.place')}</Th>
            <Th>{t('coverage.words')}</Th>
            <Th>{t('coverage.thing')}</Th>
          </tr>
        </thead>
        <tbody>
          {quotations.map((one) => (
            <tr key={`${one.slug} ${one.source.place} ${one.source.words}`}>
              <Td from="md" lang="zh-CN" className="text-soft">
                {one.source.place}
              </Td>
              <Td>
                <span lang="zh-CN">{one.source.words}</span>
                <SourceNote note={one.source.note} words={words} />
              </Td>
              <Td>
                <Link href={hrefOf(one)}>
                  <BilingualName name={one.name} nameEn={one.nameEn} locale={locale} original="none" />
                </Link>
                {one.isFurther && <span className="ml-2 text-xs text-faint">{t('coverage.further')}</span>}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function hrefOf({ kind, slug, planSlug, detail, zoneSlug }: Quotation): string {
  if (kind === 'commitment') return commitmentHref({ slug, kind: detail ?? 'project' });
  if (kind === 'indicator') return indicatorHref(slug);
  if (kind === 'zone') return functionalZoneHref(slug);
  if (planSlug === null) return '/plans';
  if (kind === 'plan') return planHref(slug);
  if (kind === 'item') return itemHref({ slug, kind: detail ?? 'task' }, planSlug, zoneSlug);
  return planHref(planSlug, slug);
}
