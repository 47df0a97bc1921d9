// The dated steps of a commitment with every move of their due quarter, and the moves of its shares between cities.
import { useLocale, useTranslations } from 'next-intl';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { Card } from '#components/ui/card.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDate } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { CommitmentProfile, MilestoneLine } from '#reporting/commitment-profile.ts';
import type { Locale } from '#rules/preferences.ts';

export function MilestonesCard({ profile }: { profile: CommitmentProfile }) {
  const t = useTranslations('profiles.project');
  const { milestones } = profile;
  return (
    <Card id="milestones" title={t('milestones')} say={t(milestones.length > 0 ? 'milestonesSay' : 'milestonesNone')}>
      {milestones.length > 0 ? (
        <Table caption={t('milestonesCaption')} dense>
          <thead>
            <tr>
              <Th>{t('milestone')}</Th>
              <Th from="sm">{t('city')}</Th>
              <Th>{t('due')}</Th>
              <Th>{t('done')}</Th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((step) => (
              <Line key={step.id} step={step} />
            ))}
          </tbody>
        </Table>
      ) : undefined}
    </Card>
  );
}

function Line({ step }: { step: MilestoneLine }) {
  const t = useTranslations('profiles.project');
  const ended = useTranslations('profiles')('ended');
  const locale = useLocale() as Locale;
  return (
    <tr>
      <Th scope="row">
        {locale === 'en' ? (step.nameEn ?? <span lang="zh-CN">{step.name}</span>) : step.name}{' '}
        {step.endedReason !== null && <PlanTag>{ended}</PlanTag>}
      </Th>
      <Td nowrap from="sm">
        {(locale === 'en' ? step.cityNameEn : step.cityName) ?? t('joint')}
      </Td>
      <Td>
        <span className="whitespace-nowrap">{formatQuarter(step.dueQuarter, locale)}</span>
        {step.moves.map((move) => (
          <span key={`${move.fromQuarter}${move.toQuarter}${move.approvedOn}`} className="block text-xs text-soft">
            {t('moved', {
              from: formatQuarter(move.fromQuarter, locale),
              to: formatQuarter(move.toQuarter, locale),
            })}
            <DecisionWords decision={move} />
          </span>
        ))}
      </Td>
      <Td>
        {step.doneOn !== null ? t('isDone', { date: formatDate(step.doneOn) }) : t('notDone')}{' '}
        {step.isOverdue && <PlanTag tone="warn">{t('overdue')}</PlanTag>}
      </Td>
    </tr>
  );
}

type DecisionFacts = { reason: string; document: string; approvedOn: string };

function DecisionWords({ decision }: { decision: DecisionFacts }) {
  const t = useTranslations('profiles.project');
  return (
    <span className="block">
      <span lang="zh-CN">
        {decision.reason} {decision.document}
      </span>{' '}
      {t('approved', { date: formatDate(decision.approvedOn) })}
    </span>
  );
}

/** Nothing where no share was ever handed over. */
export function ShareMovesCard({ profile }: { profile: CommitmentProfile }) {
  const t = useTranslations('profiles.project');
  const locale = useLocale() as Locale;
  if (profile.shareMoves.length === 0) return null;
  const cityOf = (participantId: string) => {
    const share = profile.shares.find((one) => one.participantId === participantId);
    return (locale === 'en' ? share?.nameEn : share?.shortName) ?? '—';
  };
  return (
    <Card title={t('moves')} say={t('movesSay')}>
      <ul className="divide-y divide-hair">
        {profile.shareMoves.map((move) => (
          <li key={`${move.firstQuarter}${move.fromParticipantId}${move.toParticipantId}`} className="py-1.5">
            {t('move', {
              quarter: formatQuarter(move.firstQuarter, locale),
              from: cityOf(move.fromParticipantId),
              to: cityOf(move.toParticipantId),
            })}
            <span className="text-sm text-soft">
              <DecisionWords decision={move} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
