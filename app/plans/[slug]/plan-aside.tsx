// Beside the tree: the plan's facts, the lights of its shares, the lists it announces, its metropolitan areas.
import { useLocale, useTranslations } from 'next-intl';
import { LightCounts } from '#components/figures/light-counts.tsx';
import { Points } from '#components/figures/points.tsx';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { MemberList } from '#components/plans/member-list.tsx';
import { planHref } from '#components/plans/plan-address.ts';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { SourceQuote } from '#components/plans/source-quote.tsx';
import { sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { Card } from '#components/ui/card.tsx';
import { type Definition, DefinitionList } from '#components/ui/definition-list.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatRate } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { PlanView } from '#reporting/plans.ts';
import { rateOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { DatedWords } from '../dated-words.tsx';

export function PlanAside({ plan }: { plan: PlanView }) {
  return (
    <>
      <FactsCard plan={plan} />
      <LightsCard plan={plan} />
      <ListsCard plan={plan} />
      <AreasCard plan={plan} />
    </>
  );
}

function FactsCard({ plan }: { plan: PlanView }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const { counts } = plan;
  const comma = locale === 'en' ? ', ' : '、';
  const facts: Definition[] = [
    { term: t('facts.number'), value: plan.number ?? t('facts.noNumber') },
    {
      term: t('facts.issuers'),
      value:
        plan.issuers.map((issuer) => (locale === 'en' ? issuer.nameEn : issuer.name)).join(comma) ||
        t('facts.noIssuers'),
    },
    { term: t('facts.date'), value: <DatedWords plan={plan} /> },
    {
      term: t('facts.horizon'),
      value: plan.horizonYears.map((year) => t('facts.year', { year: String(year) })).join(comma),
    },
    {
      term: t('counts.coverage'),
      value: formatRate(rateOf(counts.assigned, counts.commitments)),
      note: t('counts.coverageNote', { assigned: counts.assigned, count: counts.commitments }),
    },
  ];
  return (
    <Card title={t('facts.title')}>
      <DefinitionList items={facts} />
      {plan.continuation !== null && (
        <p className="mt-2 text-sm">
          {t('facts.continuedBy')}{' '}
          <Link href={planHref(plan.continuation.slug)}>
            <BilingualName
              name={plan.continuation.title}
              nameEn={plan.continuation.titleEn}
              locale={locale}
              original="none"
            />
          </Link>
        </p>
      )}
      <h3 className="mt-3 text-sm text-soft">{t('facts.members')}</h3>
      <MemberList members={plan.members} empty={t('facts.noMembers')} />
    </Card>
  );
}

function LightsCard({ plan }: { plan: PlanView }) {
  const t = useTranslations('plans');
  const status = useTranslations('status');
  const locale = useLocale() as Locale;
  const { lights } = plan;
  if (plan.counts.assigned === 0) return null;
  if (lights === null) return <Card title={t('lights.title')} say={t('lights.none')} />;
  const said = {
    quarter: formatQuarter(lights.quarter, locale),
    basis: status(`basis.${lights.basis}`),
    shares: lights.shares,
    reported: lights.reported,
  };
  return (
    <Card
      title={t('lights.title')}
      say={plan.scope === 'city' ? t('lights.sayCity', said) : t('lights.say', said)}
      actions={lights.isDemonstration && <DemonstrationTag />}
    >
      <LightCounts counts={lights.counts} />
      {(!lights.isOpen || lights.reported === lights.shares) && (
        <div className="mt-3">
          <DefinitionList
            items={[
              { term: t('lights.rate'), value: formatRate(lights.rate) },
              {
                term: t('lights.lead'),
                value: (
                  <>
                    <Points points={lights.lead} /> {status('points')}
                  </>
                ),
              },
            ]}
          />
        </div>
      )}
      <p className="mt-2 text-xs text-faint">
        {t('lights.rule', { green: lights.rule.greenLagPoints, yellow: lights.rule.yellowLagPoints })}
      </p>
    </Card>
  );
}

function ListsCard({ plan }: { plan: PlanView }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  if (plan.lists.length === 0) return null;
  const words = sourceQuoteWords(t, locale);
  return (
    <Card id="lists" title={t('lists.title')}>
      <ul className="divide-y divide-hair">
        {plan.lists.map((list) => (
          <li key={list.slug} id={list.slug} className="py-1.5">
            <BilingualName
              name={list.title}
              nameEn={list.titleEn}
              locale={locale}
              original="below"
              className="font-semibold"
            />
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
              <span>{t('lists.stated', { count: list.count })}</span>
              {list.isNamed ? (
                <span>{t('lists.named', { named: list.named })}</span>
              ) : (
                <PlanTag>{t('lists.unnamed')}</PlanTag>
              )}
              {list.isNamed && list.named !== list.count && <PlanTag tone="warn">{t('lists.differ')}</PlanTag>}
            </p>
            <SourceQuote
              source={list.source}
              documentTitle={titleOf(plan, list.source.document, locale)}
              words={words}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function AreasCard({ plan }: { plan: PlanView }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  if (plan.metroAreas.length === 0) return null;
  const words = sourceQuoteWords(t, locale);
  const comma = locale === 'en' ? ', ' : '、';
  return (
    <Card id="areas" title={t('areas.title')} say={t('areas.say')}>
      <ul className="divide-y divide-hair">
        {plan.metroAreas.map((area) => (
          <li key={area.slug} id={area.slug} className="py-1.5">
            <BilingualName
              name={area.name}
              nameEn={area.nameEn}
              locale={locale}
              original="below"
              className="font-semibold"
            />
            <MemberList members={area.members} empty={t('areas.noMembers')} />
            {area.coreArea.length > 0 && (
              <p className="text-sm text-soft">
                {t('areas.core')}{' '}
                {area.coreArea.map((place) => (locale === 'en' ? place.nameEn : place.shortName)).join(comma)}
              </p>
            )}
            <SourceQuote
              source={area.source}
              documentTitle={titleOf(plan, area.source.document, locale)}
              words={words}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function titleOf(plan: PlanView, document: string, locale: Locale): string | null {
  const titles = plan.documentTitles.get(document);
  return titles ? (locale === 'en' ? titles.titleEn : titles.title) : null;
}
