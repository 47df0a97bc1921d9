// The units responsible, one line each. Lines are added by the blank ones at the end and removed by a tick, so that it works without JavaScript.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { cityOptions, type ProfileWords, roleOptions } from '#components/library/choices.ts';
import type { FieldGroup } from '#components/library/form-fields.ts';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getUpkeep, type Upkeep } from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { saveUnitsAction } from '../../actions.ts';

const blankLines = 3;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.units');
  return { title: t('title') };
}

export default async function CommitmentUnitsPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await requireActor();
  const { slug } = await params;
  const upkeep = await forPage(actor, () => getUpkeep(actor, slug));
  const t = await getTranslations('library.units');
  const locale = (await getLocale()) as Locale;
  const back = `/province/projects/${slug}`;
  return (
    <Page>
      <PageHeader
        line={
          <Link href={back} className="inline-flex min-h-6 items-center">
            {t('back')}
          </Link>
        }
        title={t('headline', { name: shownName(upkeep.row, locale) })}
        lead={t('lead', { count: blankLines })}
      />
      <Card>
        <LibraryForm
          action={saveUnitsAction}
          hidden={{ commitmentId: upkeep.row.id, version: String(upkeep.row.version) }}
          groups={await unitGroups(upkeep, locale)}
          submit={t('submit')}
          {...(await libraryFormWords())}
          here={`${back}/units`}
          cancel={{ href: back, label: t('cancel') }}
        />
      </Card>
    </Page>
  );
}

async function unitGroups(upkeep: Upkeep, locale: Locale): Promise<FieldGroup[]> {
  const t = await getTranslations('library.units');
  const words = (await getTranslations('profiles')) as unknown as ProfileWords;
  const lines = [...upkeep.units, ...Array.from({ length: blankLines }, () => null)];
  return lines.map((unit, index) => ({
    title: unit ? t('line', { number: index + 1 }) : t('blank', { number: index + 1 }),
    columns: 'line' as const,
    fields: [
      {
        kind: 'text' as const,
        name: `unit.${index}.name`,
        label: t('name'),
        initial: unit?.name ?? '',
        maxLength: 100,
      },
      {
        kind: 'select' as const,
        name: `unit.${index}.role`,
        label: t('role'),
        options: roleOptions(words),
        initial: unit?.role ?? 'responsible',
        required: true,
      },
      {
        kind: 'select' as const,
        name: `unit.${index}.city`,
        label: t('city'),
        options: cityOptions(upkeep.cities, locale),
        placeholder: t('province'),
        initial: unit?.cityCode ?? '',
      },
      ...(unit ? [{ kind: 'checkbox' as const, name: `unit.${index}.remove`, label: t('remove') }] : []),
    ],
  }));
}
