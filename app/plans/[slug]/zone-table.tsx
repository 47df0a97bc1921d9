// Functional zones and platforms that the document names: where they lie, as far as it says so, and their status in its words.
import { useLocale, useTranslations } from 'next-intl';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { functionalZoneHref } from '#components/plans/plan-address.ts';
import { SourceQuote } from '#components/plans/source-quote.tsx';
import { sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { PlanView } from '#reporting/plans.ts';
import type { Locale } from '#rules/preferences.ts';

type ZoneTableProps = { plan: PlanView; documentTitle: (document: string) => string | null };

export function ZoneTable({ plan, documentTitle }: ZoneTableProps) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const words = sourceQuoteWords(t, locale);
  if (plan.functionalZones.length === 0) return null;
  return (
    <Card id="zones" title={t('zones.title')} say={t('zones.say')}>
      <Table caption={t('zones.title')}>
        <thead>
          <tr>
            <Th>{t('zones.name')}</Th>
            <Th from="sm">{t('zones.kind')}</Th>
            <Th>{t('zones.hosts')}</Th>
            <Th from="md">{t('zones.status')}</Th>
          </tr>
        </thead>
        <tbody>
          {plan.functionalZones.map((zone) => (
            <tr key={zone.slug} id={`zone-${zone.slug}`}>
              <Td>
                <Link href={functionalZoneHref(zone.slug)} className="inline-block min-h-6">
                  <BilingualName name={zone.name} nameEn={zone.nameEn} locale={locale} original="below" />
                </Link>
                <SourceQuote source={zone.source} documentTitle={documentTitle(zone.source.document)} words={words} />
              </Td>
              <Td from="sm" nowrap>
                {t(`zones.${zone.kind}`)}
              </Td>
              <Td>
                {zone.hosts.length === 0 ? (
                  <span className="text-faint">{t('zones.noHosts')}</span>
                ) : (
                  zone.hosts
                    .map((place) => (locale === 'en' ? place.nameEn : place.shortName))
                    .join(locale === 'en' ? ', ' : '、')
                )}
              </Td>
              <Td from="md">{zone.statusInDocument !== null && <q lang="zh-CN">{zone.statusInDocument}</q>}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
