// Earlier quarters as accepted reports: the quarter's row where nobody opened it, the report, its snapshot with what it was measured against, the
// entry 往季补录 in its history, and the figures that count. Nobody endorsed these; the publisher who entered them answers for them.
import { quarters } from '#db/schema/quarters.ts';
import { reportMoves, reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import { planAt } from '#rules/annual-plan-rules.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { quarterInvestment } from '#rules/report-content.ts';
import { deadlineInstant } from '#rules/working-days.ts';
import { hashOf } from './event-chain.ts';
import { inBatches } from './import-batches.ts';
import type { ImportPlan } from './import-check.ts';
import type { PastChange } from './import-past-quarters.ts';
import type { ShareTarget } from './import-share-finder.ts';
import { versionsIn } from './import-state.ts';
import { workCalendar } from './quarters.ts';
import type { PlanInForce } from './share-context.ts';
import type { Transaction } from './transaction.ts';

/** The move's name in the history. */
export const backfillMove = 'backfill';
const defaultWorkingDays = 10;

export type Backfill = { runId: string; fileName: string };
type Author = { id: string | null; name: string; organisation: string };

export async function writePastQuarters(tx: Transaction, plan: ImportPlan, source: Backfill): Promise<void> {
  if (plan.past.length === 0) return;
  if (plan.newQuarters.length > 0) await insertQuarters(tx, plan.newQuarters);
  const author = authorOf(tx);
  const planned = plansByShare(plan);
  const titles = new Map(plan.state.planItems.map((item) => [item.id, item]));
  const linked = new Map(plan.projects.map(({ target, planItemIds }) => [target.id, planItemIds]));
  await inBatches(plan.past, async (batch) => {
    const rows = batch.map((change) => {
      const { share } = change;
      const items = linked.get(share.target.id) ?? share.target.standing?.planItems.map(({ id }) => id) ?? [];
      const measuredAgainst = {
        commitment: commitmentOf(share),
        planItems: items.flatMap((id) => {
          const item = titles.get(id);
          return item ? [{ title: item.title, titleEn: item.titleEn, plan: item.plan, planEn: item.plan }] : [];
        }),
        participants: plan.shareIndex
          .of(share.target, new Map())
          .map(({ cityCode, city, isLead }) => ({ cityCode, name: city, isLead })),
        plan: planAt(planned(share, quarterYear(change.quarter)), change.quarter),
        totalInvestmentYuan: share.money.totalInvestmentYuan,
        openingBalanceYuan: share.money.openingBalanceYuan,
        plannedStart: share.money.plannedStartQuarter,
        backfill: source,
      };
      return rowsOf(tx, change, measuredAgainst, author);
    });
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
      dueAt: deadlineInstant(id, defaultWorkingDays, calendar),
      closedAt: tx.now,
    })),
  );
}

function rowsOf(
  tx: Transaction,
  { share, quarter, content }: PastChange,
  measuredAgainst: Record<string, unknown>,
  author: Author,
) {
  const reportId = crypto.randomUUID();
  const snapshotId = crypto.randomUUID();
  const yuan = quarterInvestment(content);
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
      measuredAgainst,
      investmentYuan: yuan,
      hash: hashOf({ report: reportId, quarter, stage: 'endorsed', content, measuredAgainst }),
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
      officialYuan: yuan,
      officialAnswer: answer,
      provisionalSnapshotId: snapshotId,
      provisionalYuan: yuan,
      provisionalAnswer: answer,
    },
  };
}

function authorOf(tx: Transaction): Author {
  const { actor } = tx;
  if ('system' in actor) return { id: null, name: actor.system, organisation: '' };
  return { id: actor.personId, name: actor.name, organisation: actor.organisation.name };
}

function commitmentOf(share: ShareTarget) {
  const row = share.target.standing?.row;
  return {
    id: share.target.id,
    slug: row?.slug ?? null,
    kind: share.target.kind,
    name: share.target.name,
    nameEn: row?.nameEn ?? share.target.name,
    source: row?.source ?? null,
  };
}

/** Versions of a share's year: those that stand, and the one this import adds. */
function plansByShare(plan: ImportPlan): (share: ShareTarget, year: number) => PlanInForce[] {
  const added = Map.groupBy(plan.plans, (change) => `${change.share.id} ${change.year}`);
  return (share, year) => [
    ...(share.standing ? versionsIn(share.standing.plans, year) : []),
    ...(added.get(`${share.id} ${year}`) ?? []).map((change) => ({
      id: '',
      version: change.version,
      year,
      annualYuan: change.amounts.annualYuan,
      split: change.amounts.split,
      fromQuarter: change.fromQuarter,
      isDemonstration: false,
    })),
  ];
}
