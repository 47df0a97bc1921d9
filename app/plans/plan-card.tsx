// One plan on a card. Figures: distinct commitments and how many of them a city reports on, indicators and how many have a year.
import { useLocale, useTranslations } from 'next-intl';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { MemberList } from '#components/plans/member-list.tsx';
import { planHref } from '#components/plans/plan-address.ts';
import { PlanStateTag } from '#components/plans/plan-state-tag.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatRate } from '#format/percent.ts';
import type { PlanCard as PlanCardFacts, PlanItemKind } from '#reporting/plans.ts';
import { rateOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { DatedWords } from './dated-words.tsx';

const kinds: readonly PlanItemKind[] = ['goal', 'pillar', 'task', 'flagship', 'zone', 'duty'];

export function PlanCard({ plan }: { plan: PlanCardFacts }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const { counts } = plan;
  const title = (
    <Link href={planHref(plan.slug)}>
      <BilingualName name={plan.title} nameEn={plan.titleEn} locale={locale} original="below" />
    </Link>
  );
  return (
    <Card title={title} actions={<PlanStateTag state={plan.endedAt === null ? plan.state : 'closed'} />}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm [&>dt]:text-soft">
        <dt>{t('facts.number')}</dt>
        <dd lang="zh-CN">{plan.number ?? <Missing>{t('facts.noNumber')}</Missing>}</dd>
        <dt>{t('facts.issuers')}</dt>
        <dd>
          {plan.issuers.length === 0 ? (
            <Missing>{t('facts.noIssuers')}</Missing>
          ) : (
            plan.issuers
              .map((issuer) => (locale === 'en' ? issuer.nameEn : issuer.name))
              .join(locale === 'en' ? '; ' : '、')
          )}
        </dd>
        <dt>{t('facts.date')}</dt>
        <dd>
          <DatedWords plan={plan} />
        </dd>
        <dt>{t('facts.horizon')}</dt>
        <dd className="tabular-nums">
          {plan.horizonYears.map((year) => t('facts.year', { year: String(year) })).join(locale === 'en' ? ', ' : '、')}
        </dd>
        <dt>{t('facts.members')}</dt>
        <dd>
          <MemberList members={plan.members} empty={t('facts.noMembers')} />
        </dd>
        <dt>{t('counts.items')}</dt>
        <dd className="flex flex-wrap gap-x-3 tabular-nums">
          {kinds
            .filter((kind) => (plan.itemsByKind[kind] ?? 0) > 0)
            .map((kind) => (
              <span key={kind} className="whitespace-nowrap">
                {t('counts.kinds', { kind: t(`kind.${kind}`), count: plan.itemsByKind[kind] ?? 0 })}
              </span>
            ))}
        </dd>
        <dt>{t('counts.commitments')}</dt>
        <dd className="tabular-nums">
          {counts.commitments === 0 ? (
            <Missing>{t('counts.none')}</Missing>
          ) : (
            <Counted
              count={t('counts.commitmentsValue', { count: counts.commitments })}
              note={t('counts.assigned', { assigned: counts.assigned, left: counts.commitments - counts.assigned })}
            />
          )}
        </dd>
        <dt>{t('counts.coverage')}</dt>
        <dd className="tabular-nums">
          <Counted
            count={formatRate(rateOf(counts.assigned, counts.commitments))}
            note={t('counts.coverageNote', { assigned: counts.assigned, count: counts.commitments })}
          />
        </dd>
        <dt>{t('counts.indicators')}</dt>
        <dd className="tabular-nums">
          {counts.indicators === 0 ? (
            <Missing>{t('counts.none')}</Missing>
          ) : (
            <Counted
              count={t('counts.indicatorsValue', { count: counts.indicators })}
              note={t('counts.withYear', {
                count: counts.indicatorsWithYear,
                left: counts.indicators - counts.indicatorsWithYear,
              })}
            />
          )}
        </dd>
      </dl>
    </Card>
  );
}

function Counted({ count, note }: { count: string; note: string }) {
  const locale = useLocale();
  return (
    <>
      <b className="font-semibold">{count}</b>
      {locale === 'en' ? ' ' : ''}
      <span className="text-soft">{note}</span>
    </>
  );
}

function Missing({ children }: { children: string }) {
  const locale = useLocale();
  return (
    <span lang={locale} className="text-faint">
      {children}
    </span>
  );
}
