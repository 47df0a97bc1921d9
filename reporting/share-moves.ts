// A share goes over from one city to another at a quarter's start. The old share ends with the quarter before and keeps its reports; the new one
// begins. The annual plan, the total investment and an owed report nobody has begun are divided or handed over; nothing is lost between them.
import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm';
import { participants, shareFunding } from '#db/schema/plans.ts';
import { milestones, shareMoves } from '#db/schema/projects.ts';
import { reports } from '#db/schema/reports.ts';
import {
  type DecisionInput,
  decisionOf,
  decisionProblems,
  divideAnnualPlan,
  planAt,
  readAmount,
} from '#rules/annual-plan-rules.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { addYuan, subtractYuan, type Yuan, yuan, zeroYuan } from '#rules/money.ts';
import { type QuarterId, quarterId, quarterNumber, quarterYear } from '#rules/quarter.ts';
import { type Share, moveShare as wentOver } from '#rules/share-rules.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { insertPlanVersion, planOfRow, planRows } from './annual-plans.ts';
import { demandUpkeep } from './commitment-maintenance.ts';
import { Invalid } from './errors.ts';
import {
  countedYuan,
  decidedBy,
  lockShare,
  oweReports,
  participationOf,
  requireChange,
  requireCity,
  requireQuarter,
  unbegunReports,
} from './share-standing.ts';
import { recordLeadMove } from './shares.ts';
import { settledQuarter } from './taking-part.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';

export type ShareMoveInput = DecisionInput & {
  participantId: string;
  cityCode: string;
  firstQuarter: string;
  /** What of the year's plan goes along, in 万元; blank without a plan. */
  movedPlan: string;
  /** What of the total investment goes along, in 万元; blank where there is no total. */
  movedTotal: string;
  /** The old share may keep less than it has reported. */
  confirmed: boolean;
};

type MovedMoney = {
  year: number;
  plan: (ReturnType<typeof planOfRow> & { isDemonstration: boolean }) | null;
  movedPlanYuan: Yuan;
  funding: typeof shareFunding.$inferSelect | null;
  movedTotalYuan: Yuan | null;
};

/** Moves the share. Throws Invalid where a report from that quarter on was begun, or the amounts do not divide. */
export async function moveShareToCity(
  actor: AnyActor,
  input: ShareMoveInput,
): Promise<{ participantId: string; slug: string }> {
  demandUpkeep(actor, input.participantId);
  const firstQuarter = requireQuarter(input.firstQuarter, 'firstQuarter');
  return asActor(actor, async (tx) => {
    const { share, commitment } = await lockShare(tx, input.participantId, 'firstQuarter');
    const problems = decisionProblems(input, shanghaiDate(tx.now));
    if (problems.length > 0) throw new Invalid(problems);
    const city = await requireCity(tx, input.cityCode);
    const before = await participationOf(tx, commitment.id);
    const newId = crypto.randomUUID();
    const move = { id: share.id, newId, cityCode: city.code, firstQuarter };
    const after = requireChange(wentOver(before, move, await settledQuarter(tx)), 'firstQuarter');
    const owed = await unbegunReports(tx, share.id, firstQuarter, 'firstQuarter');
    const money = await requireMoney(tx, share.id, firstQuarter, input);
    const arriving = after.shares.find((one) => one.id === newId) as Share;
    const leaving = after.shares.find((one) => one.id === share.id) as Share;
    await tx.db.insert(participants).values({ ...arriving, commitmentId: commitment.id });
    await tx.db.update(participants).set({ toQuarter: leaving.toQuarter }).where(eq(participants.id, share.id));
    await divideMoney(tx, { from: leaving, to: arriving }, firstQuarter, money, input);
    await handOver(tx, owed, arriving);
    const newlyOwed = await oweReports(tx, commitment, arriving);
    await passMilestones(tx, commitment.id, leaving.cityCode, arriving.cityCode, firstQuarter);
    const leads = after.leadMoves.at(before.leadMoves.length);
    if (leads) await recordLeadMove(tx, commitment.id, before.leadMoves.length + 1, leads, input);
    await tx.db.insert(shareMoves).values({
      id: crypto.randomUUID(),
      commitmentId: commitment.id,
      fromParticipantId: share.id,
      toParticipantId: newId,
      firstQuarter,
      ...decisionOf(input),
      ...decidedBy(tx),
    });
    record(tx, {
      kind: 'share_moved',
      objectType: 'share',
      objectId: share.id,
      detail: {
        slug: commitment.slug,
        before: { cityCode: share.cityCode, toQuarter: share.toQuarter },
        after: { cityCode: city.code, participantId: newId, firstQuarter },
        movedPlanYuan: money.movedPlanYuan,
        movedTotalYuan: money.movedTotalYuan,
        reports: [...owed.map((report) => report.quarterId), ...newlyOwed],
        ...decisionOf(input),
      },
    });
    return { participantId: newId, slug: commitment.slug };
  });
}

