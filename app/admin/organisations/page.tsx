// The system administrator's organisations: which there are, how many people belong to each, adding one and renaming one.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { AccountsNavigation } from '#components/admin/accounts-navigation.tsx';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatInteger } from '#format/number.ts';
import { NotFound } from '#reporting/errors.ts';
import { listOrganisationPlaces, listOrganisations, type OrganisationRow } from '#reporting/organisations.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { AddOrganisationForm, RenameOrganisationForm } from './organisation-forms.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.organisations');
  return { title: t('title') };
}

/** Only who keeps accounts: the list itself also serves the one who keeps roles. */
async function offices(actor: Actor) {
  if (!allows(actor, 'manage_people')) throw new NotFound('page', '/admin/organisations');
  const [organisations, places] = await Promise.all([listOrganisations(actor), listOrganisationPlaces(actor)]);
  return { organisations, places };
}

export default async function OrganisationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const { organisations, places } = await forPage(actor, () => offices(actor));
  const done = singleParam(await searchParams, 'done');
  const t = await getTranslations('admin.organisations');
  const english = (await getLocale()) === 'en';
  return (
    <Page>
      <PageHeader
        line={<AccountsNavigation current="organisations" />}
        title={t('headline', { count: organisations.length })}
        lead={t('lead')}
      />
      {(done === 'added' || done === 'renamed') && (
        <Notice tone="success" role="status" className="mb-5" title={t(`done.${done}`)} />
      )}
      <Columns
        aside={
          <Card title={t('add.title')} say={t('add.say')}>
            <AddOrganisationForm
              places={places.map((place) => ({ value: place.code, label: english ? place.nameEn : place.name }))}
              outcome={await outcomeWords()}
              words={{
                name: t('name'),
                nameEn: t('nameEn'),
                place: t('place'),
                placeHint: t('add.placeHint'),
                choose: t('choose'),
                submit: t('add.submit'),
                pending: t('pending'),
              }}
            />
          </Card>
        }
      >
        <Card title={t('listTitle')}>
          <OrganisationTable rows={organisations} />
        </Card>
      </Columns>
      <FinePrint>{t('finePrint')}</FinePrint>
    </Page>
  );
}

async function OrganisationTable({ rows }: { rows: readonly OrganisationRow[] }) {
  const t = await getTranslations('admin.organisations');
  const english = (await getLocale()) === 'en';
  const outcome = await outcomeWords();
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th>{t('organisation')}</Th>
          <Th from="sm">{t('place')}</Th>
          <Th numeric>{t('people')}</Th>
          <Th numeric from="sm">
            {t('roles')}
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} id={row.id} className="align-top">
            <Th scope="row" className="min-w-56 font-normal">
              <span className="font-semibold">{english ? row.nameEn : row.name}</span>
              <span className="block text-sm text-soft" lang={english ? 'zh-CN' : 'en'}>
                {english ? row.name : row.nameEn}
              </span>
              <RenameOrganisationForm
                key={`${row.name} ${row.nameEn}`}
                organisation={{ id: row.id, name: row.name, nameEn: row.nameEn }}
                outcome={outcome}
                words={{
                  name: t('name'),
                  nameEn: t('nameEn'),
                  open: t('rename.open'),
                  consequence: t('rename.consequence'),
                  submit: t('rename.submit'),
                  pending: t('pending'),
                }}
              />
            </Th>
            <Td from="sm" nowrap>
              {english ? row.placeEn : row.place}
            </Td>
            <Td numeric>
              <Link href={`/admin/people?words=${encodeURIComponent(english ? row.nameEn : row.name)}`}>
                {formatInteger(row.people)}
              </Link>
            </Td>
            <Td numeric from="sm">
              {formatInteger(row.roles)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
