// Decisions that moved a share to another city or the lead to another share, in their order.
import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import type { QuarterId } from '#rules/quarter.ts';

type Move = {
  id: string;
  fromParticipantId: string;
  toParticipantId: string;
  firstQuarter: string;
  reason: string;
  document: string;
  approvedOn: string;
  decidedByName: string;
};

type MoveHistoryProps = {
  upkeep: {
    shares: readonly { id: string; city: { name: string; nameEn: string } }[];
    shareMoves: readonly Move[];
    leadMoves: readonly Move[];
  };
};

export function MoveHistory({ upkeep }: MoveHistoryProps) {
  const t = useTranslations('library.moves');
  const locale = useLocale() as Locale;
  const cityOf = (id: string) => {
    const city = upkeep.shares.find((share) => share.id === id)?.city;
    return city ? (locale === 'en' ? city.nameEn : city.name) : '—';
  };
  const moved = new Set(upkeep.shareMoves.map((move) => `${move.fromParticipantId} ${move.toParticipantId}`));
  const lines = [
    ...upkeep.shareMoves.map((move) => ({ move, kind: 'share' as const })),
    // The lead that went along with its share is not told twice.
    ...upkeep.leadMoves
      .filter((move) => !moved.has(`${move.fromParticipantId} ${move.toParticipantId}`))
      .map((move) => ({ move, kind: 'lead' as const })),
  ].sort((a, b) => (a.move.firstQuarter < b.move.firstQuarter ? -1 : 1));
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t('label')} className="mt-4 grid gap-2 border-t border-hair pt-3 text-sm">
      {lines.map(({ move, kind }) => (
        <li key={`${kind} ${move.id}`}>
          <p>
            {t(kind, {
              quarter: formatQuarter(move.firstQuarter as QuarterId, locale),
              from: cityOf(move.fromParticipantId),
              to: cityOf(move.toParticipantId),
            })}
          </p>
          <p className="text-soft">
            {t('basis', {
              document: move.document,
              date: formatDate(move.approvedOn),
              reason: move.reason,
              name: move.decidedByName,
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
