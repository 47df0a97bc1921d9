// The evidence of this report in the city: filed by its reporter while the report may be saved, read by everybody else in scope.
import { getTranslations } from 'next-intl/server';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import type { SearchParams } from '#components/admin/single-param.ts';
import { EvidenceSection } from '#components/report/evidence-section.tsx';
import { readUploadOutcome } from '#components/report/upload-outcome.tsx';
import type { EvidenceView } from '#reporting/evidence-list.ts';
import { askedOfShare, type ReportView } from '#reporting/report-view.ts';
import { fieldsOf } from '#rules/report-kinds.ts';
import { RemoveFile } from './remove-file.tsx';

type EvidenceCardProps = { view: ReportView; evidence: EvidenceView; query: SearchParams };

export async function EvidenceCard({ view, evidence, query }: EvidenceCardProps) {
  const t = await getTranslations('evidence.remove');
  const words = { submit: t('submit'), pending: t('pending'), outcome: await outcomeWords() };
  const here = `/city/reports/${evidence.reportId}`;
  return (
    <EvidenceSection
      files={evidence.files}
      milestones={evidence.milestones}
      outcome={readUploadOutcome(query)}
      marksWaiting={view.contentFrom === 'working'}
      {...(evidence.mayChange
        ? {
            editing: {
              action: `/uploads/evidence/${evidence.reportId}`,
              fields: fieldsOf(askedOfShare(view.share)),
              remove: (file) => (
                <RemoveFile fileId={file.id} here={here} label={t('label', { file: file.fileName })} words={words} />
              ),
            },
          }
        : {})}
    />
  );
}
