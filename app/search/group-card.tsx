// The results of one kind, matches marked; where the name does not match, the document's words that do.
import { useLocale, useTranslations } from 'next-intl';
import { Marked } from '#components/plans/marked.tsx';
import {
  cityHref,
  commitmentHref,
  functionalZoneHref,
  indicatorHref,
  itemHref,
  planHref,
} from '#components/plans/plan-address.ts';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { targetWords, valueWords, yearWords } from '#components/plans/target-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { type SearchGroup, type SearchHit, type SearchResult, shownPerPage } from '#reporting/search.ts';
import type { Locale } from '#rules/preferences.ts';
import { containsAll } from '#rules/search-words.ts';
import { searchAddress } from './search-address.ts';

type Found = SearchResult['groups'][number];
type GroupCardProps = { found: Found; text: string; result: SearchResult; isWhole: boolean };

export function GroupCard({ found, text, result, isWhole }: GroupCardProps) {
  const t = useTranslations('search');
  const more = !isWhole && found.matching > found.hits.length;
  const from = (result.page - 1) * shownPerPage + 1;
  const to = from + found.hits.length - 1;
  return (
    <Card
      title={t(`group.${found.group}`)}
      {...(more ? { say: t('shown', { shown: found.hits.length, count: found.matching }) } : {})}
      actions={
        more && (
          <Link href={searchAddress(text, found.group)} className="inline-flex min-h-6 items-center">
            {t('showAll', { count: found.matching })}
          </Link>
        )
      }
    >
      <ul className="divide-y divide-hair">
        {found.hits.map((hit) => (
          <Hit key={hit.slug} hit={hit} group={found.group} words={result.words} />
        ))}
      </ul>
      {isWhole && found.matching > shownPerPage && (
        <Pagination
          from={from}
          to={to}
          total={found.matching}
          previousHref={result.page > 1 ? searchAddress(text, found.group, result.page - 1) : undefined}
          nextHref={to < found.matching ? searchAddress(text, found.group, result.page + 1) : undefined}
        />
      )}
    </Card>
  );
}

type HitProps = { hit: SearchHit; group: SearchGroup; words: readonly string[] };

function Hit({ hit, group, words }: HitProps) {
  const locale = useLocale() as Locale;
  const t = useTranslations('search');
  const en = locale === 'en' && hit.nameEn !== '';
  const other = en ? hit.name : hit.nameEn;
  // In Chinese the English name is shown only where it is what matched.
  const showsOther = en || (!containsAll(words, [hit.name]) && words.some((word) => containsAll([word], [hit.nameEn])));
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <Link href={hrefOf(hit, group)} className="inline-block min-h-6 font-semibold">
          <Marked text={en ? hit.nameEn : hit.name} words={words} />
        </Link>
        <Detail hit={hit} group={group} />
      </div>
      {showsOther && (
        <p lang={en ? 'zh-CN' : 'en'} className="text-sm text-faint">
          <Marked text={other} words={words} />
        </p>
      )}
      {hit.quote !== '' && !containsAll(words, [hit.name, hit.nameEn]) && (
        <p className="text-sm text-soft">
          {t('quote')}{' '}
          <span lang="zh-CN">
            “<Marked text={hit.quote} words={words} />”
          </span>
        </p>
      )}
      {hit.plan !== null && (
        <p className="text-sm text-soft">
          <Link href={planHref(hit.plan.slug)} className="inline-block min-h-6">
            {locale === 'en' ? hit.plan.titleEn : hit.plan.title}
          </Link>
        </p>
      )}
    </li>
  );
}

/** What kind of thing it is, or its figure: never without unit and year. */
function Detail({ hit, group }: { hit: SearchHit; group: SearchGroup }) {
  const plans = useTranslations('plans');
  const t = useTranslations('search');
  const locale = useLocale() as Locale;
  if (hit.indicator) {
    return (
      <span>
        {targetWords(plans, hit.indicator, locale)}{' '}
        <span className="text-sm text-soft">{yearWords(plans, hit.indicator)}</span>
      </span>
    );
  }
  if (hit.value) {
    const { year, period, periodEn } = hit.value;
    const when =
      (locale === 'en' ? periodEn : period) ??
      (year === null ? plans('values.noYear') : plans('target.year', { year: String(year) }));
    return (
      <span>
        {valueWords(plans, hit.value, locale)} <span className="text-sm text-soft">{when}</span>
      </span>
    );
  }
  if (hit.detail === null) return null;
  const words: Partial<Record<SearchGroup, string>> = {
    items: `kind.${hit.detail}`,
    commitments: `commitmentKind.${hit.detail}`,
    zones: `zones.${hit.detail}`,
  };
  const key = words[group];
  return <PlanTag>{key === undefined ? t(`level.${hit.detail}`) : plans(key)}</PlanTag>;
}

function hrefOf(hit: SearchHit, group: SearchGroup): string {
  const plan = hit.plan?.slug ?? '';
  switch (group) {
    case 'plans':
      return planHref(hit.slug);
    case 'items':
      return itemHref({ slug: hit.slug, kind: hit.detail ?? 'task' }, plan, hit.page);
    case 'commitments':
      return commitmentHref({ slug: hit.slug, kind: hit.detail ?? 'project' });
    case 'indicators':
      return indicatorHref(hit.slug);
    case 'zones':
      return functionalZoneHref(hit.slug);
    case 'values':
      return planHref(plan, hit.slug);
    case 'cities':
      return cityHref(hit.page ?? hit.slug);
  }
}
