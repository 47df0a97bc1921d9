// The publisher's imports: taking a workbook in, the template and the present library in the same form, and what was imported before.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { Page } from '#components/shell/page.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Select } from '#components/ui/select.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { exportChoices } from '#reporting/import-exports.ts';
import { listImports } from '#reporting/import-runs.ts';
import type { Locale } from '#rules/preferences.ts';
import { RunList } from './run-list.tsx';

type ImportsPageProps = { searchParams: Promise<SearchParams> };

const perPage = 20;
const problems = ['no_file', 'too_large', 'incomplete'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports.page');
  return { title: t('title') };
}

export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const actor = await requireActor();
  const params = await searchParams;
  const page = Math.max(1, Math.min(10_000, Math.floor(Number(singleParam(params, 'page') ?? '1')) || 1));
  const [runs, choices] = await forPage(actor, () =>
    Promise.all([listImports(actor, { offset: (page - 1) * perPage, limit: perPage }), exportChoices(actor)]),
  );
  const t = await getTranslations('imports.page');
  const problem = problems.find((known) => known === singleParam(params, 'problem'));
  return (
    <Page>
      <PageHeader line={<SubNavigation current="imports" />} title={t('headline')} lead={t('lead')} />
      <Columns split="form" aside={<FilesCard choices={choices} />}>
        <UploadCard problem={problem ? t(`problem.${problem}`) : undefined} />
        <RunList runs={runs.rows} total={runs.total} page={page} perPage={perPage} />
      </Columns>
    </Page>
  );
}

async function UploadCard({ problem }: { problem: string | undefined }) {
  const t = await getTranslations('imports.page');
  return (
    <Card title={t('upload.title')} say={t('upload.say')}>
      {problem && (
        <Notice tone="error" role="alert" className="mb-4" title={t('problem.title')}>
          {problem}
        </Notice>
      )}
      <form method="post" action="/province/imports/upload" encType="multipart/form-data">
        <Field name="workbook" label={t('upload.file')} hint={t('upload.hint')} error={problem} required>
          {(control) => (
            <TextInput
              {...control}
              type="file"
              width="full"
              required
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              className="max-w-[34rem]"
            />
          )}
        </Field>
        <Button type="submit">{t('upload.submit')}</Button>
      </form>
    </Card>
  );
}

type Choices = Awaited<ReturnType<typeof exportChoices>>;

async function FilesCard({ choices }: { choices: Choices }) {
  const t = await getTranslations('imports.page.files');
  const locale = (await getLocale()) as Locale;
  const named = (one: { name: string; nameEn: string }) => (locale === 'en' ? one.nameEn : one.name);
  return (
    <Card title={t('title')} say={t('say')}>
      <ul className="grid gap-3">
        <li>
          <LinkButton href="/province/imports/template" variant="quiet" plain download>
            {t('template')}
          </LinkButton>
          <p className="mt-1 text-sm text-soft">{t('templateNote')}</p>
        </li>
        <li>
          <LinkButton href="/province/imports/export" variant="quiet" plain download>
            {t('export')}
          </LinkButton>
          <p className="mt-1 text-sm text-soft">{t('exportNote')}</p>
        </li>
      </ul>
      <div className="mt-3">
        <Disclosure summary={t('part')}>
          <form method="get" action="/province/imports/export">
            <Field name="plan" label={t('plan')}>
              {(control) => (
                <Select
                  {...control}
                  placeholder={t('allPlans')}
                  options={choices.plans.map((plan) => ({ value: plan.slug, label: named(plan) }))}
                />
              )}
            </Field>
            <Field name="city" label={t('city')}>
              {(control) => (
                <Select
                  {...control}
                  placeholder={t('allCities')}
                  options={choices.cities.map((city) => ({ value: city.code, label: named(city) }))}
                />
              )}
            </Field>
            <Button type="submit" variant="quiet">
              {t('submit')}
            </Button>
          </form>
        </Disclosure>
      </div>
    </Card>
  );
}
