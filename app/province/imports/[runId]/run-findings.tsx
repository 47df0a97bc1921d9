// What was found, grouped by sheet and kind with counts; the first of each group at once, all of a group at an address of its own.
import { useLocale, useTranslations } from 'next-intl';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { findingText, type LibraryFinding } from '#documents/library-findings.ts';
import { sheetName } from '#documents/library-words.ts';
import { type FindingGroup, maxKeptFindings } from '#reporting/import-check.ts';
import type { ImportView } from '#reporting/import-runs.ts';
import type { Locale } from '#rules/preferences.ts';
import { ToneMark, type ToneName } from './tone.tsx';

const shownOfGroup = 5;
const perPage = 100;

type RunFindingsProps = { view: ImportView; query: SearchParams };

export function RunFindings({ view, query }: RunFindingsProps) {
  const t = useTranslations('imports.run.findings');
  const { groups } = view.summary;
  if (groups.length === 0) {
    return view.run.state === 'ready' ? <Card title={t('title')}>{t('none')}</Card> : null;
  }
  const asked = groups.find(
    (group) => group.code === singleParam(query, 'code') && (group.sheet ?? 'file') === singleParam(query, 'of'),
  );
  if (asked) return <OneGroup view={view} group={asked} page={Number(singleParam(query, 'page') ?? '1') || 1} />;
  const isCut = view.findings.length < view.summary.errors + view.summary.warnings;
  return (
    <Card title={t('title')} {...(isCut ? { say: t('kept', { count: maxKeptFindings }) } : {})}>
      <ul className="divide-y divide-hair">
        {groups.map((group) => (
          <li key={`${group.sheet} ${group.code} ${group.severity}`} className="py-3 first:pt-0 last:pb-0">
            <GroupHead group={group} />
            <Places findings={ofGroup(view, group).slice(0, shownOfGroup)} />
            {group.count > shownOfGroup && (
              <Link href={groupHref(view, group, 1)} className="mt-1 inline-flex min-h-6 items-center text-sm">
                {t('all', { count: group.count })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function groupHref(view: ImportView, group: FindingGroup, page: number): string {
  return `/province/imports/${view.run.id}?of=${group.sheet ?? 'file'}&code=${group.code}${page > 1 ? `&page=${page}` : ''}`;
}

function ofGroup(view: ImportView, group: FindingGroup): LibraryFinding[] {
  return view.findings.filter(
    ({ sheet, code, severity }) => sheet === group.sheet && code === group.code && severity === group.severity,
  );
}

function GroupHead({ group }: { group: FindingGroup }) {
  const t = useTranslations('imports');
  const locale = useLocale() as Locale;
  const tone: ToneName = group.severity === 'error' ? 'error' : 'warning';
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <ToneMark tone={tone} word={t(`run.findings.${group.severity}`)} />
      <span className="font-semibold">{group.sheet ? t(`sheet.${group.sheet}`) : t('run.findings.file')}</span>
      {group.sheet && locale === 'en' && (
        <span lang="zh-CN" className="text-sm text-faint">
          {sheetName(group.sheet)}
        </span>
      )}
      {group.sheet && <span className="text-sm text-soft">{t('run.findings.count', { count: group.count })}</span>}
    </p>
  );
}

/** Cell and words; the same words for several cells are said once. */
function Places({ findings }: { findings: readonly LibraryFinding[] }) {
  const locale = useLocale() as Locale;
  const said = Map.groupBy(findings, (finding) => findingText(finding, locale));
  return (
    <ul className="mt-1 grid gap-1">
      {[...said].map(([text, places]) => (
        <li key={text} className="grid gap-x-3 sm:grid-cols-[minmax(9rem,auto)_minmax(0,1fr)]">
          <span className="text-sm text-soft">
            <Place finding={places[0]} cells={places.map(({ cell }) => cell).filter((cell) => cell !== '')} />
          </span>
          <span className="wrap-anywhere">{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** 'F503 建设性质': the cell in the reader's own file, and which column that is. */
function Place({ finding, cells }: { finding: LibraryFinding | undefined; cells: readonly string[] }) {
  const t = useTranslations('imports');
  const { sheet, key } = finding ?? {};
  return (
    <>
      <span className="font-mono">{cells.join(' ')}</span> {sheet && key ? t(`head.${sheet}.${key}` as never) : ''}
    </>
  );
}

function OneGroup({ view, group, page }: { view: ImportView; group: FindingGroup; page: number }) {
  const t = useTranslations('imports');
  const locale = useLocale() as Locale;
  const all = ofGroup(view, group);
  const at = Math.max(1, Math.min(page, Math.ceil(all.length / perPage)));
  const from = (at - 1) * perPage;
  const shown = all.slice(from, from + perPage);
  const sheet = group.sheet ? t(`sheet.${group.sheet}`) : t('run.findings.file');
  return (
    <Card
      title={t('run.findings.one', { sheet, count: group.count })}
      actions={<Link href={`/province/imports/${view.run.id}`}>{t('run.findings.back')}</Link>}
    >
      <Table caption={t('run.findings.one', { sheet, count: group.count })} dense>
        <thead>
          <tr>
            <Th>{t('run.findings.cell')}</Th>
            <Th>{t('run.findings.text')}</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((finding) => (
            <tr key={`${finding.cell} ${JSON.stringify(finding.params)}`}>
              <Th scope="row" nowrap className="font-normal">
                <Place finding={finding} cells={[finding.cell]} />
              </Th>
              <Td className="wrap-anywhere">{findingText(finding, locale)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {all.length > perPage && (
        <Pagination
          from={from + 1}
          to={from + shown.length}
          total={all.length}
          previousHref={at > 1 ? groupHref(view, group, at - 1) : undefined}
          nextHref={from + shown.length < all.length ? groupHref(view, group, at + 1) : undefined}
        />
      )}
    </Card>
  );
}
