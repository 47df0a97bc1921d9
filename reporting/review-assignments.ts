// Which reviewer looks after which city. Orders the queue; anybody who may review may still decide on anything.
import { and, asc, eq, isNull } from 'drizzle-orm';
import { jurisdictions, organisations } from '#db/schema/jurisdictions.ts';
import { people, roleAssignments } from '#db/schema/people.ts';
import { reviewAssignments } from '#db/schema/reviewing.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { tell } from './outbox.ts';
import { asActor, record, type Transaction } from './transaction.ts';

export type Reviewer = { id: string; name: string };

export type AssignedCity = {
  code: string;
  name: string;
  nameEn: string;
  reviewer: Reviewer | null;
  assignedByName: string | null;
  assignedAt: Date | null;
  isMine: boolean;
};

export type AssignmentsView = {
  cities: AssignedCity[];
  reviewers: Reviewer[];
  mayAssign: boolean;
  mayTake: boolean;
};

/** Every city of the province with its reviewer, and who could be one. For reviewers and publishers. */
export async function listAssignments(actor: Actor): Promise<AssignmentsView> {
  if (!allows(actor, 'view_reviews')) throw new Forbidden('view_reviews');
  return asActor(actor, async (tx) => {
    const cities = await tx.db
      .select({
        code: jurisdictions.code,
        name: jurisdictions.shortName,
        nameEn: jurisdictions.nameEn,
        reviewerId: reviewAssignments.reviewerId,
        reviewerName: reviewAssignments.reviewerName,
        assignedByName: reviewAssignments.assignedByName,
        assignedAt: reviewAssignments.assignedAt,
      })
      .from(jurisdictions)
      .leftJoin(reviewAssignments, eq(reviewAssignments.cityCode, jurisdictions.code))
      .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
      .orderBy(asc(jurisdictions.code));
    return {
      cities: cities.map(({ reviewerId, reviewerName, ...city }) => ({
        ...city,
        reviewer: reviewerId ? { id: reviewerId, name: reviewerName ?? '' } : null,
        isMine: reviewerId === actor.personId,
      })),
      reviewers: await reviewersOf(tx),
      mayAssign: allows(actor, 'assign_reviews'),
      mayTake: allows(actor, 'take_reviews'),
    };
  });
}

function reviewersOf(tx: Transaction): Promise<Reviewer[]> {
  return tx.db
    .selectDistinct({ id: people.id, name: people.name })
    .from(roleAssignments)
    .innerJoin(people, eq(people.id, roleAssignments.personId))
    .innerJoin(organisations, eq(organisations.id, roleAssignments.organisationId))
    .where(
      and(
        eq(roleAssignments.role, 'province_reviewer'),
        isNull(roleAssignments.withdrawnAt),
        isNull(people.disabledAt),
        eq(organisations.kind, 'province'),
      ),
    )
    .orderBy(asc(people.name), asc(people.id));
}

/** The publisher gives a city to a reviewer, or to nobody (''). Throws Invalid when the person does not review. */
export async function assignReviewer(actor: Actor, input: { cityCode: string; reviewerId: string }): Promise<void> {
  if (!allows(actor, 'assign_reviews')) throw new Forbidden('assign_reviews', input.cityCode);
  await asActor(actor, async (tx) => {
    const city = await requireCity(tx, input.cityCode);
    if (input.reviewerId === '') return unassign(tx, input.cityCode);
    const reviewer = (await reviewersOf(tx)).find(({ id }) => id === input.reviewerId);
    if (!reviewer) throw new Invalid([{ field: 'reviewerId', code: 'not_an_option' }]);
    const values = valuesOf(actor, tx, reviewer);
    await tx.db
      .insert(reviewAssignments)
      .values({ id: crypto.randomUUID(), cityCode: input.cityCode, ...values })
      .onConflictDoUpdate({ target: reviewAssignments.cityCode, set: values });
    await noteAssigned(tx, city, reviewer);
  });
}

/** A reviewer takes a city that nobody looks after. Throws Conflict when a colleague has it. */
export async function takeCity(actor: Actor, input: { cityCode: string }): Promise<void> {
  if (!allows(actor, 'take_reviews')) throw new Forbidden('take_reviews', input.cityCode);
  await asActor(actor, async (tx) => {
    const city = await requireCity(tx, input.cityCode);
    const reviewer = { id: actor.personId, name: actor.name };
    const taken = await tx.db
      .insert(reviewAssignments)
      .values({ id: crypto.randomUUID(), cityCode: input.cityCode, ...valuesOf(actor, tx, reviewer) })
      .onConflictDoNothing({ target: reviewAssignments.cityCode })
      .returning({ id: reviewAssignments.id });
    if (taken.length === 0) throw new Conflict('city_assigned_already');
    await noteAssigned(tx, city, reviewer);
  });
}

/** A reviewer gives up a city of their own. */
export async function giveUpCity(actor: Actor, input: { cityCode: string }): Promise<void> {
  if (!allows(actor, 'take_reviews')) throw new Forbidden('take_reviews', input.cityCode);
  await asActor(actor, (tx) => unassign(tx, input.cityCode, actor.personId));
}

type City = { code: string; cityName: string; cityNameEn: string };

async function requireCity(tx: Transaction, cityCode: string): Promise<City> {
  const [city] = await tx.db
    .select({ code: jurisdictions.code, cityName: jurisdictions.name, cityNameEn: jurisdictions.nameEn })
    .from(jurisdictions)
    .where(and(eq(jurisdictions.code, cityCode), eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)));
  if (!city) throw new NotFound('city', cityCode.slice(0, 20));
  return city;
}

const valuesOf = (actor: Actor, tx: Transaction, reviewer: Reviewer) => ({
  reviewerId: reviewer.id,
  reviewerName: reviewer.name,
  assignedByName: actor.name,
  assignedAt: tx.now,
});

async function noteAssigned(tx: Transaction, { code, ...names }: City, reviewer: Reviewer): Promise<void> {
  record(tx, {
    kind: 'review_assigned',
    objectType: 'city',
    objectId: code,
    detail: { person: reviewer.id, name: reviewer.name },
  });
  await tell(tx, {
    kind: 'report_assigned',
    audience: { personIds: [reviewer.id], roles: ['province_reviewer'] },
    detail: names,
    path: `/province/reviews?city=${code}`,
  });
}

async function unassign(tx: Transaction, cityCode: string, onlyOf?: string): Promise<void> {
  const [gone] = await tx.db
    .delete(reviewAssignments)
    .where(
      and(
        eq(reviewAssignments.cityCode, cityCode),
        onlyOf === undefined ? undefined : eq(reviewAssignments.reviewerId, onlyOf),
      ),
    )
    .returning();
  if (!gone) throw new Conflict('city_not_assigned');
  record(tx, {
    kind: 'review_unassigned',
    objectType: 'city',
    objectId: cityCode,
    detail: { person: gone.reviewerId, name: gone.reviewerName },
  });
}
