// A lead or a lag in percentage points: signed with a true plus or minus, tinted, never a percent sign.
import { formatPoints } from '#format/percent.ts';
import type { Rate } from '#rules/completion.ts';

type PointsProps = {
  points: Rate | null;
  /** The words where more decimals are needed not to contradict the light (formatPercentForLight). */
  text?: string;
};

export function Points({ points, text }: PointsProps) {
  const tone =
    points === null || points.numerator === 0n ? 'text-soft' : points.numerator > 0n ? 'text-good' : 'text-bad';
  return <span className={`whitespace-nowrap ${tone}`}>{text ?? formatPoints(points)}</span>;
}
