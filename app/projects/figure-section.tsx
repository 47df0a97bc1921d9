// The figures of a set of commitments on a profile: the moment to choose, the strip, or in words why there are none.
import { getTranslations } from 'next-intl/server';
import { figureAddress } from '#components/figures/figure-address.ts';
import { MomentPicks } from '#components/profiles/moment-picks.tsx';
import { SetStrip } from '#components/profiles/set-strip.tsx';
import type { FigureMoment, SetFigures } from '#reporting/set-figures.ts';

type FigureSectionProps = {
  /** The page's own address. */
  path: string;
  figures: SetFigures;
  moment: FigureMoment;
  /** Opens all reports of one city's dashboard, where the set is that city's. */
  city?: string | undefined;
};

export async function FigureSection({ path, figures, moment, city }: FigureSectionProps) {
  const t = await getTranslations('profiles.figures');
  if (figures.shares.length === 0) {
    return <p className="mb-5 text-soft">{t(moment.scope === 'city' ? 'noneInScope' : 'none')}</p>;
  }
  const { quarter, quarters, basis, asOf, rule, timeProgress } = moment;
  const isDemonstration = figures.shares.some((share) => share.isDemonstration);
  return (
    <>
      <MomentPicks
        path={path}
        quarter={quarter}
        quarters={quarters}
        basis={basis}
        asOf={asOf}
        isDemonstration={isDemonstration}
      />
      <SetStrip
        figures={figures}
        timeProgress={timeProgress}
        rule={rule}
        basis={basis}
        {...(city === undefined ? {} : { href: figureAddress('/lineage', { quarter, basis, city }) })}
      />
    </>
  );
}
