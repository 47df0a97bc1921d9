// The signed and sealed scan of the printed return: what counts now, what it replaced, and the form to put it there.
import { useTranslations } from 'next-intl';
import { EvidenceList, type ListedFile } from '#components/report/evidence-list.tsx';
import { UploadForm } from '#components/report/upload-form.tsx';
import { UploadOutcome, type UploadOutcomeFacts } from '#components/report/upload-outcome.tsx';
import { useUploadWords } from '#components/report/upload-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatFileSize } from '#format/file-size.ts';
import { maxFileBytes, scanKinds } from '#rules/evidence.ts';

type ScanCardProps = {
  scans: readonly ListedFile[];
  quarter: string;
  isOpen: boolean;
  outcome: UploadOutcomeFacts;
};

export function ScanCard({ scans, quarter, isOpen, outcome }: ScanCardProps) {
  const t = useTranslations('evidence.scan');
  const current = scans.filter((scan) => scan.removedAt === null).slice(0, 1);
  const replaced = scans.filter((scan) => !current.includes(scan));
  return (
    <Card id="evidence" title={t('title')} say={isOpen ? t('say') : t('sayClosed')}>
      <UploadOutcome outcome={outcome} />
      {current.length > 0 ? (
        <EvidenceList groups={[{ key: 'current', title: t('current'), files: current }]} />
      ) : (
        <p className="text-soft">{t('none')}</p>
      )}
      {replaced.length > 0 && (
        <ul className="mt-2 grid gap-1 text-sm text-soft">
          {replaced.map((scan) => (
            <Replaced key={scan.id} scan={scan} />
          ))}
        </ul>
      )}
      {isOpen && (
        <div data-print="hide" className="mt-4">
          {current.length === 0 ? (
            <ScanForm quarter={quarter} submit={t('submit')} />
          ) : (
            <Disclosure summary={t('replace')} look="quiet">
              <ScanForm quarter={quarter} submit={t('replace')} />
            </Disclosure>
          )}
        </div>
      )}
    </Card>
  );
}

function Replaced({ scan }: { scan: ListedFile }) {
  const t = useTranslations('evidence');
  return (
    <li className="wrap-anywhere">
      <a href={`/files/${scan.id}`} download className="inline-flex min-h-6 items-center">
        {scan.fileName}
      </a>{' '}
      {scan.removedAt && t('scan.replaced', { when: formatDateTime(scan.removedAt) })}
    </li>
  );
}

function ScanForm({ quarter, submit }: { quarter: string; submit: string }) {
  const t = useTranslations('evidence');
  const words = useUploadWords(submit);
  return (
    <>
      <Notice tone="warning" className="mb-3" title={t('notSecret')} />
      <UploadForm action={`/uploads/return-scan/${quarter}`} words={words} maxBytes={maxFileBytes}>
        <Field
          name="files"
          id="scan-files"
          label={t('scan.files')}
          hint={t('scan.filesHint', { each: formatFileSize(maxFileBytes) })}
          required
          className="mb-4"
        >
          {(control) => (
            <TextInput
              {...control}
              type="file"
              width="full"
              required
              accept={[...scanKinds, 'jpeg'].map((kind) => `.${kind}`).join(',')}
            />
          )}
        </Field>
      </UploadForm>
    </>
  );
}
