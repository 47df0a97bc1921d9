// Filling in by workbook: the pre-filled download, whole or in parts, and the way back in. Nothing for whoever does not fill in reports.
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { formatDateTime } from '#format/date.ts';
import { getWorkbookCard, type WorkbookCardView } from '#reporting/return-runs.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';

type WorkbookCardProps = { actor: Actor; quarter: string; query: SearchParams };

const problems = ['no_file', 'too_large', 'too_many', 'incomplete', 'not_open'] as const;

export async function WorkbookCard({ actor, quarter, query }: WorkbookCardProps) {
  if (!allows(actor, 'fill_workbook', { cityCode: actor.organisation.cityCode })) return null;
  const locale = (await getLocale()) as Locale;
  const view = await forPage(actor, () => getWorkbookCard(actor, quarter, locale));
  if (!view.isOpen && view.earlier.length === 0) return null;
  const t = await getTranslations('workbook.card');
  const here = `/city/returns/${quarter}/workbook`;
  const problem = problems.find((known) => known === singleParam(query, 'workbook'));
  return (
    <Card id="workbook" title={t('title')} say={t('say')}>
      {view.open && (
        <Notice
          tone="warning"
          className="mb-4"
          title={t('open')}
          actions={<Link href={`${here}/${view.open.id}`}>{t('openLink')}</Link>}
        >
          {t('openSay', { when: formatDateTime(view.open.at), count: view.open.files })}
        </Notice>
      )}
      {view.isOpen && (
        <div data-print="hide" className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
          <Downloads view={view} here={here} />
          <UploadForm here={here} problem={problem} />
        </div>
      )}
      <Earlier view={view} here={here} />
    </Card>
  );
}

async function Downloads({ view, here }: { view: WorkbookCardView; here: string }) {
  const t = await getTranslations('workbook.card');
  if (view.count === 0) return <p className="text-soft">{t('nothing')}</p>;
  return (
    <div>
      <LinkButton href={here} variant="quiet" plain download>
        {t('download')}
      </LinkButton>
      <p className="mt-1 text-sm text-soft">{t('downloadNote', { count: view.count })}</p>
      <div className="mt-3">
        <Disclosure summary={t('split')}>
          <p className="text-sm text-soft">{t('splitSay')}</p>
          <Parts title={t('byUnit')} by="unit" parts={view.parts.unit} here={here} />
          <Parts title={t('byCounty')} by="county" parts={view.parts.county} here={here} note={t('byCountyNote')} />
        </Disclosure>
      </div>
    </div>
  );
}

type PartsProps = {
  title: string;
  by: 'unit' | 'county';
  parts: WorkbookCardView['parts']['unit'];
  here: string;
  note?: string;
};

async function Parts({ title, by, parts, here, note }: PartsProps) {
  const t = await getTranslations('workbook.card');
  return (
    <section className="mt-3" aria-label={title}>
      <h3 className="font-sans font-semibold">{title}</h3>
      {note !== undefined && <p className="text-sm text-soft">{note}</p>}
      {parts.length === 1 && <p className="text-sm text-soft">{t('onePart')}</p>}
      <ul className="mt-1 grid gap-1">
        {parts.map(({ key, name, count }) => (
          <li key={key}>
            <Link
              href={`${here}?by=${by}&part=${encodeURIComponent(key)}`}
              plain
              download
              className="inline-flex min-h-6 items-center wrap-anywhere"
            >
              {t('part', { name, count })}
            </Link>
          </li>
        ))}
        {parts.length > 1 && (
          <li>
            <Link href={`${here}?by=${by}`} plain download className="inline-flex min-h-6 items-center">
              {t('zip')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

async function UploadForm({ here, problem }: { here: string; problem: (typeof problems)[number] | undefined }) {
  const t = await getTranslations('workbook.card');
  return (
    <div>
      {problem && (
        <Notice tone="error" role="alert" className="mb-3" title={t('problemTitle')}>
          {t(`problem.${problem}`)}
        </Notice>
      )}
      <form method="post" action={`${here}/upload`} encType="multipart/form-data">
        <Field
          name="workbook"
          id="workbook-files"
          label={t('upload')}
          hint={t('uploadHint')}
          error={problem ? t(`problem.${problem}`) : undefined}
          required
          className="mb-3"
        >
          {(control) => (
            <TextInput
              {...control}
              type="file"
              width="full"
              required
              multiple
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            />
          )}
        </Field>
        <Button type="submit">{t('submit')}</Button>
        <p className="mt-2 text-sm font-semibold text-warn">{t('notSecret')}</p>
      </form>
    </div>
  );
}

async function Earlier({ view, here }: { view: WorkbookCardView; here: string }) {
  const t = await getTranslations('workbook.card');
  if (view.earlier.length === 0) return null;
  return (
    <div className="mt-4" data-print="hide">
      <Disclosure summary={t('earlier')}>
        <ul className="grid gap-1 text-sm">
          {view.earlier.map(({ id, fileName, state, by, at }) => (
            <li key={id} className="wrap-anywhere">
              <Link href={`${here}/${id}`} className="inline-flex min-h-6 items-center">
                {fileName}
              </Link>{' '}
              <span className="text-soft">
                {t(`state.${state}`)} · {by} · {formatDateTime(at)}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
