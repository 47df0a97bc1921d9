// 更正: a signed, reasoned delta to the accepted amount of one share in one quarter, also of a closed or published one. Never an overwrite:
// what was accepted stays beside it. Who may do what is rules/correction-lifecycle.ts.
import { and, eq, inArray } from 'drizzle-orm';
import { corrections } from '#db/schema/corrections.ts';
import type { OutboxAudience } from '#db/schema/notices.ts';
import { shareQuarters } from '#db/schema/reports.ts';
import { type Principal, principalOf } from '#rules/actor.ts';
import {
  allowedCorrectionMoves,
  type CorrectionMove,
  correctionSide,
  correctionTransitions,
  mayRequestCorrection,
} from '#rules/correction-lifecycle.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { addYuan, parseWanYuan, subtractYuan, type Yuan, yuan } from '#rules/money.ts';
import type { Actor } from '#rules/policy.ts';
import { lockCounted } from './correction-amounts.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { reportNames, tell } from './outbox.ts';
import { loadReport } from './report-view.ts';
import { requireWords } from './required-words.ts';
import { asActor, record, type Transaction } from './transaction.ts';
import { inCityScope } from './visibility.ts';

export type CorrectionRow = typeof corrections.$inferSelect;
export type CorrectionChanged = { correctionId: string; reportId: string };

export type CorrectionInput = {
  reportId: string;
  /** Whether the change or the amount after it was typed. */
  entry: 'delta' | 'new_value';
  /** In 万元, with sign where it is a change. */
  amount: string;
  /** Ticked where the amount after it is negative (核减). */
  isReduction: boolean;
  reason: string;
  document: string;
};

/**
 * Asks for a correction of what counts officially. Throws Invalid by field, Conflict where nothing of the report is official, nothing of it is
 * an amount, or another correction of it is still open.
 */
export async function requestCorrection(actor: Actor, input: CorrectionInput): Promise<CorrectionChanged> {
  const reason = requireWords('reason', input.reason);
  const document = requireWords('document', input.document);
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    const origin = mayRequestCorrection(actor, report.cityCode);
    if (origin === null) throw new Forbidden('request_correction', report.id);
    const counted = await lockCounted(tx, report.participantId, report.quarterId);
    if (!counted?.officialSnapshotId) throw new Conflict('nothing_accepted');
    if (counted.officialYuan === null) throw new Conflict('no_amount_to_correct');
    const before = yuan(counted.officialYuan);
    const deltaYuan = deltaOf(input, before);
    const number = await nextNumber(tx, report.id);
    const id = crypto.randomUUID();
    await tx.db.insert(corrections).values({
      id,
      reportId: report.id,
      participantId: report.participantId,
      quarterId: report.quarterId,
      cityCode: report.cityCode,
      number,
      snapshotId: counted.officialSnapshotId,
      beforeYuan: before,
      deltaYuan,
      reason,
      document,
      origin,
      state: 'requested',
      requestedBy: actor.personId,
      requestedByName: actor.name,
      requestedAt: tx.now,
    });
    record(tx, {
      kind: 'correction_requested',
      objectType: 'correction',
      objectId: id,
      detail: {
        report: report.id,
        quarter: report.quarterId,
        cityCode: report.cityCode,
        origin,
        before,
        delta: deltaYuan,
        reason,
        document,
      },
    });
    await tell(tx, {
      kind: 'correction_requested',
      audience: { cityCode: report.cityCode, roles: ['city_approver'] },
      detail: await reportNames(tx, report),
      path: `/corrections/${id}`,
    });
    return { correctionId: id, reportId: report.id };
  });
}

/** One open correction of a report at a time: two would each rest on a value that the other changes. */
async function nextNumber(tx: Transaction, reportId: string): Promise<number> {
  const earlier = await tx.db
    .select({ number: corrections.number, state: corrections.state })
    .from(corrections)
    .where(eq(corrections.reportId, reportId));
  if (earlier.some(({ state }) => state === 'requested' || state === 'city_agreed'))
    throw new Conflict('correction_is_open');
  return Math.max(0, ...earlier.map(({ number }) => number)) + 1;
}

