// Passages of the document that are deliberately not represented, with the reason for each.
import { useLocale, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { LeftOutPassage } from '#reporting/sources.ts';

export function LeftOutTable({ passages }: { passages: readonly LeftOutPassage[] }) {
  const t = useTranslations('plans');
  const locale = useLocale();
  const title = t('coverage.leftOut');
  if (passages.length === 0) return <Card id="left-out" title={title} say={t('coverage.leftOutNone')} />;
  return (
    <Card id="left-out" title={title} say={t('coverage.leftOutSay')}>
      <Table caption={title} dense>
        <thead>
          <tr>
            <Th from="md">{t('coverage.place')}</Th>
            <Th>{t('coverage.words')}</Th>
            <Th>{t('coverage.why')}</Th>
          </tr>
        </thead>
        <tbody>
          {passages.map((passage) => (
            <tr key={passage.ordinal}>
              <Td from="md" lang="zh-CN" className="text-soft">
                {passage.place}
              </Td>
              <Td lang="zh-CN">
                {passage.until === null
                  ? passage.words
                  : t('coverage.until', { from: passage.words, until: passage.until })}
              </Td>
              <Td>
                <b className="font-semibold">{t(`coverage.reason.${passage.reason}`)}</b>
                <p className="text-sm text-soft">{locale === 'en' ? passage.note.en : passage.note.zh}</p>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
