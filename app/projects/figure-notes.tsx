// What the figures of a profile rest on: basis, quarter, coverage, the light rule, and that they are working data.
import { getLocale, getTranslations } from 'next-intl/server';
import { FinePrint } from '#components/shell/page.tsx';
import { formatQuarter } from '#format/quarter.ts';
import type { FigureMoment, SetFigures } from '#reporting/set-figures.ts';
import type { Locale } from '#rules/preferences.ts';

type FigureNotesProps = {
  figures: SetFigures | null;
  moment: FigureMoment | null;
  /** A page about one city: that its figures are that city's goes without saying. */
  ofOneCity?: boolean;
};

export async function FigureNotes({ figures, moment, ofOneCity = false }: FigureNotesProps) {
  if (!figures || !moment || figures.shares.length === 0) return null;
  const t = await getTranslations('profiles');
  const status = await getTranslations('status');
  const locale = (await getLocale()) as Locale;
  const { id, validFrom, greenLagPoints, yellowLagPoints } = moment.rule;
  const sentences = [
    ...(moment.scope === 'city' && !ofOneCity ? [t('figures.ownOnly')] : []),
    t('fine.figures', {
      basis: status(`basis.${moment.basis}`),
      quarter: formatQuarter(moment.quarter, locale),
      reported: figures.reported,
      count: figures.shares.length,
    }),
    t('fine.rule', { id, from: validFrom, green: String(greenLagPoints), yellow: String(yellowLagPoints) }),
    t('fine.statistics'),
    ...(figures.shares.some((share) => share.isDemonstration) ? [t('fine.demonstration')] : []),
  ];
  return <FinePrint>{sentences.join(' ')}</FinePrint>;
}