/** The signed change to `before`. Throws Invalid for what cannot be read, for none at all, and for an unmarked negative amount after it. */
function deltaOf(input: CorrectionInput, before: Yuan): Yuan {
  const refuse = (problem: Omit<FieldProblem, 'field'>) => new Invalid([{ field: 'amount', ...problem }]);
  const typed = parseWanYuan(input.amount);
  if (!typed.ok) throw refuse({ code: typed.reason === 'empty' ? 'required' : typed.reason });
  const delta = input.entry === 'new_value' ? subtractYuan(typed.yuan, before) : typed.yuan;
  if (delta === 0) throw refuse({ code: 'changes_nothing' });
  if (addYuan(before, delta) < 0 && !input.isReduction)
    throw new Invalid([{ field: 'isReduction', code: 'negative_not_marked' }]);
  return delta;
}

type Step = { correctionId: string; version: number };

/** The city's approver agrees to it: from now on a publisher may grant it. */
export async function agreeCorrection(actor: Actor, input: Step): Promise<CorrectionChanged> {
  return move(actor, 'agree', input, async (tx) => ({
    agreedBy: actor.personId,
    agreedByName: actor.name,
    agreedFor: actedFor(actor, 'agree')?.personId ?? null,
    agreedForName: actedFor(actor, 'agree')?.name ?? null,
    agreedAt: tx.now,
  }));
}

/** Refused with a reason, by the city's approver or, once the city agreed, by a publisher. */
export async function refuseCorrection(actor: Actor, input: Step & { reason: string }): Promise<CorrectionChanged> {
  const decisionReason = requireWords('reason', input.reason);
  return move(actor, 'refuse', input, async (tx) => ({
    ...decision(actor, tx),
    decidedForName: actedFor(actor, 'refuse')?.name ?? null,
    decisionReason,
  }));
}

/** Taken back by the side that asked for it. */
export async function withdrawCorrection(actor: Actor, input: Step): Promise<CorrectionChanged> {
  return move(actor, 'withdraw', input, async (tx) => decision(actor, tx));
}

/**
 * Granted: what counts officially changes by exactly the delta, and so does what counts provisionally where it is the same text. Throws
 * Conflict where another text has been accepted since it was asked for.
 */
export async function grantCorrection(actor: Actor, input: Step): Promise<CorrectionChanged> {
  return move(actor, 'grant', input, async (tx, row) => {
    const counted = await lockCounted(tx, row.participantId, row.quarterId);
    if (counted?.officialSnapshotId !== row.snapshotId) throw new Conflict('accepted_text_was_replaced');
    const delta = yuan(row.deltaYuan);
    const sameText = counted.provisionalSnapshotId === row.snapshotId;
    await tx.db
      .update(shareQuarters)
      .set({
        officialYuan: addYuan(yuan(counted.officialYuan ?? 0), delta),
        officialAnswer: 'amount',
        correctionsYuan: addYuan(yuan(counted.correctionsYuan), delta),
        ...(sameText
          ? {
              provisionalYuan: addYuan(yuan(counted.provisionalYuan ?? 0), delta),
              provisionalAnswer: 'amount' as const,
            }
          : {}),
      })
      .where(and(eq(shareQuarters.participantId, row.participantId), eq(shareQuarters.quarterId, row.quarterId)));
    return decision(actor, tx);
  });
}

const decision = (actor: Actor, tx: Transaction) => ({
  decidedBy: actor.personId,
  decidedByName: actor.name,
  decidedAt: tx.now,
});

/** The approver for whom a deputy takes the step; null where the actor's own roles suffice. */
function actedFor(actor: Actor, step: CorrectionMove): Principal | null {
  return principalOf(
    actor,
    correctionTransitions.filter((row) => row.move === step).flatMap((row) => row.roles),
  );
}

