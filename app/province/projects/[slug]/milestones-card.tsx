// The dated steps: planned here, reported as done by the cities. Each has a page of its own for changing and moving it.
import { getLocale, getTranslations } from 'next-intl/server';
import { cityOptions, yearsOfQuarters } from '#components/library/choices.ts';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDate } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Upkeep } from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { addMilestoneAction } from '../share-actions.ts';

export async function MilestonesCard({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.milestones');
  const standing = upkeep.milestones.filter((step) => step.endedAt === null);
  const done = standing.filter((step) => step.doneOn !== null).length;
  return (
    <Card
      id="milestones"
      title={t('title')}
      say={standing.length === 0 ? t('none') : t('say', { count: standing.length, done })}
    >
      {upkeep.milestones.length > 0 && <MilestonesTable upkeep={upkeep} />}
      <div data-print="hide" className="mt-3">
        <AddMilestone upkeep={upkeep} />
      </div>
    </Card>
  );
}

async function MilestonesTable({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.milestones');
  const locale = (await getLocale()) as Locale;
  const cityOf = (code: string | null) => {
    const city = upkeep.cities.find((one) => one.code === code);
    return city ? (locale === 'en' ? city.nameEn : city.name) : t('joint');
  };
  const state = (step: Upkeep['milestones'][number]) => {
    if (step.endedAt) return t('ended');
    if (step.doneOn) return t('doneOn', { date: formatDate(step.doneOn) });
    return step.moves.length > 0 ? t('moved', { count: step.moves.length }) : t('planned');
  };
  return (
    <Table caption={t('title')} dense>
      <thead>
        <tr>
          <Th>{t('column.name')}</Th>
          <Th>{t('column.due')}</Th>
          <Th from="sm">{t('column.city')}</Th>
          <Th>{t('column.state')}</Th>
        </tr>
      </thead>
      <tbody>
        {upkeep.milestones.map((step) => (
          <tr key={step.id}>
            <Th scope="row" className="min-w-32">
              <Link href={`/province/projects/${upkeep.row.slug}/milestones/${step.id}`}>
                {locale === 'en' ? (step.nameEn ?? step.name) : step.name}
              </Link>
            </Th>
            <Td nowrap>{formatQuarter(step.dueQuarter as QuarterId, locale)}</Td>
            <Td nowrap from="sm">
              {cityOf(step.cityCode)}
            </Td>
            <Td nowrap>{state(step)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

async function AddMilestone({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.milestones');
  const locale = (await getLocale()) as Locale;
  const year = quarterYear(upkeep.quarters.current);
  const cities = [...new Map(upkeep.shares.map((share) => [share.city.code, share.city])).values()];
  return (
    <LibraryForm
      fold={{ summary: t('add'), look: 'quiet' }}
      action={addMilestoneAction}
      hidden={{ commitmentId: upkeep.row.id }}
      groups={[
        {
          fields: [
            { kind: 'text', name: 'name', label: t('name'), required: true, maxLength: 120 },
            { kind: 'text', name: 'nameEn', label: t('nameEn'), maxLength: 240 },
          ],
        },
        {
          columns: 2,
          fields: [
            {
              kind: 'select',
              name: 'dueQuarter',
              label: t('due'),
              options: yearsOfQuarters(year - 1, year + 6, '', locale),
              initial: upkeep.quarters.current,
              required: true,
            },
            {
              kind: 'select',
              name: 'cityCode',
              label: t('city'),
              options: cityOptions(cities, locale),
              placeholder: t('joint'),
            },
          ],
        },
      ]}
      submit={t('submit')}
      {...(await libraryFormWords())}
      here={`/province/projects/${upkeep.row.slug}`}
      idPrefix="step-"
    />
  );
}
