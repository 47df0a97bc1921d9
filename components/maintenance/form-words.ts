// The words of every maintenance form, put together on the server.
import { getTranslations } from 'next-intl/server';
import type { MaintenanceWords } from './maintenance-form.tsx';

export async function maintenanceWords(): Promise<MaintenanceWords> {
  const t = await getTranslations('upkeep.form');
  const conflict = await getTranslations('upkeep.conflict');
  return {
    yes: t('yes'),
    no: t('no'),
    comma: t('comma'),
    colon: t('colon'),
    outcome: {
      problems: t('problems'),
      problemHint: t('problemHint'),
      labelled: t.raw('labelled') as string,
      changed: t('changed'),
      reload: t('reload'),
      signIn: t('signIn'),
    },
    optional: t('optional'),
    save: t('save'),
    saving: t('saving'),
    cancel: t('cancel'),
    lost: t('lost'),
    conflict: {
      title: conflict('title'),
      titleAt: conflict.raw('titleAt') as string,
      text: conflict('text'),
      same: conflict('same'),
      yours: conflict('yours'),
      theirs: conflict('theirs'),
      saveOver: conflict('saveOver'),
      discard: conflict('discard'),
    },
  };
}
