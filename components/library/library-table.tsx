// The library as a table: who takes part with the lead first and from when those who join later, total investment and one year's plan. Sorts by address.
import { useLocale, useTranslations } from 'next-intl';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { noFigure } from '#format/number.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { CommitmentKind } from '#rules/commitment.ts';
import type { Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import type { ProjectStatus } from '#rules/project.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { BilingualName } from '../plans/bilingual-name.tsx';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { type LibraryAddress, libraryHref, type SortKey } from './library-address.ts';

export type LibraryLine = {
  slug: string;
  kind: CommitmentKind;
  name: string;
  nameEn: string;
  projectCode: string | null;
  projectStatus: ProjectStatus | null;
  endedAt: Date | null;
  isDemonstration: boolean;
  cities: readonly { code: string; name: string; nameEn: string; beginsIn: QuarterId | null }[];
  totalInvestmentYuan: Yuan | null;
  planYuan: Yuan | null;
};

type LibraryTableProps = { rows: readonly LibraryLine[]; year: number; address: LibraryAddress };

export function LibraryTable({ rows, year, address }: LibraryTableProps) {
  const t = useTranslations('library.list');
  const locale = useLocale() as Locale;
  const unit = moneyUnit('wan', locale);
  const sort = (key: SortKey, first: 'ascending' | 'descending') => {
    const now = address.sort === key ? (address.descending ? ('descending' as const) : ('ascending' as const)) : null;
    const next = now === null ? first : now === 'ascending' ? 'descending' : 'ascending';
    return {
      href: libraryHref(address, { sort: key, descending: next === 'descending' }),
      ...(now === null ? {} : { direction: now }),
    };
  };
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th sort={sort('name', 'ascending')}>{t('column.name')}</Th>
          <Th from="lg" sort={sort('code', 'ascending')}>
            {t('column.code')}
          </Th>
          <Th from="md">{t('column.kind')}</Th>
          <Th from="md">{t('column.status')}</Th>
          <Th>{t('column.cities')}</Th>
          <Th numeric unit={unit} sort={sort('total', 'descending')} from="sm">
            {t('column.total')}
          </Th>
          <Th numeric unit={unit} sort={sort('plan', 'descending')}>
            {t('column.plan', { year })}
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LibraryRow key={row.slug} row={row} locale={locale} />
        ))}
      </tbody>
    </Table>
  );
}

function LibraryRow({ row, locale }: { row: LibraryLine; locale: Locale }) {
  const t = useTranslations('library.list');
  const words = useTranslations('profiles');
  const cityWords = ({ name, nameEn, beginsIn }: LibraryLine['cities'][number]) =>
    `${locale === 'en' ? nameEn : name}${beginsIn ? t('beginsIn', { quarter: formatQuarter(beginsIn, locale) }) : ''}`;
  return (
    <tr>
      <Th scope="row" className="min-w-44">
        <Link href={`/province/projects/${row.slug}`}>
          <BilingualName name={row.name} nameEn={row.nameEn} locale={locale} original="none" />
        </Link>
        {locale === 'en' && row.nameEn !== row.name && (
          <span lang="zh-CN" className="block text-xs font-normal text-faint">
            {row.name}
          </span>
        )}
        <span className="block text-xs font-normal text-soft md:hidden">
          {words(`kind.${row.kind}`)}
          {row.projectStatus && ` · ${words(`status.${row.projectStatus}`)}`}
        </span>
        {row.endedAt && <span className="block text-xs font-normal text-warn">{words('ended')}</span>}
      </Th>
      <Td nowrap from="lg" className="text-sm">
        {row.projectCode ?? noFigure}
      </Td>
      <Td nowrap from="md">
        {words(`kind.${row.kind}`)}
      </Td>
      <Td nowrap from="md">
        {row.projectStatus ? words(`status.${row.projectStatus}`) : noFigure}
      </Td>
      <Td className="min-w-20">
        {row.cities.length === 0 ? (
          <span className="text-faint">{words('notAssigned')}</span>
        ) : (
          row.cities.map(cityWords).join(t('comma'))
        )}
      </Td>
      <Td numeric from="sm">
        {formatWanYuan(row.totalInvestmentYuan)}
      </Td>
      <Td numeric>{formatWanYuan(row.planYuan)}</Td>
    </tr>
  );
}
