// Targets as the documents word them: name, whom it is about, target with unit, year or plainly none.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { BilingualName } from '../plans/bilingual-name.tsx';
import { type TargetFacts, targetWords, yearWords } from '../plans/target-words.ts';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';

export type IndicatorEntry = TargetFacts & {
  slug: string;
  name: string;
  nameEn: string;
  scopeWords: string;
  scopeWordsEn: string;
};

export function IndicatorTable({ entries }: { entries: readonly IndicatorEntry[] }) {
  const t = useTranslations('profiles.indicators');
  const plans = useTranslations('plans') as never;
  const locale = useLocale() as Locale;
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th from="md">{t('scope')}</Th>
          <Th>{t('target')}</Th>
          <Th>{t('year')}</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.slug}>
            <Th scope="row">
              <Link href={`/indicators/${entry.slug}`}>
                <BilingualName name={entry.name} nameEn={entry.nameEn} locale={locale} original="none" />
              </Link>
            </Th>
            <Td from="md">{locale === 'en' ? entry.scopeWordsEn : <span lang="zh-CN">{entry.scopeWords}</span>}</Td>
            <Td strong>{targetWords(plans, entry, locale)}</Td>
            <Td>{yearWords(plans, entry)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
