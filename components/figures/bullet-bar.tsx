// Completion against plan with the mark of time progress; the drawing itself is charts/bullet-bar.ts.

import { bulletBar } from '#charts/bullet-bar.ts';
import { type Rate, rateNumber } from '#rules/completion.ts';
import { Drawing } from './drawing.tsx';

type BulletBarProps = {
  rate: Rate | null;
  /** Time progress, or planned-to-date where splits decide. */
  mark: Rate | null;
  /** Read aloud: 完成率 73.2%，序时进度 75%. */
  label: string;
  /** Fraction at the right edge; give bulletScale(…) of all rows where bars are compared. */
  max?: number;
  height?: number;
};

export function BulletBar({ rate, mark, label, max, height }: BulletBarProps) {
  const svg = bulletBar({
    value: rate && rateNumber(rate),
    mark: mark && rateNumber(mark),
    label,
    ...(max === undefined ? {} : { max }),
    ...(height === undefined ? {} : { height }),
  });
  return <Drawing svg={svg} className="min-w-24" />;
}
