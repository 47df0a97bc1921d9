// Open sessions of a person, newest first.
import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { noFigure } from '#format/number.ts';

type SessionTableProps = {
  sessions: readonly {
    id: string;
    createdAt: Date;
    lastSeenAt: Date;
    address: string | null;
    userAgent: string | null;
  }[];
};

export function SessionTable({ sessions }: SessionTableProps) {
  const t = useTranslations('admin.holder.sessions');
  return (
    <Table caption={t('title')} dense>
      <thead>
        <tr>
          <Th>{t('since')}</Th>
          <Th>{t('seen')}</Th>
          <Th>{t('address')}</Th>
          <Th from="md">{t('browser')}</Th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <Td nowrap>{formatDateTime(session.createdAt)}</Td>
            <Td nowrap>{formatDateTime(session.lastSeenAt)}</Td>
            <Td nowrap>{session.address || noFigure}</Td>
            <Td from="md" className="text-sm text-soft">
              {session.userAgent || noFigure}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
