// Which reviewer looks after which city. The publisher assigns; reviewers take cities that nobody has, and give up their own.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import type { OutcomeWords } from '#components/admin/form-outcome.tsx';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { type AssignedCity, type AssignmentsView, listAssignments } from '#reporting/review-assignments.ts';
import { AssignForm, TakeForm } from './assignment-forms.tsx';

type AssignmentsPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviewing.assignments');
  return { title: t('title') };
}

export default async function AssignmentsPage({ searchParams }: AssignmentsPageProps) {
  const actor = await requireActor();
  const view = await forPage(actor, () => listAssignments(actor));
  const t = await getTranslations('reviewing.assignments');
  const queue = await getTranslations('reviewing.bulk');
  const outcome = await outcomeWords();
  const done = singleParam(await searchParams, 'done') === '1';
  const free = view.cities.filter((city) => city.reviewer === null).length;
  return (
    <Page>
      <PageHeader
        line={
          <Link href="/province/reviews" className="inline-flex min-h-6 items-center">
            {queue('back')}
          </Link>
        }
        title={t('headline', { count: free })}
        lead={t('lead')}
      />
      {done && <Notice tone="success" role="status" className="mb-5" title={t('done')} />}
      <Card title={t('title')}>
        <Table caption={t('caption')}>
          <thead>
            <tr>
              <Th>{t('city')}</Th>
              <Th>{t('reviewer')}</Th>
              <Th from="md">{t('since')}</Th>
              <Th>{t('change')}</Th>
            </tr>
          </thead>
          <tbody>
            {view.cities.map((city) => (
              <CityLine key={`${city.code} ${city.reviewer?.id}`} city={city} view={view} outcome={outcome} />
            ))}
          </tbody>
        </Table>
      </Card>
    </Page>
  );
}

type CityLineProps = { city: AssignedCity; view: AssignmentsView; outcome: OutcomeWords };

async function CityLine({ city, view, outcome }: CityLineProps) {
  const t = await getTranslations('reviewing.assignments');
  const name = (await getLocale()) === 'en' ? city.nameEn : city.name;
  const mayTake = view.mayTake && (city.reviewer === null || city.isMine);
  return (
    <tr>
      <Th scope="row">{name}</Th>
      <Td>{city.reviewer?.name ?? <span className="text-faint">{t('none')}</span>}</Td>
      <Td from="md">
        {city.assignedAt && t('by', { who: city.assignedByName ?? '', when: formatDateTime(city.assignedAt) })}
      </Td>
      <Td>
        {view.mayAssign && (
          <AssignForm
            cityCode={city.code}
            reviewerId={city.reviewer?.id ?? ''}
            reviewers={view.reviewers}
            outcome={outcome}
            words={{
              pick: t('pick', { city: name }),
              nobody: t('nobody'),
              assign: t('assign'),
              assigning: t('assigning'),
            }}
          />
        )}
        {mayTake && (
          <TakeForm
            cityCode={city.code}
            isMine={city.isMine}
            outcome={outcome}
            words={{ take: t('take'), giveUp: t('giveUp'), assigning: t('assigning') }}
          />
        )}
      </Td>
    </tr>
  );
}
