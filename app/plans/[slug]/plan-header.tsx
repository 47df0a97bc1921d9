// The head of a plan: state, number and date, title, the sentence that counts what it holds, and the way around the page.
import { useLocale, useTranslations } from 'next-intl';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { PlanStateTag } from '#components/plans/plan-state-tag.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { PlanView } from '#reporting/plans.ts';
import type { Locale } from '#rules/preferences.ts';
import { DatedWords } from '../dated-words.tsx';
import { dutiesIn } from './duty-card.tsx';

export function PlanHeader({ plan }: { plan: PlanView }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const { counts } = plan;
  return (
    <>
      <PageHeader
        line={
          <>
            <Link href="/plans" className="inline-flex min-h-6 items-center">
              ← {t('links.back')}
            </Link>
            <PlanStateTag state={plan.endedAt === null ? plan.state : 'closed'} />
            {plan.number !== null && <span lang="zh-CN">{plan.number}</span>}
            {plan.date !== null && (
              <span>
                <DatedWords plan={plan} />
              </span>
            )}
          </>
        }
        title={<BilingualName name={plan.title} nameEn={plan.titleEn} locale={locale} original="below" />}
        actions={
          <LinkButton href={`/plans/${plan.slug}/export`} variant="quiet" plain download>
            {t('file.export')}
          </LinkButton>
        }
        lead={t('plan.lead', {
          items: counts.items,
          indicators: counts.indicators,
          withYear: counts.indicatorsWithYear,
          commitments: counts.commitments,
          assigned: counts.assigned,
        })}
      />
      {plan.endedReason !== null && (
        <Notice tone="warning" className="mb-5">
          {t('plan.closedBecause', { reason: plan.endedReason })}
        </Notice>
      )}
      <nav aria-label={t('plan.jump')} data-print="hide" className="-mt-2 mb-5">
        <ul className="flex flex-wrap gap-x-5 text-sm">
          {placesOn(plan).map(([part, key]) => (
            <li key={part}>
              <Link href={`#${part}`} className="inline-flex min-h-6 items-center">
                {t(key)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** The parts that this plan has, with the message that names each. */
function placesOn(plan: PlanView): [string, string][] {
  const places: [boolean, string, string][] = [
    [true, 'tree', 'plan.tree'],
    [plan.planIndicators.length > 0, 'indicators', 'plan.planIndicators'],
    [plan.lists.length > 0, 'lists', 'lists.title'],
    [plan.metroAreas.length > 0, 'areas', 'areas.title'],
    [plan.values.length > 0, 'values', 'values.title'],
    [plan.functionalZones.length > 0, 'zones', 'zones.title'],
    [dutiesIn(plan.tree).length > 0, 'duties', 'duties.title'],
    [true, 'source', 'sourceCard.title'],
  ];
  return places.filter(([shown]) => shown).map(([, part, key]) => [part, key]);
}
