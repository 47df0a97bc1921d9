// The plan items a commitment serves, in any plan: those linked, and finding others to link by plan and words.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { DoneNotice } from '#components/library/done-notice.tsx';
import { libraryFormWords } from '#components/library/form-words.ts';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { Page } from '#components/shell/page.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Select } from '#components/ui/select.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import {
  type FoundItems,
  findItemsToLink,
  getUpkeep,
  itemsShown,
  type LinkedItem,
} from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { ItemForm } from './item-form.tsx';

type ItemsPageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.items');
  return { title: t('title') };
}

export default async function CommitmentItemsPage({ params, searchParams }: ItemsPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const address = await searchParams;
  const question = { plan: singleParam(address, 'plan'), words: singleParam(address, 'words')?.slice(0, 100) ?? null };
  const upkeep = await forPage(actor, () => getUpkeep(actor, slug));
  const found = await forPage(actor, () => findItemsToLink(actor, slug, question));
  const t = await getTranslations('library.items');
  const locale = (await getLocale()) as Locale;
  const asked = question.plan !== null || question.words !== null;
  return (
    <Page>
      <PageHeader
        line={
          <Link href={`/province/projects/${slug}`} className="inline-flex min-h-6 items-center">
            {t('back')}
          </Link>
        }
        title={t('headline', { name: shownName(upkeep.row, locale), count: upkeep.items.length })}
        lead={t('lead')}
      />
      <DoneNotice done={singleParam(address, 'done')} name={shownName(upkeep.row, locale)} />
      <Stack>
        <Card title={t('linked')} {...(upkeep.items.length === 0 ? { say: t('noneLinked') } : {})}>
          <ItemList items={upkeep.items} commitmentId={upkeep.row.id} slug={slug} linked />
        </Card>
        <Card title={t('find')} say={t('findSay')}>
          <FindForm slug={slug} question={question} plans={found.plans} />
          {asked && found.items.length === 0 && <Empty title={t('nothingFound')}>{t('nothingFoundHint')}</Empty>}
          {found.total > itemsShown && (
            <p className="mb-2 text-sm text-soft">{t('more', { shown: itemsShown, total: found.total })}</p>
          )}
          <ItemList items={found.items} commitmentId={upkeep.row.id} slug={slug} />
        </Card>
      </Stack>
    </Page>
  );
}

type FindFormProps = {
  slug: string;
  question: { plan: string | null; words: string | null };
  plans: FoundItems['plans'];
};

async function FindForm({ slug, question, plans }: FindFormProps) {
  const t = await getTranslations('library.items');
  const english = ((await getLocale()) as Locale) === 'en';
  return (
    <form
      action={`/province/projects/${slug}/items`}
      method="get"
      className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2.5"
    >
      <div className="min-w-0 grow basis-56">
        <label htmlFor="words" className="block text-sm text-soft">
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
      <div className="min-w-0 grow basis-56">
        <label htmlFor="plan" className="block text-sm text-soft">
          {t('plan')}
        </label>
        <Select
          id="plan"
          name="plan"
          placeholder={t('anyPlan')}
          options={plans.map((plan) => ({ value: plan.slug, label: english ? plan.titleEn : plan.title }))}
          defaultValue={question.plan ?? ''}
          className="w-full"
        />
      </div>
      <Button type="submit" variant="quiet">
        {t('search')}
      </Button>
    </form>
  );
}

type ItemListProps = { items: readonly LinkedItem[]; commitmentId: string; slug: string; linked?: boolean };

async function ItemList({ items, commitmentId, slug, linked = false }: ItemListProps) {
  const t = await getTranslations('library.items');
  const english = ((await getLocale()) as Locale) === 'en';
  const { words, outcome } = await libraryFormWords();
  if (items.length === 0) return null;
  return (
    <ul className="divide-y divide-hair">
      {items.map((item) => {
        const title = english ? item.titleEn : item.title;
        return (
          <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0 grow basis-64">
              <span>{title}</span>
              <span className="block text-sm text-soft">{english ? item.plan.titleEn : item.plan.title}</span>
            </div>
            <ItemForm
              hidden={{ commitmentId, planItemId: item.id, linked: linked ? 'no' : 'yes' }}
              label={t(linked ? 'unlink' : 'link')}
              pending={words.pending}
              outcome={outcome}
              here={`/province/projects/${slug}/items`}
            />
          </li>
        );
      })}
    </ul>
  );
}