/** What goes along, read and checked against what there is and what was reported. */
async function requireMoney(
  tx: Transaction,
  participantId: string,
  firstQuarter: QuarterId,
  input: ShareMoveInput,
): Promise<MovedMoney> {
  const year = quarterYear(firstQuarter);
  const rows = (await planRows(tx, participantId)).filter((row) => row.year === year).map(planOfRow);
  const plan = planAt(rows, quarterId(year, 4));
  const [funding] = await tx.db.select().from(shareFunding).where(eq(shareFunding.participantId, participantId));
  const [yearToDate, everything] = [
    await countedYuan(tx, participantId, firstQuarter, quarterId(year, 1)),
    await countedYuan(tx, participantId, firstQuarter),
  ];
  const total = funding?.totalInvestmentYuan == null ? null : yuan(funding.totalInvestmentYuan);
  const spent = addYuan(yuan(funding?.openingBalanceYuan ?? 0), everything);
  const problems: FieldProblem[] = [];
  const check = (field: 'movedPlan' | 'movedTotal', whole: Yuan | null, used: Yuan): Yuan => {
    const read = readAmount(input[field]);
    const moved = read.yuan ?? zeroYuan;
    if (read.problem) problems.push({ field, ...read.problem });
    else if (whole === null && moved > 0) problems.push({ field, code: 'nothing_to_move' });
    else if (whole !== null && read.yuan === null) problems.push({ field, code: 'required' });
    else if (whole !== null && moved > whole)
      problems.push({ field, code: 'more_than_there_is', params: { wholeYuan: whole } });
    else if (whole !== null && !input.confirmed && subtractYuan(whole, moved) < used)
      problems.push({ field, code: 'keeps_less_than_reported', params: { reportedYuan: used } });
    return moved;
  };
  // An adjustment dated later than the move would be divided before it holds.
  if (plan && plan.fromQuarter > firstQuarter)
    problems.push({ field: 'firstQuarter', code: 'before_previous_version', params: { quarter: plan.fromQuarter } });
  const movedPlanYuan = check('movedPlan', plan?.annualYuan ?? null, yearToDate);
  const movedTotalYuan = check('movedTotal', total, spent);
  if (plan && quarterNumber(firstQuarter) === 1 && movedPlanYuan < plan.annualYuan && problems.length === 0)
    problems.push({ field: 'movedPlan', code: 'whole_year_goes_along', params: { wholeYuan: plan.annualYuan } });
  if (problems.length > 0) throw new Invalid(problems);
  return {
    year,
    plan,
    movedPlanYuan,
    funding: funding ?? null,
    movedTotalYuan: total === null ? null : movedTotalYuan,
  };
}

type Sides = { from: Share; to: Share };

