// The people of the actor's city as its page shows them: roles, who is away, who stands in, and what everybody has in hand.
import { type Actor, allows } from '#rules/policy.ts';
import { type Colleague, colleaguesIn } from './colleagues.ts';
import { type Deputy, deputiesIn, mayStandIn } from './deputies.ts';
import { Forbidden } from './errors.ts';
import { mayTakeOver, type OpenDraft, openDrafts } from './handovers.ts';
import { asActor } from './transaction.ts';

export type StaffMember = Colleague & {
  /** Absent now: the deputy who stands in and until when. */
  awayFor: Deputy | null;
  /** Stands in now for an approver. */
  standsInFor: Deputy | null;
  /** How many reports are in their hands. */
  drafts: number;
};

/** Somebody who left the city, or whose account was disabled, and still has drafts. */
export type LeftBehind = { personId: string; name: string; drafts: number };

export type StaffView = {
  now: Date;
  people: StaffMember[];
  deputies: Deputy[];
  leftBehind: LeftBehind[];
  drafts: OpenDraft[];
  mayName: boolean;
  mayHandOver: boolean;
  /** Whom the actor may name, and who may take drafts over. */
  deputyChoices: Colleague[];
  receivers: Colleague[];
};

/** For the staff of a city; reporters read, the approver acts. */
export async function getStaff(actor: Actor): Promise<StaffView> {
  const cityCode = actor.organisation.cityCode;
  if (cityCode === null || !allows(actor, 'view_staff', { cityCode })) throw new Forbidden('view_staff');
  return asActor(actor, async (tx) => {
    const colleagues = await colleaguesIn(tx, cityCode);
    const deputies = await deputiesIn(tx, cityCode, colleagues);
    const drafts = await openDrafts(tx);
    const current = deputies.filter(({ state }) => state === 'current');
    const draftsOf = (personId: string) => drafts.filter(({ ownerId }) => ownerId === personId).length;
    return {
      now: tx.now,
      people: colleagues.map((one) => ({
        ...one,
        awayFor: current.find(({ approverId }) => approverId === one.personId) ?? null,
        standsInFor: current.find(({ deputyId }) => deputyId === one.personId) ?? null,
        drafts: draftsOf(one.personId),
      })),
      deputies,
      leftBehind: leftBehindOf(drafts, colleagues),
      drafts,
      mayName: allows(actor, 'name_deputy', { cityCode }),
      mayHandOver: allows(actor, 'hand_over_reports', { cityCode }),
      deputyChoices: colleagues.filter((one) => one.personId !== actor.personId && mayStandIn(one)),
      receivers: colleagues.filter(mayTakeOver),
    };
  });
}

function leftBehindOf(drafts: readonly OpenDraft[], colleagues: readonly Colleague[]): LeftBehind[] {
  const here = new Set(colleagues.filter((one) => !one.isDisabled).map(({ personId }) => personId));
  const left = new Map<string, LeftBehind>();
  for (const { ownerId, ownerName } of drafts.filter((draft) => !here.has(draft.ownerId))) {
    const one = left.get(ownerId) ?? { personId: ownerId, name: ownerName, drafts: 0 };
    left.set(ownerId, { ...one, drafts: one.drafts + 1 });
  }
  return [...left.values()];
}
