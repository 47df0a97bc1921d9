// The money side of a share. Once a report was accepted the opening balance changes by correction only.
import { getLocale, getTranslations } from 'next-intl/server';
import { yearsOfQuarters } from '#components/library/choices.ts';
import type { FormField } from '#components/library/form-fields.ts';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { moneyUnit } from '#format/money.ts';
import type { ShareUpkeep } from '#reporting/share-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { quarterYear } from '#rules/quarter.ts';
import { saveFundingAction } from '../../../share-actions.ts';

export async function FundingCard({ share }: { share: ShareUpkeep }) {
  const t = await getTranslations('library.funding');
  const field = await getTranslations('library.field');
  const locale = (await getLocale()) as Locale;
  const { values, openingIsFixed, version } = share.funding;
  const unit = moneyUnit('wan', locale);
  const year = quarterYear(share.quarters.current);
  const fields: FormField[] = [
    {
      kind: 'amount',
      name: 'totalInvestment',
      label: t('totalInvestment'),
      unit,
      initial: values.totalInvestment,
    },
    {
      kind: 'amount',
      name: 'openingBalance',
      label: t('openingBalance'),
      hint: t(openingIsFixed ? 'openingFixed' : 'openingHint'),
      unit,
      readOnly: openingIsFixed,
      initial: values.openingBalance,
    },
    {
      kind: 'select',
      name: 'plannedStartQuarter',
      label: t('plannedStartQuarter'),
      hint: t('plannedStartHint'),
      options: yearsOfQuarters(year - 8, year + 8, values.plannedStartQuarter ?? '', locale),
      placeholder: field('notGiven'),
      initial: values.plannedStartQuarter,
    },
  ];
  return (
    <Card title={t('title')}>
      <LibraryForm
        action={saveFundingAction}
        hidden={{ participantId: share.id, version: String(version) }}
        groups={[{ fields }]}
        submit={t('submit')}
        {...(await libraryFormWords())}
        here={`/province/projects/${share.slug}/shares/${share.id}`}
        idPrefix="funding-"
      />
    </Card>
  );
}
