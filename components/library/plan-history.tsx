// Every version of a year's plan, the original first: what it was before and after (调整前/调整后), from when, why and by which document.
import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '#format/date.ts';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { noFigure } from '#format/number.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { QuarterlySplit } from '#rules/completion.ts';
import type { Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { Table, Td, Th } from '../ui/table.tsx';

type Version = {
  id: string;
  version: number;
  annualYuan: Yuan;
  split: QuarterlySplit | null;
  fromQuarter: QuarterId;
  reason: string | null;
  document: string | null;
  approvedOn: string | null;
  decidedByName: string | null;
};

export function PlanHistory({ year, versions }: { year: number; versions: readonly Version[] }) {
  const t = useTranslations('library.plan');
  const locale = useLocale() as Locale;
  const unit = moneyUnit('wan', locale);
  return (
    <Table caption={t('history', { year })} dense>
      <thead>
        <tr>
          <Th>{t('column.version')}</Th>
          <Th numeric unit={unit}>
            {t('column.before')}
          </Th>
          <Th numeric unit={unit}>
            {t('column.after')}
          </Th>
          <Th numeric unit={unit} from="md">
            {t('column.split')}
          </Th>
          <Th>{t('column.from')}</Th>
          <Th>{t('column.basis')}</Th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version, index) => (
          <tr key={version.id}>
            <Th scope="row" nowrap>
              {index === 0 ? t('original') : t('adjustment', { number: index })}
            </Th>
            <Td numeric>{formatWanYuan(versions[index - 1]?.annualYuan ?? null)}</Td>
            <Td numeric strong>
              {formatWanYuan(version.annualYuan)}
            </Td>
            <Td numeric from="md">
              {version.split ? version.split.map((part) => formatWanYuan(part)).join(' / ') : t('even')}
            </Td>
            <Td nowrap>{formatQuarter(version.fromQuarter, locale)}</Td>
            <Td className="min-w-48 text-sm">
              {version.reason ? (
                <>
                  {version.reason}
                  <span className="block text-soft">
                    {t('basis', {
                      document: version.document ?? noFigure,
                      date: version.approvedOn ? formatDate(version.approvedOn) : noFigure,
                      name: version.decidedByName ?? noFigure,
                    })}
                  </span>
                </>
              ) : (
                <span className="text-faint">{t('noBasis')}</span>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
