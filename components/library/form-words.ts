// The words of library forms, put together on the server.
import { getTranslations } from 'next-intl/server';
import type { OutcomeWords } from '../admin/form-outcome.tsx';
import { outcomeWords } from '../admin/outcome-words.ts';
import type { LibraryFormWords } from './form-fields.ts';

export async function libraryFormWords(): Promise<{ words: LibraryFormWords; outcome: OutcomeWords }> {
  const t = await getTranslations('library.form');
  const shell = await getTranslations('shell.form');
  const words: LibraryFormWords = {
    optional: shell('optional'),
    pending: t('pending'),
    conflictTitle: t('conflict.title'),
    conflictText: t('conflict.text'),
    conflictSame: t('conflict.same'),
    yours: t('conflict.yours'),
    theirs: t('conflict.theirs'),
    yes: t('yes'),
    no: t('no'),
  };
  return { words, outcome: { ...(await outcomeWords()), changed: t('changed') } };
}
