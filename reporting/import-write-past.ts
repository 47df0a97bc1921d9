// Earlier quarters as accepted reports: the quarter's row where nobody opened it, the report, its snapshot with what it was measured against, the
// entry 往季补录 in its history, and the figures that count. Nobody endorsed these; the publisher who entered them answers for them.
import { quarters } from '#db/schema/quarters.ts';
import { reportMoves, reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import { planAt } from '#rules/annual-plan-rules.ts';
import { yuan, zeroYuan } from '#rules/money.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { quarterInvestment } from '#rules/report-content.ts';
import { backfillMove } from '#rules/report-lifecycle.ts';
import { leadAt, takesPart } from '#rules/share-rules.ts';
import { deadlineInstant, entryWorkingDays } from '#rules/working-days.ts';
import { hashOf } from './event-chain.ts';
import { inBatches } from './import-batches.ts';
import type { ImportPlan } from './import-check.ts';
import type { PastChange } from './import-past-quarters.ts';
import {
  type LibraryState,
  libraryState,
  type StandingCommitment,
  type StandingShare,
  versionsIn,
} from './import-state.ts';
import { workCalendar } from './quarters.ts';
import type { ShareContext } from './share-context.ts';
import type { Transaction } from './transaction.ts';

export type Backfill = { runId: string; fileName: string };
type ShareLabels = Pick<
  ShareContext,
  'commitment' | 'planItems' | 'participants' | 'plan' | 'totalInvestmentYuan' | 'openingBalanceYuan' | 'plannedStart'
>;
type Author = { id: string | null; name: string; organisation: string };

export async function writePastQuarters(tx: Transaction, plan: ImportPlan, source: Backfill): Promise<void> {
  if (plan.past.length === 0) return;
  if (plan.newQuarters.length > 0) await insertQuarters(tx, plan.newQuarters);
  const author = authorOf(tx);
  // Read back as it stands now, so that numbers, names and plan versions which this import has just written are frozen as they are.
  const placeOf = placesIn(await libraryState(tx));
  await inBatches(plan.past, async (batch) => {
    const rows = batch.map((change) =>
      rowsOf(tx, change, { ...measuredAgainst(placeOf(change.share.id), change.quarter), backfill: source }, author),
    );
    await tx.db.insert(reports).values(rows.map(({ report }) => report));
    await tx.db.insert(reportSnapshots).values(rows.map(({ snapshot }) => snapshot));
    await tx.db.insert(reportMoves).values(rows.map(({ move }) => move));
    await tx.db.insert(shareQuarters).values(rows.map(({ figure }) => figure));
  });
}

async function insertQuarters(tx: Transaction, ids: readonly QuarterId[]): Promise<void> {
  const calendar = await workCalendar(tx);
  await tx.db.insert(quarters).values(
    ids.map((id) => ({
      id,
      state: 'closed' as const,
      openedAt: tx.now,
      dueAt: deadlineInstant(id, entryWorkingDays, calendar),
      closedAt: tx.now,
    })),
  );
}

function rowsOf(
  tx: Transaction,
  { share, quarter, content }: PastChange,
  labels: ShareLabels & { backfill: Backfill },
  author: Author,
) {
  const reportId = crypto.randomUUID();
  const snapshotId = crypto.randomUUID();
  const investmentYuan = quarterInvestment(content);
  const { investmentAnswer: answer } = content;
  const place = { reportId, cityCode: share.cityCode };
  return {
    report: {
      id: reportId,
      participantId: share.id,
      quarterId: quarter,
      cityCode: share.cityCode,
      status: 'accepted' as const,
      version: 1,
      decidedBy: author.id,
      decidedAt: tx.now,
      updatedAt: tx.now,
    },
    snapshot: {
      id: snapshotId,
      ...place,
      number: 1,
      stage: 'endorsed' as const,
      content: { ...content },
      measuredAgainst: labels,
      investmentYuan,
      hash: hashOf({ report: reportId, quarter, stage: 'endorsed', content, measuredAgainst: labels }),
      takenBy: author.id,
      takenByName: author.name,
      takenAt: tx.now,
    },
    move: {
      id: crypto.randomUUID(),
      ...place,
      number: 1,
      move: backfillMove,
      audience: 'all' as const,
      opinion: null,
      snapshotId,
      movedBy: author.id,
      movedByName: author.name,
      movedByOrganisation: author.organisation,
      movedAt: tx.now,
    },
    figure: {
      participantId: share.id,
      quarterId: quarter,
      ...place,
      officialSnapshotId: snapshotId,
      officialYuan: investmentYuan,
      officialAnswer: answer,
      provisionalSnapshotId: snapshotId,
      provisionalYuan: investmentYuan,
      provisionalAnswer: answer,
    },
  };
}

function authorOf(tx: Transaction): Author {
  const { actor } = tx;
  if ('system' in actor) return { id: null, name: actor.system, organisation: '' };
  return { id: actor.personId, name: actor.name, organisation: actor.organisation.name };
}

type Place = { commitment: StandingCommitment; share: StandingShare; state: LibraryState };

/** Finds a share and all that stands around it. Throws for one that is not in the library. */
function placesIn(state: LibraryState): (shareId: string) => Place {
  const places = new Map(
    state.commitments.flatMap((commitment) =>
      commitment.shares.map((share): [string, Place] => [share.id, { commitment, share, state }]),
    ),
  );
  return (shareId) => {
    const place = places.get(shareId);
    if (!place) throw new Error(`Share ${shareId} is not in the library`);
    return place;
  };
}

/** The same labels and targets that an endorsement freezes, as they were in the quarter. */
function measuredAgainst({ commitment, share, state }: Place, quarter: QuarterId): ShareLabels {
  const { id, slug, kind, name, nameEn, source } = commitment.row;
  const served = new Set(commitment.planItems.map((item) => item.id));
  const { funding } = share;
  return {
    commitment: { id, slug, kind, name, nameEn, source, sourceDocument: commitment.sourceDocument },
    planItems: state.planItems
      .filter((item) => served.has(item.id))
      .map(({ title, titleEn, plan, planEn }) => ({ title, titleEn, plan, planEn })),
    participants: participantsIn(commitment, state, quarter),
    plan: planAt(versionsIn(share.plans, quarterYear(quarter)), quarter),
    totalInvestmentYuan: funding?.totalInvestmentYuan == null ? null : yuan(funding.totalInvestmentYuan),
    openingBalanceYuan: funding ? yuan(funding.openingBalanceYuan) : zeroYuan,
    plannedStart: (funding?.plannedStartQuarter as QuarterId | null | undefined) ?? null,
  };
}

/** Who took part in the quarter, the city that led then first. */
function participantsIn(commitment: StandingCommitment, { cities }: LibraryState, quarter: QuarterId) {
  const lead = leadAt(commitment, quarter);
  return commitment.shares
    .filter((share) => takesPart(share, quarter))
    .map(({ id, cityCode }) => {
      const city = cities.find(({ code }) => code === cityCode);
      return { cityCode, name: city?.shortName ?? cityCode, nameEn: city?.nameEn ?? cityCode, isLead: id === lead?.id };
    })
    .toSorted((a, b) => Number(b.isLead) - Number(a.isLead) || (a.cityCode < b.cityCode ? -1 : 1));
}
