// The words of an upload form, for the part of it that runs in the browser.
import { useTranslations } from 'next-intl';
import { formatFileSize } from '#format/file-size.ts';
import { maxReportBytes } from '#rules/evidence.ts';
import type { UploadWords } from './upload-form.tsx';

export function useUploadWords(submit: string): UploadWords {
  const t = useTranslations('evidence.upload');
  return {
    submit,
    cancel: t('cancel'),
    progress: t('progress'),
    sending: t('sending', { percent: '{percent}' }),
    checking: t('checking'),
    cancelled: t('cancelled'),
    tooMuch: t('tooMuch', { total: formatFileSize(maxReportBytes) }),
    lost: t('lost'),
    signedOut: t('signedOut'),
  };
}
