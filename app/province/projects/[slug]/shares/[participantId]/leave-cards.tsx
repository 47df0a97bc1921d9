// Two ways out: a share ends from a quarter on and stays on record, or one entered by mistake is taken back while nobody has reported on it.
import { getLocale, getTranslations } from 'next-intl/server';
import { quarterOptions } from '#components/library/choices.ts';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { Card } from '#components/ui/card.tsx';
import type { ShareUpkeep } from '#reporting/share-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { endShareAction, withdrawShareAction } from '../../../share-actions.ts';

export async function EndShareCard({ share }: { share: ShareUpkeep }) {
  const t = await getTranslations('library.leave');
  const locale = (await getLocale()) as Locale;
  const choices = share.quarters.ahead.filter((quarter) => quarter > share.fromQuarter);
  return (
    <Card title={t('endTitle')} say={t('endSay')}>
      <LibraryForm
        fold={{ summary: t('endOpen'), look: 'quiet' }}
        action={endShareAction}
        hidden={{ participantId: share.id }}
        groups={[
          {
            fields: [
              {
                kind: 'select',
                name: 'firstQuarterWithout',
                label: t('firstQuarterWithout'),
                options: quarterOptions(choices, locale),
                initial: choices.find((quarter) => quarter > share.quarters.current) ?? '',
                required: true,
              },
              { kind: 'area', name: 'reason', label: t('reason'), required: true, maxLength: 300 },
            ],
          },
        ]}
        submit={t('endSubmit')}
        danger
        {...(await libraryFormWords())}
        here={`/province/projects/${share.slug}/shares/${share.id}`}
        idPrefix="end-"
      />
    </Card>
  );
}

export async function WithdrawShareCard({ share }: { share: ShareUpkeep }) {
  const t = await getTranslations('library.leave');
  return (
    <Card title={t('withdrawTitle')} say={t('withdrawSay')}>
      <LibraryForm
        fold={{ summary: t('withdrawOpen'), look: 'quiet' }}
        action={withdrawShareAction}
        hidden={{ participantId: share.id }}
        groups={[{ fields: [{ kind: 'checkbox', name: 'confirm', label: t('withdrawConfirm'), required: true }] }]}
        submit={t('withdrawSubmit')}
        danger
        {...(await libraryFormWords())}
        here={`/province/projects/${share.slug}/shares/${share.id}`}
        idPrefix="withdraw-"
      />
    </Card>
  );
}
