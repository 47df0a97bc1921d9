// The filter of the list as a plain GET form: works without script, and the address says what is shown.
import { useTranslations } from 'next-intl';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { CommitmentListView, CommitmentQuestion } from '#reporting/commitment-list.ts';
import { commitmentKinds } from '#rules/commitment.ts';
import type { Locale } from '#rules/preferences.ts';
import { projectStatuses } from '#rules/project.ts';

/** The address of a page of the filtered list; what is not asked for stays out of it. */
export function projectsAddress(question: CommitmentQuestion): string {
  const query = new URLSearchParams();
  for (const name of ['plan', 'city', 'kind', 'status', 'words'] as const) {
    const value = question[name];
    if (value !== null) query.set(name, value);
  }
  if (question.page > 1) query.set('page', String(question.page));
  const text = query.toString();
  return text === '' ? '/projects' : `/projects?${text}`;
}

type ProjectFilterProps = { question: CommitmentQuestion; view: CommitmentListView; locale: Locale };

export function ProjectFilter({ question, view, locale }: ProjectFilterProps) {
  const t = useTranslations('profiles.projects');
  const words = useTranslations('profiles');
  const isFiltered = projectsAddress({ ...question, page: 1 }) !== '/projects';
  const choices: { name: 'plan' | 'city' | 'kind' | 'status'; options: SelectOption[] }[] = [
    {
      name: 'plan',
      options: view.plans.map((plan) => ({
        value: plan.slug,
        label: shownName({ name: plan.title, nameEn: plan.titleEn }, locale),
      })),
    },
    { name: 'city', options: view.cities.map((city) => ({ value: city.code, label: shownName(city, locale) })) },
    { name: 'kind', options: commitmentKinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`) })) },
    {
      name: 'status',
      options: [...projectStatuses, 'not_assigned' as const, 'ended' as const].map((status) => ({
        value: status,
        label: words(`status.${status}`),
      })),
    },
  ];
  return (
    <Card title={t('filter')} {...(isFiltered ? { say: t('filtered') } : {})}>
      <form
        action="/projects"
        method="get"
        data-print="hide"
        className="grid grid-cols-1 items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_1.5fr_auto]"
      >
        {choices.map(({ name, options }) => (
          <div key={name} className="min-w-0">
            <label htmlFor={name} className="text-sm text-soft">
              {t(name)}
            </label>
            <Select
              id={name}
              name={name}
              options={options}
              placeholder={t('any')}
              defaultValue={question[name] ?? ''}
              className="w-full"
            />
          </div>
        ))}
        <div className="min-w-0">
          <label htmlFor="words" className="text-sm text-soft">
            {t('words')}
          </label>
          <TextInput
            id="words"
            name="words"
            type="search"
            width="full"
            defaultValue={question.words ?? ''}
            maxLength={100}
            autoComplete="off"
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="quiet">
            {t('submit')}
          </Button>
          {isFiltered && (
            <Link href="/projects" className="inline-flex min-h-6 items-center">
              {t('clear')}
            </Link>
          )}
        </div>
      </form>
    </Card>
  );
}
