// Every version of the annual plans: the original, what is in force, and each adjustment with before and after, reason and document.
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/figures/amount.tsx';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { Card } from '#components/ui/card.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDate } from '#format/date.ts';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { PlanVersion } from '#reporting/commitment-money.ts';
import type { CommitmentProfile, ShareLine } from '#reporting/commitment-profile.ts';
import type { Locale } from '#rules/preferences.ts';

export function PlanVersionsCard({ profile }: { profile: CommitmentProfile }) {
  const t = useTranslations('profiles.project');
  const money = moneyUnit('wan', useLocale() as Locale);
  const versions = profile.shares
    .flatMap((share) => (share.money?.plans ?? []).map((plan) => ({ share, plan })))
    .toSorted((a, b) => b.plan.year - a.plan.year);
  return (
    <Card id="plans" title={t('plans')} say={versions.length > 0 ? t('plansSay') : t('plansNone')}>
      {versions.length > 0 ? (
        <Table caption={t('plansCaption')} dense>
          <thead>
            <tr>
              <Th>{t('year')}</Th>
              {profile.shares.length > 1 && <Th>{t('city')}</Th>}
              <Th>{t('version')}</Th>
              <Th numeric unit={money}>
                {t('planned')}
              </Th>
              <Th unit={money} from="md" className="pl-5">
                {t('split')}
              </Th>
              <Th from="sm">{t('fromQuarter')}</Th>
              <Th from="md">{t('adjusted')}</Th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ share, plan }) => (
              <Line key={plan.id} share={share} plan={plan} several={profile.shares.length > 1} />
            ))}
          </tbody>
        </Table>
      ) : undefined}
    </Card>
  );
}

function Line({ share, plan, several }: { share: ShareLine; plan: PlanVersion; several: boolean }) {
  const t = useTranslations('profiles.project');
  const locale = useLocale() as Locale;
  return (
    <tr>
      <Th scope="row">{plan.year}</Th>
      {several && <Td nowrap>{locale === 'en' ? share.nameEn : share.shortName}</Td>}
      <Td>
        <span className="inline-flex flex-wrap items-center gap-1">
          {t('planVersion', { version: plan.version })}
          {plan.version === 1 && <PlanTag>{t('original')}</PlanTag>}
          {plan.inForce && <PlanTag tone="good">{t('inForce')}</PlanTag>}
        </span>
        {plan.beforeYuan !== null && (
          <span className="block text-xs md:hidden print:hidden">
            <Adjustment plan={plan} before={formatWanYuan(plan.beforeYuan)} />
          </span>
        )}
      </Td>
      <Td numeric strong>
        <Amount yuan={plan.annualYuan} unit="wan" />
      </Td>
      <Td from="md" className="pl-5 text-sm text-soft">
        {plan.split ? plan.split.map((part) => formatWanYuan(part)).join(' / ') : t('noSplit')}
      </Td>
      <Td nowrap from="sm">
        {formatQuarter(plan.fromQuarter, locale)}
      </Td>
      <Td from="md" className="text-sm">
        {plan.beforeYuan === null ? '—' : <Adjustment plan={plan} before={formatWanYuan(plan.beforeYuan)} />}
      </Td>
    </tr>
  );
}

function Adjustment({ plan, before }: { plan: PlanVersion; before: string }) {
  const t = useTranslations('profiles.project');
  return (
    <>
      <span className="block font-semibold">{t('adjustment', { before, after: formatWanYuan(plan.annualYuan) })}</span>
      {plan.reason !== null && (
        <span className="block text-soft" lang="zh-CN">
          {plan.reason}
        </span>
      )}
      <span className="block text-soft">
        {plan.document !== null && <span lang="zh-CN">{plan.document} </span>}
        {plan.approvedOn !== null && t('approved', { date: formatDate(plan.approvedOn) })}{' '}
        {plan.decidedByName !== null && t('by', { name: plan.decidedByName })}
      </span>
    </>
  );
}
