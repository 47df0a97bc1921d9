// The life of a report as one table: buttons, server checks, documents and tests all read it. Knows no database and no clock.
import {
  type Actor,
  dataScope,
  effectiveRoles,
  hasHandIn,
  isSystemActor,
  type Role,
  type SystemActor,
} from './actor.ts';

export const reportStatuses = ['due', 'draft', 'submitted', 'returned', 'endorsed', 'accepted', 'excused'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export const quarterStates = ['open', 'closed', 'published'] as const;
export type QuarterState = (typeof quarterStates)[number];

export const reportMoves = [
  'save',
  'submit',
  'withdraw',
  'endorse',
  'send_back',
  'recall',
  'refuse_countersign',
  'accept',
  'undo_accept',
  'return_to_city',
  'reopen',
  'excuse',
] as const;
export type ReportMove = (typeof reportMoves)[number];

/** What policy needs to know about a report. submittedBy and endorsedBy are the persons of the latest such moves. */
export type ReportSubject = {
  readonly cityCode: string;
  readonly status: ReportStatus;
  readonly quarterState: QuarterState;
  readonly submittedBy: string | null;
  readonly endorsedBy: string | null;
  /** The approver in whose name a deputy endorsed it; null where the endorser's own role sufficed. */
  readonly endorsedFor?: string | null;
  readonly hasEndorsedSnapshot: boolean;
  /** Another city that reads what was endorsed and moves nothing: the share was handed over to it, or it takes part in the same commitment. */
  readonly guestCityCode?: string | null;
  /** An extension keeps entry open for this city although the quarter is closed. */
  readonly isEntryExtended?: boolean;
  /** Cities that were asked to countersign the lead's statement and have not refused. */
  readonly countersigners?: readonly string[];
  /** The lead's statement still waits for somebody's countersign. */
  readonly awaitsCountersign?: boolean;
  readonly decidedBy?: string | null;
  /** The decision is younger than undoMinutes. */
  readonly isJustDecided?: boolean;
};

/** How long a reviewer may take an acceptance back without giving a reason: long enough to notice a slip of the finger. */
export const undoMinutes = 10;

/** The entry of 往季补录 in a report's history. An import makes it, so it is no move of the table below. */
export const backfillMove = 'backfill';

/** What says whether a report was in on time; the first endorsement stays through later returns. */
export type ReportTiming = { readonly status: ReportStatus; readonly firstEndorsedAt: Date | null };

/** 往季补录: accepted without ever having been endorsed, since an import entered it. No deadline was set for it. */
export function isBackfilled({ status, firstEndorsedAt }: ReportTiming): boolean {
  return status === 'accepted' && firstEndorsedAt === null;
}

/** Endorsed after the deadline, or still owed once it has passed. An excused report owes nothing, a back-filled one had no deadline. */
export function isLate(report: ReportTiming, dueAt: Date, now: Date): boolean {
  if (report.status === 'excused' || isBackfilled(report)) return false;
  return (report.firstEndorsedAt ?? now) > dueAt;
}

export type Requirement = 'opinion' | 'reason' | 'certification';
export type Condition =
  | 'own_city'
  | 'province'
  | 'quarter_open'
  | 'quarter_open_to_city'
  | 'quarter_not_published'
  | 'not_submitter'
  | 'not_endorser'
  | 'countersigner'
  | 'countersigned'
  | 'decider'
  | 'just_decided';

export type Transition = {
  readonly move: ReportMove;
  readonly from: readonly ReportStatus[];
  readonly to: ReportStatus;
  readonly roles: readonly Role[];
  readonly requires: Requirement | null;
  readonly conditions: readonly Condition[];
};

const entry = ['own_city', 'quarter_open_to_city'] as const;
const decision = ['province', 'quarter_not_published'] as const;
const reporter = ['city_reporter'] as const;
const approver = ['city_approver'] as const;
const reviewer = ['province_reviewer'] as const;

/** Submitting straight from `due` is allowed because submission carries its own fields: it saves and submits in one transaction. */
export const transitions: readonly Transition[] = [
  { move: 'save', from: ['due', 'draft'], to: 'draft', roles: reporter, requires: null, conditions: entry },
  { move: 'save', from: ['returned'], to: 'returned', roles: reporter, requires: null, conditions: entry },
  {
    move: 'submit',
    from: ['due', 'draft', 'returned'],
    to: 'submitted',
    roles: reporter,
    requires: null,
    conditions: entry,
  },
  { move: 'withdraw', from: ['submitted'], to: 'draft', roles: reporter, requires: null, conditions: entry },
  {
    move: 'endorse',
    from: ['submitted'],
    to: 'endorsed',
    roles: approver,
    requires: 'certification',
    conditions: [...entry, 'not_submitter'],
  },
  { move: 'send_back', from: ['submitted'], to: 'returned', roles: approver, requires: 'opinion', conditions: entry },
  { move: 'recall', from: ['endorsed'], to: 'submitted', roles: approver, requires: null, conditions: entry },
  {
    move: 'refuse_countersign',
    from: ['endorsed'],
    to: 'returned',
    roles: approver,
    requires: 'reason',
    conditions: ['countersigner', 'quarter_open'],
  },
  {
    move: 'accept',
    from: ['endorsed'],
    to: 'accepted',
    roles: reviewer,
    requires: null,
    conditions: [...decision, 'countersigned', 'not_submitter', 'not_endorser'],
  },
  {
    move: 'undo_accept',
    from: ['accepted'],
    to: 'endorsed',
    roles: reviewer,
    requires: null,
    conditions: [...decision, 'decider', 'just_decided'],
  },
  {
    move: 'return_to_city',
    from: ['endorsed'],
    to: 'returned',
    roles: reviewer,
    requires: 'opinion',
    conditions: decision,
  },
  {
    move: 'reopen',
    from: ['accepted'],
    to: 'returned',
    roles: ['province_reviewer', 'province_publisher'],
    requires: 'reason',
    conditions: ['province', 'quarter_open'],
  },
  {
    move: 'excuse',
    from: ['due', 'draft', 'returned'],
    to: 'excused',
    roles: ['province_publisher'],
    requires: 'reason',
    conditions: decision,
  },
];

/** Whether a decision may still be taken back with one step. */
export function isJustDecided(decidedAt: Date | null, now: Date): boolean {
  return decidedAt !== null && now.getTime() - decidedAt.getTime() < undoMinutes * 60_000;
}

/** The rows of the table that leave a status, whoever asks. */
export function movesFrom(status: ReportStatus): Transition[] {
  return transitions.filter((transition) => transition.from.includes(status));
}

/** The row that the move takes from the status, or null when there is none. */
export function transitionFor(move: ReportMove, status: ReportStatus): Transition | null {
  return movesFrom(status).find((transition) => transition.move === move) ?? null;
}

/** The moves this actor may make on this report now, in the table's order. The machine itself makes none. */
export function allowedMoves(actor: Actor | SystemActor, subject: ReportSubject): ReportMove[] {
  if (isSystemActor(actor)) return [];
  const held = effectiveRoles(actor);
  return movesFrom(subject.status)
    .filter((transition) => transition.roles.some((role) => held.includes(role)))
    .filter((transition) => transition.conditions.every((condition) => conditions[condition](actor, subject)))
    .map((transition) => transition.move);
}

const conditions: Record<Condition, (actor: Actor, subject: ReportSubject) => boolean> = {
  own_city: (actor, subject) => {
    const scope = dataScope(actor);
    return scope.kind === 'city' && scope.cityCode === subject.cityCode;
  },
  province: (actor) => dataScope(actor).kind === 'province',
  quarter_open: (_, subject) => subject.quarterState === 'open',
  quarter_open_to_city: (_, subject) =>
    subject.quarterState === 'open' || (subject.quarterState === 'closed' && subject.isEntryExtended === true),
  quarter_not_published: (_, subject) => subject.quarterState === 'open' || subject.quarterState === 'closed',
  not_submitter: (actor, subject) => !hasHandIn(actor, [subject.submittedBy]),
  not_endorser: (actor, subject) => !hasHandIn(actor, [subject.endorsedBy, subject.endorsedFor]),
  countersigner: (actor, subject) => {
    const scope = dataScope(actor);
    return (
      scope.kind === 'city' &&
      scope.cityCode !== subject.cityCode &&
      (subject.countersigners ?? []).includes(scope.cityCode)
    );
  },
  countersigned: (_, subject) => subject.awaitsCountersign !== true,
  decider: (actor, subject) => subject.decidedBy != null && actor.personId === subject.decidedBy,
  just_decided: (_, subject) => subject.isJustDecided === true,
};
