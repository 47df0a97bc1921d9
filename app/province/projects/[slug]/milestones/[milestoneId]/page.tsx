// One dated step: correcting its words, moving it by decision, ending it, and every quarter it was due in before.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { cityOptions, yearsOfQuarters } from '#components/library/choices.ts';
import { decisionFields } from '#components/library/decision-fields.ts';
import { DoneNotice } from '#components/library/done-notice.tsx';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDate } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { getUpkeep, type Upkeep } from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { endMilestoneAction, moveMilestoneAction, renameMilestoneAction } from '../../../share-actions.ts';

type Step = Upkeep['milestones'][number];
type StepPageProps = {
  params: Promise<{ slug: string; milestoneId: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.milestones');
  return { title: t('pageTitle') };
}

export default async function MilestonePage({ params, searchParams }: StepPageProps) {
  const actor = await requireActor();
  const { slug, milestoneId } = await params;
  const upkeep = await forPage(actor, () => getUpkeep(actor, slug));
  const step = upkeep.milestones.find((one) => one.id === milestoneId);
  if (!step) notFound();
  const t = await getTranslations('library.milestones');
  const locale = (await getLocale()) as Locale;
  const name = locale === 'en' ? (step.nameEn ?? step.name) : step.name;
  const open = step.endedAt === null && step.doneOn === null;
  return (
    <Page>
      <PageHeader
        line={
          <Link href={`/province/projects/${slug}`} className="inline-flex min-h-6 items-center">
            {t('back', { name: shownName(upkeep.row, locale) })}
          </Link>
        }
        title={name}
        lead={t('dueLead', { quarter: formatQuarter(step.dueQuarter as QuarterId, locale) })}
      />
      <DoneNotice done={stepDone(singleParam(await searchParams, 'done'))} name={name} />
      {step.endedAt && (
        <Notice tone="warning" className="mb-5" title={t('endedTitle')}>
          {step.endedReason}
        </Notice>
      )}
      {step.doneOn && <Notice className="mb-5" title={t('doneTitle', { date: formatDate(step.doneOn) })} />}
      <Stack>
        {step.moves.length > 0 && <MovesCard step={step} locale={locale} />}
        {open && <MoveCard upkeep={upkeep} step={step} locale={locale} />}
        {step.endedAt === null && <WordsCard upkeep={upkeep} step={step} locale={locale} />}
        {open && <EndStepCard upkeep={upkeep} step={step} />}
      </Stack>
    </Page>
  );
}

function stepDone(done: string | null): string | null {
  return done === null ? null : `milestone_${done}`;
}

async function MovesCard({ step, locale }: { step: Step; locale: Locale }) {
  const t = await getTranslations('library.milestones');
  return (
    <Card title={t('history')}>
      <Table caption={t('history')} dense>
        <thead>
          <tr>
            <Th>{t('column.from')}</Th>
            <Th>{t('column.to')}</Th>
            <Th>{t('column.reason')}</Th>
            <Th>{t('column.document')}</Th>
            <Th from="sm">{t('column.approvedOn')}</Th>
            <Th from="md">{t('column.by')}</Th>
          </tr>
        </thead>
        <tbody>
          {step.moves.map((move) => (
            <tr key={move.id}>
              <Td nowrap>{formatQuarter(move.fromQuarter as QuarterId, locale)}</Td>
              <Td nowrap>{formatQuarter(move.toQuarter as QuarterId, locale)}</Td>
              <Td className="min-w-40">{move.reason}</Td>
              <Td className="min-w-32">{move.document}</Td>
              <Td nowrap from="sm">
                {formatDate(move.approvedOn)}
              </Td>
              <Td nowrap from="md">
                {move.decidedByName}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

type StepCardProps = { upkeep: Upkeep; step: Step; locale: Locale };

async function MoveCard({ upkeep, step, locale }: StepCardProps) {
  const t = await getTranslations('library.milestones');
  const year = quarterYear(upkeep.quarters.current);
  return (
    <Card title={t('move.title')} say={t('move.say')}>
      <LibraryForm
        fold={{ summary: t('move.open'), look: 'quiet' }}
        action={moveMilestoneAction}
        hidden={{ milestoneId: step.id, version: String(step.version) }}
        groups={[
          {
            fields: [
              {
                kind: 'select',
                name: 'toQuarter',
                label: t('move.to'),
                options: yearsOfQuarters(year - 1, year + 8, step.dueQuarter, locale),
                initial: step.dueQuarter,
                required: true,
              },
              ...(await decisionFields()),
            ],
          },
        ]}
        submit={t('move.submit')}
        {...(await libraryFormWords())}
        here={`/province/projects/${upkeep.row.slug}/milestones/${step.id}`}
        idPrefix="move-"
      />
    </Card>
  );
}

async function WordsCard({ upkeep, step, locale }: StepCardProps) {
  const t = await getTranslations('library.milestones');
  const cities = [...new Map(upkeep.shares.map((share) => [share.city.code, share.city])).values()];
  return (
    <Card title={t('words')}>
      <LibraryForm
        action={renameMilestoneAction}
        hidden={{ milestoneId: step.id, version: String(step.version) }}
        groups={[
          {
            fields: [
              { kind: 'text', name: 'name', label: t('name'), initial: step.name, required: true, maxLength: 120 },
              { kind: 'text', name: 'nameEn', label: t('nameEn'), initial: step.nameEn ?? '', maxLength: 240 },
              {
                kind: 'select',
                name: 'cityCode',
                label: t('city'),
                options: cityOptions(cities, locale),
                placeholder: t('joint'),
                initial: step.cityCode ?? '',
              },
            ],
          },
        ]}
        submit={t('save')}
        {...(await libraryFormWords())}
        here={`/province/projects/${upkeep.row.slug}/milestones/${step.id}`}
        idPrefix="words-"
      />
    </Card>
  );
}

async function EndStepCard({ upkeep, step }: { upkeep: Upkeep; step: Step }) {
  const t = await getTranslations('library.milestones');
  return (
    <Card title={t('end.title')} say={t('end.say')}>
      <LibraryForm
        fold={{ summary: t('end.open'), look: 'quiet' }}
        action={endMilestoneAction}
        hidden={{ milestoneId: step.id, version: String(step.version) }}
        groups={[
          { fields: [{ kind: 'area', name: 'reason', label: t('end.reason'), required: true, maxLength: 300 }] },
        ]}
        submit={t('end.submit')}
        danger
        {...(await libraryFormWords())}
        here={`/province/projects/${upkeep.row.slug}/milestones/${step.id}`}
        idPrefix="end-"
      />
    </Card>
  );
}
