// The shares of a commitment at the latest quarter: who from when, total, opening balance, plan, year to date, light. Another city's stays closed.
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/figures/amount.tsx';
import { figureAddress } from '#components/figures/figure-address.ts';
import { FigureLink } from '#components/figures/figure-link.tsx';
import { type GreyReason, LightTag } from '#components/figures/light-tag.tsx';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { moneyUnit } from '#format/money.ts';
import { formatPercentForLight, formatRate } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { ShareStanding } from '#reporting/commitment-money.ts';
import type { CommitmentProfile, ShareLine } from '#reporting/commitment-profile.ts';
import { sumYuan, type Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';

/** Why a standing shows no light, as the dashboard says it. */
export function greyReason(standing: ShareStanding): GreyReason | null {
  if (standing.light !== 'grey') return null;
  if (!standing.reported) return 'not_reported';
  if (standing.planYuan === null || standing.planYuan <= 0) return 'no_plan';
  return standing.plannedToDateYuan <= 0 ? 'not_due' : null;
}

export function MoneyCard({ profile }: { profile: CommitmentProfile }) {
  const t = useTranslations('profiles.project');
  const status = useTranslations('status');
  const locale = useLocale() as Locale;
  const { shares, latestQuarter, basis } = profile;
  if (shares.length === 0) return null;
  const visible = shares.some((share) => share.money !== null);
  const say = latestQuarter
    ? t('moneySay', { quarter: formatQuarter(latestQuarter, locale), basis: status(`basisShort.${basis}`) })
    : t('moneyNoQuarter');
  return (
    <Card id="money" title={t('money')} say={visible ? say : t('moneyNone')}>
      <Table caption={t('caption')} dense>
        <Head />
        <tbody>
          {shares.map((share) => (
            <Line key={share.participantId} share={share} profile={profile} />
          ))}
        </tbody>
        {profile.together && shares.length > 1 && <Together profile={profile} />}
      </Table>
      {shares.some((share) => share.money === null) && <p className="mt-2 text-xs text-soft">{t('otherCity')}</p>}
    </Card>
  );
}

function Head() {
  const t = useTranslations('profiles.project');
  const money = moneyUnit('wan', useLocale() as Locale);
  return (
    <thead>
      <tr>
        <Th>{t('city')}</Th>
        <Th>{t('light')}</Th>
        <Th numeric unit="%">
          {t('rate')}
        </Th>
        <Th numeric unit={money} from="sm">
          {t('actual')}
        </Th>
        <Th numeric unit={money} from="sm">
          {t('plan')}
        </Th>
        <Th numeric unit={money} from="md">
          {t('total')}
        </Th>
        <Th numeric unit={money} from="lg">
          {t('opening')}
        </Th>
        <Th numeric unit={money} from="md">
          {t('cumulative')}
        </Th>
        <Th numeric unit="%" from="md">
          {t('totalRate')}
        </Th>
      </tr>
    </thead>
  );
}

function Line({ share, profile }: { share: ShareLine; profile: CommitmentProfile }) {
  const t = useTranslations('profiles');
  const locale = useLocale() as Locale;
  const { money } = share;
  const now = money?.now ?? null;
  const words = now ? formatPercentForLight(now.rate, now.expected, now.rule) : null;
  const href = figureAddress(
    '/lineage',
    { quarter: profile.latestQuarter, basis: profile.basis, city: share.cityCode },
    { part: `share-${share.participantId}` },
  );
  return (
    <tr>
      <Th scope="row">
        <Link href={`/cities/${share.cityCode}`}>{locale === 'en' ? share.nameEn : share.name}</Link>{' '}
        {share.isLead && <PlanTag>{t('leadMark')}</PlanTag>}
        <span className="block text-xs text-faint">
          <PeriodWords share={share} />
        </span>
      </Th>
      <Td>{now ? <LightTag light={now.light} grey={greyReason(now)} /> : '—'}</Td>
      <Td numeric strong>
        {words === null || now?.rate == null ? '—' : <FigureLink href={href}>{words.rate.replace('%', '')}</FigureLink>}
        {now?.originalRate != null && (
          <span className="block text-xs font-normal text-soft">
            {t('project.byOriginal', { rate: formatRate(now.originalRate) })}
          </span>
        )}
      </Td>
      <Td numeric from="sm">
        <Amount yuan={now?.actualYuan ?? null} unit="wan" />
      </Td>
      <Td numeric from="sm">
        <Amount yuan={now?.planYuan ?? null} unit="wan" />
      </Td>
      <Td numeric from="md">
        <Amount yuan={money?.funding?.totalInvestmentYuan ?? null} unit="wan" />
      </Td>
      <Td numeric from="lg">
        <Amount yuan={money?.funding?.openingBalanceYuan ?? null} unit="wan" />
      </Td>
      <Td numeric from="md">
        <Amount yuan={money?.cumulativeYuan ?? null} unit="wan" />
      </Td>
      <Td numeric from="md">
        {formatRate(money?.totalRate ?? null).replace('%', '')}
      </Td>
    </tr>
  );
}

function PeriodWords({ share }: { share: ShareLine }) {
  const t = useTranslations('profiles.project');
  const locale = useLocale() as Locale;
  const from = formatQuarter(share.fromQuarter, locale);
  return share.toQuarter === null
    ? t('from', { from })
    : t('fromTo', { from, to: formatQuarter(share.toQuarter, locale) });
}

/** Only where every share is in sight; the rate is the dashboard's, weighted by plan. */
function Together({ profile }: { profile: CommitmentProfile }) {
  const t = useTranslations('profiles.project');
  const { together, shares } = profile;
  if (!together) return null;
  const add = (amounts: (Yuan | null | undefined)[]) => {
    const known = amounts.filter((amount) => amount !== null && amount !== undefined);
    return known.length > 0 ? sumYuan(known) : null;
  };
  const { completion } = together;
  const actual = add(shares.map(({ money }) => money?.now?.actualYuan));
  return (
    <tfoot>
      <tr>
        <Th scope="row">{t('sum')}</Th>
        <Td />
        <Td numeric>{formatRate(completion.rate).replace('%', '')}</Td>
        <Td numeric from="sm">
          <Amount yuan={actual} unit="wan" />
        </Td>
        <Td numeric from="sm">
          <Amount yuan={add(shares.map(({ money }) => money?.now?.planYuan))} unit="wan" />
        </Td>
        <Td numeric from="md">
          <Amount yuan={add(shares.map(({ money }) => money?.funding?.totalInvestmentYuan))} unit="wan" />
        </Td>
        <Td numeric from="lg">
          <Amount yuan={add(shares.map(({ money }) => money?.funding?.openingBalanceYuan))} unit="wan" />
        </Td>
        <Td numeric from="md">
          <Amount yuan={add(shares.map(({ money }) => money?.cumulativeYuan))} unit="wan" />
        </Td>
        <Td numeric from="md" />
      </tr>
    </tfoot>
  );
}
