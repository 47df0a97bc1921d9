// What was uploaded before: file, who, when, and what became of it.
import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import type { ImportListRow } from '#reporting/import-runs.ts';
import { outcomeOf, outcomeTones, totalOf } from './run-state.ts';

type RunListProps = { runs: readonly ImportListRow[]; total: number; page: number; perPage: number };

const toneClasses = { bad: 'text-bad', warn: 'text-warn', good: 'text-good', idle: 'text-idle' };

export function RunList({ runs, total, page, perPage }: RunListProps) {
  const t = useTranslations('imports.page.list');
  if (total === 0) {
    return (
      <Card title={t('title')}>
        <Empty title={t('empty')}>{t('emptyHint')}</Empty>
      </Card>
    );
  }
  const from = (page - 1) * perPage;
  const address = (other: number) => `/province/imports?page=${other}`;
  return (
    <Card title={t('title')}>
      <Table caption={t('title')}>
        <thead>
          <tr>
            <Th>{t('file')}</Th>
            <Th>{t('outcome')}</Th>
            <Th from="md">{t('what')}</Th>
            <Th from="sm">{t('who')}</Th>
            <Th>{t('when')}</Th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </tbody>
      </Table>
      {total > perPage && (
        <Pagination
          from={from + 1}
          to={from + runs.length}
          total={total}
          previousHref={page > 1 ? address(page - 1) : undefined}
          nextHref={from + runs.length < total ? address(page + 1) : undefined}
        />
      )}
    </Card>
  );
}

function RunRow({ run }: { run: ImportListRow }) {
  const t = useTranslations('imports');
  const total = totalOf(run.counts);
  const outcome = outcomeOf(run.state, total);
  const isRefused = run.state === 'refused' || run.state === 'discarded';
  return (
    <tr>
      <Th scope="row" className="wrap-anywhere min-w-32">
        <Link href={`/province/imports/${run.id}`}>{run.fileName}</Link>
      </Th>
      <Td nowrap className={`font-semibold ${toneClasses[outcomeTones[outcome]]}`}>
        {t(`state.${outcome}`)}
      </Td>
      <Td from="md" className="text-soft">
        {isRefused
          ? t('page.list.errors', { errors: run.errors, warnings: run.warnings })
          : t('page.list.counts', total)}
      </Td>
      <Td from="sm">{run.uploadedByName}</Td>
      <Td nowrap>{formatDateTime(run.uploadedAt)}</Td>
    </tr>
  );
}
