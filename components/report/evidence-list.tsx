// The files behind a report, grouped by what they prove: name, size, hash, who and when. A file opens only as a download.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDateTime } from '#format/date.ts';
import { formatFileSize } from '#format/file-size.ts';
import { Link } from '../ui/link.tsx';

export type ListedFile = {
  id: string;
  fileName: string;
  kind: string | null;
  sizeBytes: number;
  sha256: string;
  note: string;
  uploadedByName: string;
  uploadedAt: Date;
  endorsedAt: Date | null;
  removedAt: Date | null;
  removedByName: string | null;
};

export type EvidenceGroup = { key: string; title: ReactNode; files: readonly ListedFile[] };

const hashShown = 12;

type EvidenceListProps = {
  groups: readonly EvidenceGroup[];
  /** What may be done with a file that is not taken off, beside it. */
  action?: (file: ListedFile) => ReactNode;
  /** Says of files that wait for the endorsement that they do. */
  marksWaiting?: boolean;
};

export function EvidenceList({ groups, action, marksWaiting = false }: EvidenceListProps) {
  return (
    <div className="grid gap-4">
      {groups.map((group) => (
        <div key={group.key}>
          <h3 className="text-sm font-semibold text-soft">{group.title}</h3>
          <ul className="divide-y divide-hair">
            {group.files.map((file) => (
              <FileLine key={file.id} file={file} action={action} marksWaiting={marksWaiting} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

type FileLineProps = Pick<EvidenceListProps, 'action'> & { file: ListedFile; marksWaiting: boolean };

function FileLine({ file, action, marksWaiting }: FileLineProps) {
  const t = useTranslations('evidence.file');
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 py-2">
      <div className="min-w-0">
        <Link
          href={`/files/${file.id}`}
          download
          label={t('download', { file: file.fileName })}
          className={`wrap-anywhere inline-flex min-h-6 items-center font-semibold ${file.removedAt ? 'text-soft' : ''}`}
        >
          {file.fileName}
        </Link>
        <p className="text-sm text-soft">
          <span className="uppercase">{file.kind}</span> {formatFileSize(file.sizeBytes)} ·{' '}
          {t('by', { name: file.uploadedByName, when: formatDateTime(file.uploadedAt) })} · {t('hash')}{' '}
          <code title={file.sha256} className="font-mono text-xs">
            {file.sha256.slice(0, hashShown)}
          </code>
        </p>
        {file.note !== '' && <p className="wrap-anywhere text-sm">{file.note}</p>}
        {file.removedAt !== null && (
          <p className="text-sm text-warn">
            {t('removed', { name: file.removedByName ?? '', when: formatDateTime(file.removedAt) })}
          </p>
        )}
        {marksWaiting && file.endorsedAt === null && <p className="text-sm text-faint">{t('waiting')}</p>}
      </div>
      {action && file.removedAt === null && <div data-print="hide">{action(file)}</div>}
    </li>
  );
}
