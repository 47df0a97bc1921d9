// What would be (or was) created and changed, sheet by sheet and page by page: every field as it was and as it will be.
import { useLocale, useTranslations } from 'next-intl';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { type LibrarySheet, librarySheets } from '#documents/library-columns.ts';
import { formatInteger } from '#format/number.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { ChangeLine } from '#reporting/import-findings.ts';
import type { ImportView } from '#reporting/import-runs.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';
import { useValueWords } from './value-words.ts';

const perPage = 50;

export function RunChanges({ view, query }: { view: ImportView; query: SearchParams }) {
  const t = useTranslations('imports');
  const counted = librarySheets.map((sheet) => ({
    sheet,
    lines: view.summary.lines.filter((line) => line.sheet === sheet),
  }));
  const filled = counted.filter(({ lines }) => lines.length > 0);
  const chosen = filled.find(({ sheet }) => sheet === singleParam(query, 'sheet')) ?? filled[0];
  if (!chosen) return null;
  const { sheet, lines } = chosen;
  const pages = Math.ceil(lines.length / perPage);
  const page = Math.max(1, Math.min(pages, Math.floor(Number(singleParam(query, 'lines') ?? '1')) || 1));
  const from = (page - 1) * perPage;
  const shown = lines.slice(from, from + perPage);
  const address = (other: LibrarySheet, at = 1) =>
    `/province/imports/${view.run.id}?sheet=${other}${at > 1 ? `&lines=${at}` : ''}#changes`;
  return (
    <Card
      id="changes"
      title={t('run.changes.title', { sheet: t(`sheet.${sheet}`), count: lines.length })}
      actions={
        filled.length > 1 && (
          <Pick
            label={t('run.changes.pick')}
            items={filled.map((one) => ({
              label: `${t(`sheet.${one.sheet}`)} ${formatInteger(one.lines.length)}`,
              href: address(one.sheet),
              current: one.sheet === sheet,
            }))}
          />
        )
      }
    >
      <ol className="divide-y divide-hair">
        {shown.map((line) => (
          <Change key={line.row} line={line} view={view} />
        ))}
      </ol>
      {pages > 1 && (
        <Pagination
          from={from + 1}
          to={from + shown.length}
          total={lines.length}
          previousHref={page > 1 ? address(sheet, page - 1) : undefined}
          nextHref={page < pages ? address(sheet, page + 1) : undefined}
        />
      )}
    </Card>
  );
}

function Change({ line, view }: { line: ChangeLine; view: ImportView }) {
  const t = useTranslations('imports');
  const locale = useLocale() as Locale;
  const say = useValueWords(view.cityNames);
  const isChange = line.what === 'change';
  const quarter = line.period === null ? null : parseQuarter(line.period);
  const where = [
    ...(line.city ? [say('cityCode', line.city)] : []),
    ...(line.period ? [quarter ? formatQuarter(quarter, locale) : line.period] : []),
    t('run.changes.row', { row: line.row }),
  ];
  return (
    <li className="py-2.5 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span className={`text-sm font-semibold ${isChange ? 'text-warn' : 'text-good'}`}>
          {t(`run.changes.${line.what}`)}
        </span>
        {line.slug ? (
          <Link href={`/projects/${line.slug}`} className="font-semibold">
            {line.name}
          </Link>
        ) : (
          <span className="font-semibold">{line.name}</span>
        )}
        <span className="text-sm text-soft">{where.join(' · ')}</span>
      </p>
      <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-sm">
        {line.fields
          .filter(({ key, after }) => isChange || after !== line.name || key !== 'name')
          .map(({ key, before, after }) => (
            <div key={key} className="flex min-w-0 flex-wrap gap-x-1.5">
              <dt className="text-soft">{t(`head.${line.sheet}.${key}` as never)}</dt>
              <dd className="wrap-anywhere">
                {isChange && (
                  <>
                    <del className="text-soft">{say(key, before) || t('run.changes.blank')}</del>
                    {' → '}
                  </>
                )}
                <span className={isChange ? 'font-semibold' : ''}>{say(key, after) || t('run.changes.blank')}</span>
              </dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
