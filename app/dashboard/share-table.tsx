// One city's commitments, those furthest behind first: what its dashboard is made of.
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/figures/amount.tsx';
import { figureAddress } from '#components/figures/figure-address.ts';
import { FigureLink } from '#components/figures/figure-link.tsx';
import { LightTag } from '#components/figures/light-tag.tsx';
import { Points } from '#components/figures/points.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { expectedOf, greyReasonOf, nameOf, shareWords } from '#documents/dashboard-words.ts';
import { moneyUnit } from '#format/money.ts';
import { formatRate } from '#format/percent.ts';
import type { DashboardShare, DashboardView } from '#reporting/dashboard.ts';
import { compareRates } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { viewQuestion } from './view-question.ts';

export function ShareTable({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const money = moneyUnit('wan', locale);
  const shares = view.shares.toSorted(byLag);
  if (shares.length === 0) return <Empty title={t('lineage.empty')} />;
  return (
    <Card title={t('shares.title')} say={t('shares.say')}>
      <Table caption={t('shares.title')} dense>
        <thead>
          <tr>
            <Th>{t('shares.commitment')}</Th>
            <Th>{t('cities.light')}</Th>
            <Th numeric unit="%">
              {t('cities.rate')}
            </Th>
            <Th numeric unit="%" from="md">
              {t('shares.expected')}
            </Th>
            <Th numeric unit={t('cities.pointsUnit')} from="sm">
              {t('shares.behindPlan')}
            </Th>
            <Th numeric unit={money} from="md">
              {t('cities.actual')}
            </Th>
            <Th numeric unit={money} from="lg">
              {t('cities.plan')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <ShareLine key={share.participantId} share={share} view={view} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function ShareLine({ share, view }: { share: DashboardShare; view: DashboardView }) {
  const locale = useLocale() as Locale;
  const words = shareWords(share, view);
  const href = figureAddress('/lineage', viewQuestion(view), { part: `share-${share.participantId}` });
  return (
    <tr>
      <Th scope="row">
        <Link href={href}>{nameOf(share, locale)}</Link>
      </Th>
      <Td>
        <LightTag light={share.light} grey={greyReasonOf(share)} />
      </Td>
      <Td numeric strong>
        {share.rate ? <FigureLink href={href}>{words.rate.replace('%', '')}</FigureLink> : words.rate}
      </Td>
      <Td numeric from="md">
        {formatRate(expectedOf(share)).replace('%', '')}
      </Td>
      <Td numeric from="sm">
        {share.light === 'grey' ? words.points : <Points points={share.lead} text={words.points} />}
      </Td>
      <Td numeric from="md">
        <Amount yuan={share.actualYuan} unit="wan" href={href} />
      </Td>
      <Td numeric from="lg">
        <Amount yuan={share.planYuan} unit="wan" />
      </Td>
    </tr>
  );
}

/** The largest lag first; shares that nothing is measured against come last, in the order of the plans. */
function byLag(a: DashboardShare, b: DashboardShare): number {
  if (a.lead === null || b.lead === null) return Number(a.lead === null) - Number(b.lead === null);
  return compareRates(a.lead, b.lead);
}
