// 更正 as one table: a signed delta to an accepted amount is asked for, agreed by the city's approver, and granted by a publisher. Three
// persons, whoever asks first (domain.md §3). Knows no database and no clock.
import { type Actor, dataScope, effectiveRoles, hasHandIn, type Role } from './actor.ts';

export const correctionStates = ['requested', 'city_agreed', 'granted', 'refused', 'withdrawn'] as const;
export type CorrectionState = (typeof correctionStates)[number];

export const correctionMoves = ['agree', 'grant', 'refuse', 'withdraw'] as const;
export type CorrectionMove = (typeof correctionMoves)[number];

/** Who asked: the city for its own figure, or the province. */
export type CorrectionOrigin = 'city' | 'province';

export type CorrectionSubject = {
  readonly cityCode: string;
  readonly origin: CorrectionOrigin;
  readonly state: CorrectionState;
  readonly requestedBy: string;
  readonly agreedBy: string | null;
  /** The approver in whose name a deputy agreed. */
  readonly agreedFor?: string | null;
};

type Side = 'city' | 'province';

export type CorrectionTransition = {
  readonly move: CorrectionMove;
  readonly from: readonly CorrectionState[];
  readonly to: CorrectionState;
  readonly side: Side;
  readonly roles: readonly Role[];
  /** Only what was asked for by this side; both where null. */
  readonly origin: CorrectionOrigin | null;
  /** Never by who asked for it or agreed to it: separation of duties binds the person. */
  readonly byAnother: boolean;
};

const open = ['requested', 'city_agreed'] as const;

export const correctionTransitions: readonly CorrectionTransition[] = [
  {
    move: 'agree',
    from: ['requested'],
    to: 'city_agreed',
    side: 'city',
    roles: ['city_approver'],
    origin: null,
    byAnother: true,
  },
  {
    move: 'grant',
    from: ['city_agreed'],
    to: 'granted',
    side: 'province',
    roles: ['province_publisher'],
    origin: null,
    byAnother: true,
  },
  {
    move: 'refuse',
    from: ['requested'],
    to: 'refused',
    side: 'city',
    roles: ['city_approver'],
    origin: null,
    byAnother: true,
  },
  {
    move: 'refuse',
    from: ['city_agreed'],
    to: 'refused',
    side: 'province',
    roles: ['province_publisher'],
    origin: null,
    byAnother: true,
  },
  {
    move: 'withdraw',
    from: open,
    to: 'withdrawn',
    side: 'city',
    roles: ['city_reporter', 'city_approver'],
    origin: 'city',
    byAnother: false,
  },
  {
    move: 'withdraw',
    from: open,
    to: 'withdrawn',
    side: 'province',
    roles: ['province_reviewer', 'province_publisher'],
    origin: 'province',
    byAnother: false,
  },
];

const requesters: Readonly<Record<Side, readonly Role[]>> = {
  city: ['city_reporter', 'city_approver'],
  province: ['province_reviewer', 'province_publisher'],
};

/** Which side the actor stands on about a figure of this city; null where neither. */
export function correctionSide(actor: Actor, cityCode: string): Side | null {
  const scope = dataScope(actor);
  if (scope.kind === 'province') return 'province';
  return scope.kind === 'city' && scope.cityCode === cityCode ? 'city' : null;
}

/** Whether the actor may ask for a correction of an accepted figure of this city, and from which side it comes then. */
export function mayRequestCorrection(actor: Actor, cityCode: string): CorrectionOrigin | null {
  const side = correctionSide(actor, cityCode);
  return side !== null && holds(actor, requesters[side]) ? side : null;
}

/** The moves this actor may make on the correction now, in the table's order. */
export function allowedCorrectionMoves(actor: Actor, subject: CorrectionSubject): CorrectionMove[] {
  const side = correctionSide(actor, subject.cityCode);
  const before = [subject.requestedBy, subject.agreedBy, subject.agreedFor];
  return correctionTransitions
    .filter((row) => row.side === side && row.from.includes(subject.state) && holds(actor, row.roles))
    .filter((row) => row.origin === null || row.origin === subject.origin)
    .filter((row) => !row.byAnother || !hasHandIn(actor, before))
    .map((row) => row.move);
}

function holds(actor: Actor, roles: readonly Role[]): boolean {
  return effectiveRoles(actor).some((role) => roles.includes(role));
}
