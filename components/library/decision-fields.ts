// What every adjustment and move asks: why, by which document, approved when.
import { getTranslations } from 'next-intl/server';
import type { FormField } from './form-fields.ts';

export async function decisionFields(): Promise<FormField[]> {
  const t = await getTranslations('library.decision');
  return [
    { kind: 'area', name: 'reason', label: t('reason'), required: true, maxLength: 500 },
    { kind: 'text', name: 'document', label: t('document'), hint: t('documentHint'), required: true, maxLength: 500 },
    { kind: 'date', name: 'approvedOn', label: t('approvedOn'), required: true },
  ];
}
