// What the files of a report prove, as groups in the order of the form: the report as a whole, its fields, its milestones.
import { useLocale, useTranslations } from 'next-intl';
import { evidenceFields, targetText } from '#rules/evidence.ts';
import type { Locale } from '#rules/preferences.ts';
import type { EvidenceGroup, ListedFile } from './evidence-list.tsx';

export type TargetedFile = ListedFile & { milestoneId: string | null; field: string | null };
export type EvidenceStep = { id: string; name: string; nameEn: string | null };

/** Every target that may be chosen, with its words. */
export function useEvidenceTargets(
  milestones: readonly EvidenceStep[],
  fields: readonly string[],
): { value: string; label: string }[] {
  const t = useTranslations('evidence.group');
  const report = useTranslations('report.field');
  const locale = useLocale() as Locale;
  const asked = evidenceFields.filter((field) => fields.includes(field));
  return [
    { value: 'report', label: t('report') },
    ...asked.map((field) => ({ value: `field:${field}`, label: report(field) })),
    ...milestones.map((step) => ({
      value: `milestone:${step.id}`,
      label: t('milestone', { name: (locale === 'en' && step.nameEn) || step.name }),
    })),
  ];
}

/** Groups that hold files; a file whose milestone has ended meanwhile keeps a group of its own. */
export function useEvidenceGroups(
  files: readonly TargetedFile[],
  milestones: readonly EvidenceStep[],
): EvidenceGroup[] {
  const t = useTranslations('evidence.group');
  const known = useEvidenceTargets(milestones, evidenceFields);
  const groups = known.map(({ value, label }) => ({
    key: value,
    title: label,
    files: files.filter((file) => targetText(file) === value),
  }));
  const others = files.filter((file) => !known.some(({ value }) => value === targetText(file)));
  return [...groups, { key: 'former', title: t('formerMilestone'), files: others }].filter(
    (group) => group.files.length > 0,
  );
}
