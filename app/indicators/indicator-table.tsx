// The rows of the list: name with its scope, target as worded, year or that there is none, and the plan and task it stands in.
import { useTranslations } from 'next-intl';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { indicatorHref, planHref } from '#components/plans/plan-address.ts';
import { targetWords, yearWords } from '#components/plans/target-words.ts';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { IndicatorLine } from '#reporting/indicators.ts';
import type { Locale } from '#rules/preferences.ts';

export function IndicatorTable({ rows, locale }: { rows: readonly IndicatorLine[]; locale: string }) {
  const t = useTranslations('plans');
  const language = locale as Locale;
  return (
    <Table caption={t('indicators.title')}>
      <thead>
        <tr>
          <Th>{t('indicators.name')}</Th>
          <Th>{t('indicators.target')}</Th>
          <Th>{t('indicators.targetYear')}</Th>
          <Th from="lg">{t('indicators.from')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug}>
            <Td>
              <Link href={indicatorHref(row.slug)} className="font-semibold">
                <BilingualName name={row.name} nameEn={row.nameEn} locale={language} original="none" />
              </Link>{' '}
              <span className="text-sm text-soft">{language === 'en' ? row.scopeWordsEn : row.scopeWords}</span>
              {language === 'en' && (
                <p lang="zh-CN" className="text-sm text-faint">
                  {row.name}
                </p>
              )}
            </Td>
            <Td strong>{targetWords(t, row, language)}</Td>
            <Td className={row.targetYear === null ? 'text-faint' : 'nowrap'}>{yearWords(t, row)}</Td>
            <Td from="lg">
              <Link href={planHref(row.plan.slug, row.slug)}>
                <BilingualName name={row.plan.title} nameEn={row.plan.titleEn} locale={language} original="none" />
              </Link>
              <p className="text-sm text-soft">
                {row.item === null ? (
                  t('indicators.wholePlan')
                ) : (
                  <BilingualName name={row.item.title} nameEn={row.item.titleEn} locale={language} original="none" />
                )}
              </p>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
