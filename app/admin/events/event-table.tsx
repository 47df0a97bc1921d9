// One page of a chain: number, time, what, who, on what, with the whole record unfolding under each line.
import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatInteger, noFigure } from '#format/number.ts';
import type { EventPage } from '#reporting/events.ts';
import type { Locale } from '#rules/preferences.ts';
import { detailLines, type EventWords, shortId, wordFor } from './event-words.ts';

type EventRow = EventPage['rows'][number];

/** The words for codes, with statuses, roles and fields from the areas that own them. */
export function useEventWords(): EventWords {
  const t = useTranslations();
  const areas: Record<string, string> = {
    status: 'status.report',
    role: 'shell.role',
    field: 'report.field',
    change: 'upkeep.field',
  };
  const path = (key: string) => {
    const [group = '', ...rest] = key.split('.');
    return [areas[group] ?? `admin.events.${group}`, ...rest].join('.');
  };
  return Object.assign((key: string) => t(path(key) as never), { has: (key: string) => t.has(path(key) as never) });
}

export function EventTable({ rows }: { rows: readonly EventRow[] }) {
  const t = useTranslations('admin.events');
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th numeric>{t('column.number')}</Th>
          <Th>{t('column.at')}</Th>
          <Th>{t('column.kind')}</Th>
          <Th>{t('column.who')}</Th>
          <Th>{t('column.object')}</Th>
          <Th>{t('column.detail')}</Th>
          <Th>{t('column.hash')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <EventLine key={row.number} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function EventLine({ row }: { row: EventRow }) {
  const words = useEventWords();
  const locale = useLocale() as Locale;
  return (
    <tr className="align-top">
      <Td numeric>{formatInteger(row.number)}</Td>
      <Td nowrap>{formatDateTime(row.at)}</Td>
      <Th scope="row" className="min-w-36">
        {wordFor(words, 'kind', row.kind)}
        <span className="block font-mono text-xs text-faint">{row.kind}</span>
      </Th>
      <Td className="min-w-44">
        <Who row={row} />
      </Td>
      <Td className="min-w-24">
        {wordFor(words, 'object', row.objectType)}
        <span className="block font-mono text-xs break-all text-faint" title={row.objectId}>
          {shortId(row.objectId)}
        </span>
      </Td>
      <Td className="min-w-72">
        <ul className="flex flex-wrap gap-x-3 text-sm">
          {detailLines(row.detail, words, locale).map((line) => (
            <li key={line.name} className="min-w-0 break-words">
              <span className="text-soft">{line.name}</span> {line.value}
            </li>
          ))}
        </ul>
      </Td>
      <Td className="min-w-24">
        <Disclosure summary={<code className="font-mono text-xs">{shortId(row.hash)}</code>}>
          <WholeRecord row={row} />
        </Disclosure>
      </Td>
    </tr>
  );
}

function Who({ row }: { row: EventRow }) {
  const words = useEventWords();
  const system = row.actorName.startsWith('system:') ? row.actorName.slice('system:'.length) : null;
  if (system !== null) return <span className="text-soft">{wordFor(words, 'system', system)}</span>;
  return (
    <>
      {row.actorName}
      <span className="block text-sm text-soft">{row.organisation ?? noFigure}</span>
    </>
  );
}

/** Exactly what the hash was made over, and the hash. */
function WholeRecord({ row }: { row: EventRow }) {
  const record = { ...row, at: row.at.toISOString() };
  return (
    <pre className="w-104 rounded-md border border-line bg-paper p-2 font-mono text-xs whitespace-pre-wrap break-all">
      {JSON.stringify(record, null, 1)}
    </pre>
  );
}