/** Plans and funding of both sides; of each year, kept and moved add up to what there was. */
async function divideMoney(
  tx: Transaction,
  { from, to }: Sides,
  firstQuarter: QuarterId,
  money: MovedMoney,
  decision: DecisionInput,
): Promise<void> {
  const { plan, funding, year } = money;
  if (plan) {
    const plannedStart = (funding?.plannedStartQuarter ?? null) as QuarterId | null;
    const divided = divideAnnualPlan({ ...plan, plannedStart }, firstQuarter, money.movedPlanYuan);
    const version = { year, fromQuarter: firstQuarter, decision, isDemonstration: plan.isDemonstration };
    await addVersions(tx, { from, to }, plan.version, { ...version, kept: divided.kept, moved: divided.moved });
  }
  await moveLaterYears(tx, { from, to }, year, decision);
  if (!funding) return;
  const kept =
    funding.totalInvestmentYuan === null
      ? null
      : subtractYuan(yuan(funding.totalInvestmentYuan), money.movedTotalYuan ?? zeroYuan);
  await tx.db
    .update(shareFunding)
    .set({ totalInvestmentYuan: kept, version: funding.version + 1 })
    .where(eq(shareFunding.participantId, from.id));
  await tx.db.insert(shareFunding).values({
    participantId: to.id,
    cityCode: to.cityCode,
    totalInvestmentYuan: money.movedTotalYuan,
    openingBalanceYuan: 0,
    plannedStartQuarter: funding.plannedStartQuarter,
    isDemonstration: funding.isDemonstration,
  });
}

type DividedVersion = {
  year: number;
  fromQuarter: QuarterId;
  decision: DecisionInput;
  isDemonstration: boolean;
  kept: ReturnType<typeof divideAnnualPlan>['kept'];
  moved: ReturnType<typeof divideAnnualPlan>['moved'];
};

async function addVersions(
  tx: Transaction,
  { from, to }: Sides,
  lastVersion: number,
  { kept, moved, ...shared }: DividedVersion,
): Promise<void> {
  const { id: oldId, cityCode: oldCity } = from;
  const { id: newId, cityCode: newCity } = to;
  const keeping = { participantId: oldId, cityCode: oldCity, version: lastVersion + 1, amounts: kept };
  const taking = { participantId: newId, cityCode: newCity, version: 1, amounts: moved };
  await insertPlanVersion(tx, { ...shared, ...keeping });
  await insertPlanVersion(tx, { ...shared, ...taking });
}

/** Plans of years after the move go along whole. */
async function moveLaterYears(tx: Transaction, sides: Sides, year: number, decision: DecisionInput): Promise<void> {
  const rows = (await planRows(tx, sides.from.id)).filter((row) => row.year > year).map(planOfRow);
  for (const later of new Set(rows.map((row) => row.year))) {
    const plan = rows.findLast((row) => row.year === later);
    if (!plan) continue;
    await addVersions(tx, sides, plan.version, {
      year: later,
      fromQuarter: plan.fromQuarter,
      decision,
      isDemonstration: plan.isDemonstration,
      kept: { annualYuan: zeroYuan, split: null },
      moved: { annualYuan: plan.annualYuan, split: plan.split },
    });
  }
}

/** An owed report that nobody has begun is the new city's to write. */
async function handOver(tx: Transaction, owed: readonly { id: string }[], to: Share): Promise<void> {
  const ids = owed.map((report) => report.id);
  if (ids.length === 0) return;
  const moved = await tx.db
    .update(reports)
    .set({ participantId: to.id, cityCode: to.cityCode, updatedAt: tx.now })
    .where(and(inArray(reports.id, ids), eq(reports.status, 'due')))
    .returning({ id: reports.id });
  // Begun while we were here: the move is off, nothing of it is kept.
  if (moved.length < ids.length) throw new Invalid([{ field: 'firstQuarter', code: 'report_has_begun' }]);
}

/** The old city's steps that are not done and due from then on become the new city's. */
async function passMilestones(
  tx: Transaction,
  commitmentId: string,
  fromCity: string,
  toCity: string,
  firstQuarter: QuarterId,
): Promise<void> {
  const steps = await tx.db
    .select({ id: milestones.id, version: milestones.version })
    .from(milestones)
    .where(
      and(
        eq(milestones.commitmentId, commitmentId),
        eq(milestones.cityCode, fromCity),
        isNull(milestones.doneOn),
        isNull(milestones.endedAt),
        gte(milestones.dueQuarter, firstQuarter),
      ),
    )
    .orderBy(asc(milestones.ordinal));
  for (const step of steps) {
    await tx.db
      .update(milestones)
      .set({ cityCode: toCity, version: step.version + 1, editedAt: tx.now })
      .where(eq(milestones.id, step.id));
  }
}
