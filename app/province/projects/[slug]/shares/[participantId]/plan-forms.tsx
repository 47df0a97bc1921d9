// The first plan of a year, and adjusting one by an approved, dated decision.
import { getLocale, getTranslations } from 'next-intl/server';
import { quarterOptions } from '#components/library/choices.ts';
import { decisionFields } from '#components/library/decision-fields.ts';
import type { FieldGroup } from '#components/library/form-fields.ts';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { moneyUnit } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { PlanVersionView, PlanYear, ShareUpkeep } from '#reporting/share-upkeep.ts';
import { wanYuanInput } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { quarterYear } from '#rules/quarter.ts';
import { adjustAnnualPlanAction, setAnnualPlanAction } from '../../../share-actions.ts';

async function amountGroups(standing: PlanVersionView | null): Promise<FieldGroup[]> {
  const t = await getTranslations('library.plan');
  const locale = (await getLocale()) as Locale;
  const unit = moneyUnit('wan', locale);
  const part = (number: 1 | 2 | 3 | 4) => {
    const yuan = standing?.split?.[number - 1];
    return {
      kind: 'amount' as const,
      name: `q${number}`,
      label: t('quarter', { number }),
      unit,
      initial: yuan === undefined ? '' : wanYuanInput(yuan),
    };
  };
  return [
    {
      fields: [
        {
          kind: 'amount',
          name: 'planned',
          label: t('planned'),
          unit,
          required: true,
          initial: standing ? wanYuanInput(standing.annualYuan) : '',
        },
      ],
    },
    { title: t('split'), columns: 4, fields: [part(1), part(2), part(3), part(4)] },
  ];
}

export async function AdjustPlan({ share, year }: { share: ShareUpkeep; year: PlanYear }) {
  const t = await getTranslations('library.plan');
  const locale = (await getLocale()) as Locale;
  const last = year.versions.at(-1) ?? null;
  return (
    <div data-print="hide" className="mt-3">
      <LibraryForm
        fold={{ summary: t('adjust', { year: year.year }), look: 'quiet', say: t('adjustSay') }}
        action={adjustAnnualPlanAction}
        hidden={{
          participantId: share.id,
          year: String(year.year),
          version: String(last?.version ?? 0),
        }}
        groups={[
          ...(await amountGroups(last)),
          {
            fields: [
              {
                kind: 'select',
                name: 'fromQuarter',
                label: t('fromQuarter'),
                hint: t('fromQuarterHint'),
                options: quarterOptions(year.firstQuarters, locale),
                initial: year.firstQuarters[0] ?? '',
                required: true,
              },
              ...(await decisionFields()),
            ],
          },
        ]}
        submit={t('adjustSubmit')}
        {...(await libraryFormWords())}
        here={`/province/projects/${share.slug}/shares/${share.id}`}
        idPrefix={`adjust-${year.year}-`}
      />
    </div>
  );
}

export async function SetPlan({ share }: { share: ShareUpkeep }) {
  const t = await getTranslations('library.plan');
  const locale = (await getLocale()) as Locale;
  const now = quarterYear(share.quarters.current);
  const options = share.openYears.map(({ year, fromQuarter }) => ({
    value: String(year),
    label: t('yearFrom', { year, quarter: formatQuarter(fromQuarter, locale) }),
  }));
  const initial = share.openYears.find((one) => one.year >= now) ?? share.openYears[0];
  return (
    <Card title={t('setTitle')} say={t('setSay')}>
      <LibraryForm
        fold={{ summary: t('setOpen'), look: 'quiet', open: share.years.length === 0 }}
        action={setAnnualPlanAction}
        hidden={{ participantId: share.id }}
        groups={[
          {
            fields: [
              {
                kind: 'select',
                name: 'year',
                label: t('year'),
                options,
                initial: initial ? String(initial.year) : '',
                required: true,
              },
            ],
          },
          ...(await amountGroups(null)),
        ]}
        submit={t('setSubmit')}
        {...(await libraryFormWords())}
        here={`/province/projects/${share.slug}/shares/${share.id}`}
        idPrefix="set-"
      />
    </Card>
  );
}