const eventKinds: Record<CorrectionMove, string> = {
  agree: 'correction_agreed',
  grant: 'correction_granted',
  refuse: 'correction_refused',
  withdraw: 'correction_withdrawn',
};

/** One compare-and-swap with its event. Throws NotFound out of scope, Conflict where somebody was faster, Forbidden where it never is allowed. */
async function move(
  actor: Actor,
  step: CorrectionMove,
  input: Step,
  change: (tx: Transaction, row: CorrectionRow) => Promise<Partial<CorrectionRow>>,
): Promise<CorrectionChanged> {
  return asActor(actor, async (tx) => {
    const row = await loadCorrection(tx, input.correctionId);
    if (!allowedCorrectionMoves(actor, row).includes(step)) {
      const couldBefore = (['requested', 'city_agreed'] as const).some((state) =>
        allowedCorrectionMoves(actor, { ...row, state }).includes(step),
      );
      if (couldBefore) throw new Conflict(`correction_is_${row.state}`);
      throw new Forbidden(`${step}_correction`, row.id);
    }
    const side = correctionSide(actor, row.cityCode);
    const transition = correctionTransitions.find(
      (one) => one.move === step && one.side === side && one.from.includes(row.state),
    );
    if (!transition) throw new Conflict(`correction_is_${row.state}`);
    const changed = await change(tx, row);
    const [moved] = await tx.db
      .update(corrections)
      .set({ ...changed, state: transition.to, version: row.version + 1 })
      .where(
        and(
          eq(corrections.id, row.id),
          eq(corrections.version, input.version),
          inArray(corrections.state, [...transition.from]),
        ),
      )
      .returning({ id: corrections.id });
    if (!moved) throw new Conflict();
    record(tx, {
      kind: eventKinds[step],
      objectType: 'correction',
      objectId: row.id,
      detail: {
        report: row.reportId,
        quarter: row.quarterId,
        cityCode: row.cityCode,
        before: row.state,
        after: transition.to,
        delta: row.deltaYuan,
        actingFor: actedFor(actor, step)?.name,
        ...(changed.decisionReason ? { reason: changed.decisionReason } : {}),
      },
    });
    await tellStep(tx, row, step);
    return { correctionId: row.id, reportId: row.reportId };
  });
}

/** The city's agreement goes to those who may grant it; a decision to whoever asked and agreed. */
async function tellStep(tx: Transaction, row: CorrectionRow, step: CorrectionMove): Promise<void> {
  const names = await reportNames(tx, row);
  const path = `/corrections/${row.id}`;
  if (step === 'agree') {
    await tell(tx, {
      kind: 'correction_agreed',
      audience: { roles: ['province_publisher'] },
      detail: names,
      path,
    });
    return;
  }
  // Each in the office of that side: whoever has left it meanwhile hears nothing of it elsewhere.
  const ofCity = [row.origin === 'city' ? row.requestedBy : null, row.agreedBy].filter((id) => id !== null);
  const audiences: OutboxAudience[] = [
    { cityCode: row.cityCode, personIds: ofCity, roles: ['city_reporter', 'city_approver'] },
    {
      personIds: row.origin === 'province' ? [row.requestedBy] : [],
      roles: ['province_reviewer', 'province_publisher'],
    },
  ];
  for (const audience of audiences) {
    if (audience.personIds?.length === 0) continue;
    await tell(tx, { kind: 'correction_decided', audience, detail: { ...names, decision: step }, path });
  }
}

/** Within the actor's scope. Throws NotFound for everything else. */
export async function loadCorrection(tx: Transaction, id: string): Promise<CorrectionRow> {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) throw new NotFound('correction', id.slice(0, 60));
  const [row] = await tx.db
    .select()
    .from(corrections)
    .where(and(eq(corrections.id, id), inCityScope(tx.actor, corrections.cityCode)));
  if (!row) throw new NotFound('correction', id);
  return row;
}
