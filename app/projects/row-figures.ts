// The dashboard's shares as rows of commitments: one row a commitment, its shares summed by rules/completion.ts, and the way to the reports.
import { figureAddress } from '#components/figures/figure-address.ts';
import type { RowFigure } from '#components/profiles/profile-shapes.ts';
import { greyReasonOf } from '#documents/dashboard-words.ts';
import { formatPercentForLight } from '#format/percent.ts';
import type { DashboardShare } from '#reporting/dashboard.ts';
import type { FigureMoment, SetFigures } from '#reporting/set-figures.ts';
import { completionOf, pointsBetween, rateOf } from '#rules/completion.ts';
import { sumYuan } from '#rules/money.ts';

/** By slug of the commitment; only those with a share in the reader's scope have a row. */
export function rowFigures(figures: SetFigures, moment: FigureMoment): Map<string, RowFigure> {
  const byCommitment = Map.groupBy(figures.shares, (share) => share.slug);
  return new Map([...byCommitment].map(([slug, shares]) => [slug, rowFigureOf(shares, moment)]));
}

export function rowFigureOf(shares: readonly DashboardShare[], moment: FigureMoment): RowFigure {
  const { rate, planYuan } = completionOf(shares);
  const planned = shares.filter((share) => share.planYuan !== null && share.planYuan > 0);
  const due = sumYuan(planned.map((share) => share.plannedToDateYuan));
  const expected = due > 0 ? rateOf(due, planYuan) : null;
  const words = formatPercentForLight(rate, expected, moment.rule);
  const isLit = shares.some((share) => share.light !== 'grey');
  const [first] = shares;
  const question = { quarter: moment.quarter, basis: moment.basis };
  return {
    lights: shares.map((share) => ({ light: share.light, grey: greyReasonOf(share) })),
    rate: words.rate.replace('%', ''),
    points: rate && expected && isLit ? pointsBetween(rate, expected) : null,
    pointsText: isLit ? words.points : '—',
    href:
      first && rate
        ? figureAddress(
            '/lineage',
            { ...question, city: shares.length === 1 ? first.cityCode : null },
            { part: `share-${first.participantId}` },
          )
        : null,
  };
}
