// Moving the share to another city: what goes along is asked, the rest stays; what would remain after the reports is offered.
import { getLocale, getTranslations } from 'next-intl/server';
import { cityOptions, quarterOptions } from '#components/library/choices.ts';
import { decisionFields } from '#components/library/decision-fields.ts';
import type { FormField } from '#components/library/form-fields.ts';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { moneyUnit } from '#format/money.ts';
import type { ShareUpkeep } from '#reporting/share-upkeep.ts';
import { wanYuanInput, type Yuan, yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { quarterYear } from '#rules/quarter.ts';
import { moveShareAction } from '../../../share-actions.ts';

/** What is left of an amount once something was used of it, never below nothing. */
const remaining = (whole: Yuan, used: number): Yuan => yuan(Math.max(0, whole - used));

export async function MoveShareCard({ share }: { share: ShareUpkeep }) {
  const t = await getTranslations('library.move');
  const field = await getTranslations('library.field');
  const locale = (await getLocale()) as Locale;
  const unit = moneyUnit('wan', locale);
  const { ahead, current } = share.quarters;
  const choices = ahead.filter((quarter) => quarter > share.fromQuarter);
  const plan = share.years.find((year) => year.year === quarterYear(current))?.versions.at(-1);
  const { totalInvestmentYuan, openingBalanceYuan } = share.funding;
  const cities = share.cities.filter((city) => city.code !== share.city.code);
  const money: FormField[] = [
    {
      kind: 'amount',
      name: 'movedPlan',
      label: t('movedPlan'),
      required: plan !== undefined,
      hint: t(plan ? 'movedPlanHint' : 'movedPlanNone'),
      unit,
      initial: plan ? wanYuanInput(remaining(plan.annualYuan, share.countedThisYearYuan)) : '',
    },
    {
      kind: 'amount',
      name: 'movedTotal',
      label: t('movedTotal'),
      required: totalInvestmentYuan !== null,
      hint: t(totalInvestmentYuan === null ? 'movedTotalNone' : 'movedTotalHint'),
      unit,
      initial:
        totalInvestmentYuan === null
          ? ''
          : wanYuanInput(remaining(totalInvestmentYuan, openingBalanceYuan + share.countedYuan)),
    },
    { kind: 'checkbox', name: 'confirmed', label: t('confirmed') },
  ];
  return (
    <Card title={t('title')} say={t('say')}>
      <LibraryForm
        fold={{ summary: t('open'), look: 'quiet' }}
        action={moveShareAction}
        hidden={{ participantId: share.id }}
        groups={[
          {
            fields: [
              {
                kind: 'select',
                name: 'cityCode',
                label: t('to'),
                options: cityOptions(cities, locale),
                placeholder: field('choose'),
                required: true,
              },
              {
                kind: 'select',
                name: 'firstQuarter',
                label: t('from'),
                hint: t('fromHint'),
                options: quarterOptions(choices, locale),
                initial: choices.find((quarter) => quarter > current) ?? choices[0] ?? '',
                required: true,
              },
              ...money,
              ...(await decisionFields()),
            ],
          },
        ]}
        submit={t('submit')}
        {...(await libraryFormWords())}
        here={`/province/projects/${share.slug}/shares/${share.id}`}
        idPrefix="move-"
      />
    </Card>
  );
}
