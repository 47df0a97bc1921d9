// Evidence as a card: what is there, and for those who may, what to add. Upload and removal stand outside the report's own form, so that neither sends its
// text along.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatFileSize } from '#format/file-size.ts';
import { fileKinds, maxFileBytes, maxNoteLength, maxReportBytes, maxReportFiles } from '#rules/evidence.ts';
import { Card } from '../ui/card.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { type EvidenceStep, type TargetedFile, useEvidenceGroups, useEvidenceTargets } from './evidence-groups.ts';
import { EvidenceList, type ListedFile } from './evidence-list.tsx';
import { UploadForm } from './upload-form.tsx';
import { UploadOutcome, type UploadOutcomeFacts } from './upload-outcome.tsx';
import { useUploadWords } from './upload-words.ts';

type EvidenceSectionProps = {
  files: readonly TargetedFile[];
  milestones: readonly EvidenceStep[];
  /** Of those who may add and take away: where to, which fields are asked, and the button beside each file. */
  editing?: { action: string; fields: readonly string[]; remove: (file: ListedFile) => ReactNode };
  marksWaiting?: boolean;
  outcome?: UploadOutcomeFacts;
};

export function EvidenceSection({ files, milestones, editing, marksWaiting, outcome }: EvidenceSectionProps) {
  const t = useTranslations('evidence');
  const groups = useEvidenceGroups(files, milestones);
  const present = files.filter((file) => file.removedAt === null);
  const size = formatFileSize(present.reduce((sum, file) => sum + file.sizeBytes, 0));
  const none = editing ? t('sayNone') : t('sayNoneRead');
  return (
    <Card id="evidence" title={t('title')} say={present.length > 0 ? t('say', { count: present.length, size }) : none}>
      {outcome && <UploadOutcome outcome={outcome} />}
      {groups.length > 0 && (
        <EvidenceList
          groups={groups}
          marksWaiting={marksWaiting ?? false}
          {...(editing ? { action: editing.remove } : {})}
        />
      )}
      {editing && <Upload action={editing.action} fields={editing.fields} milestones={milestones} />}
    </Card>
  );
}

type UploadProps = { action: string; fields: readonly string[]; milestones: readonly EvidenceStep[] };

function Upload({ action, fields, milestones }: UploadProps) {
  const t = useTranslations('evidence');
  const targets = useEvidenceTargets(milestones, fields);
  const words = useUploadWords(t('upload.submit'));
  return (
    <div data-print="hide" className="mt-4 border-t border-hair pt-4">
      <h3 className="mb-2 font-semibold">{t('upload.title')}</h3>
      <Notice tone="warning" className="mb-3" title={t('notSecret')} />
      <noscript>
        <p className="mb-3 text-sm text-warn">{t('saveFirst')}</p>
      </noscript>
      <UploadForm action={action} words={words} maxBytes={maxReportBytes}>
        {/* The fields of the form come before its files, so that the server knows them when the files arrive. */}
        <div className="grid grid-cols-1 gap-x-6 sm:grid-cols-2">
          <Field name="target" id="evidence-target" label={t('upload.target')} hint={t('upload.targetHint')}>
            {(control) => <Select {...control} options={targets} className="w-full" />}
          </Field>
          <Field
            name="note"
            id="evidence-note"
            label={t('upload.note')}
            hint={t('upload.noteHint', { max: maxNoteLength })}
          >
            {(control) => <TextInput {...control} width="full" maxLength={maxNoteLength} />}
          </Field>
        </div>
        <Field
          name="files"
          id="evidence-files"
          label={t('upload.files')}
          hint={t('upload.filesHint', {
            each: formatFileSize(maxFileBytes),
            number: maxReportFiles,
            total: formatFileSize(maxReportBytes),
          })}
          required
          className="mb-4"
        >
          {(control) => (
            <TextInput
              {...control}
              type="file"
              width="full"
              multiple
              required
              accept={[...fileKinds, 'jpeg'].map((kind) => `.${kind}`).join(',')}
            />
          )}
        </Field>
      </UploadForm>
      <p className="mt-2 text-sm text-soft">{t('afterEndorsement')}</p>
    </div>
  );
}
