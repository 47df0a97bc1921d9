// Rows for tests, seed and bench, made as the named system actor `test`. Unlike the use cases these write what they are told.
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, isRole, type Role } from '#rules/actor.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { type DatabaseTransaction, database } from './client.ts';
import { jurisdictions, organisations } from './schema/jurisdictions.ts';
import { people, roleAssignments, sessions } from './schema/people.ts';
import { annualPlans, commitments, participants, shareFunding } from './schema/plans.ts';
import { clock, lightRules, quarters } from './schema/quarters.ts';
import { reports } from './schema/reports.ts';

/** Runs work as the system actor `test`, which row-level security admits to every table. */
export function asTest<T>(work: (db: DatabaseTransaction) => Promise<T>): Promise<T> {
  return database().transaction(async (db) => {
    await db.execute(sql`SELECT set_config('jibao.scope', 'system', true), set_config('jibao.system', 'test', true)`);
    return work(db);
  });
}

const names: Record<string, string> = {
  '330000': '浙江',
  '330100': '杭州',
  '330200': '宁波',
  '330300': '温州',
  '330400': '嘉兴',
  '330600': '绍兴',
};

async function ensurePlace(db: DatabaseTransaction, code: string): Promise<string> {
  const isProvince = code === '330000';
  if (!isProvince) await ensurePlace(db, '330000');
  const shortName = names[code] ?? code;
  await db
    .insert(jurisdictions)
    .values({
      code,
      name: `${shortName}${isProvince ? '省' : '市'}`,
      nameEn: code,
      shortName,
      level: isProvince ? 'province' : 'city',
      parentCode: isProvince ? null : '330000',
      inProvince: true,
    })
    .onConflictDoNothing({ target: jurisdictions.code });
  return shortName;
}

export type MadePerson = { role: Role | Role[]; cityCode?: string | null; name?: string; loginName?: string };

/** A person with a role in an organisation of the city, or of the province. Without password. */
export async function makeActor(person: MadePerson): Promise<Actor> {
  const roles = [person.role].flat();
  const cityCode = person.cityCode ?? null;
  const code = cityCode ?? '330000';
  return asTest(async (db) => {
    const shortName = await ensurePlace(db, code);
    const organisation = {
      id: crypto.randomUUID(),
      kind: cityCode ? ('city' as const) : ('province' as const),
      name: `${shortName}试验单位 ${crypto.randomUUID().slice(0, 8)}`,
      nameEn: `Test office of ${code}`,
      jurisdictionCode: code,
    };
    await db.insert(organisations).values(organisation);
    const personId = crypto.randomUUID();
    const loginName = person.loginName ?? `t${personId.slice(0, 12)}`;
    const name = person.name ?? `${shortName}${roles.join()}`;
    await db.insert(people).values({ id: personId, loginName, name, createdAt: new Date() });
    await db.insert(roleAssignments).values(
      roles.map((role) => ({
        id: crypto.randomUUID(),
        personId,
        organisationId: organisation.id,
        role,
        grantedAt: new Date(),
      })),
    );
    const sessionId = await makeSession(db, personId, organisation.id);
    return { personId, sessionId, name, organisation: { ...organisation, cityCode }, roles: roles.filter(isRole) };
  });
}

/** A live session of a person, for signing in without clicking. */
export async function makeSession(db: DatabaseTransaction, personId: string, organisationId: string): Promise<string> {
  const id = crypto.randomUUID();
  const now = await currentTime(db);
  await db.insert(sessions).values({ id, personId, organisationId, createdAt: now, lastSeenAt: now });
  return id;
}

/** A live session of the person with this login name, in the organisation of one of their roles. Throws when there is no such person. */
export function openSession(loginName: string): Promise<string> {
  return asTest(async (db) => {
    const [row] = await db
      .select({ personId: people.id, organisationId: roleAssignments.organisationId })
      .from(people)
      .innerJoin(roleAssignments, and(eq(roleAssignments.personId, people.id), isNull(roleAssignments.withdrawnAt)))
      .where(eq(people.loginName, loginName));
    if (!row) throw new Error(`No person ${loginName} with a role: is the demonstration loaded?`);
    return makeSession(db, row.personId, row.organisationId);
  });
}

async function currentTime(db: DatabaseTransaction): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(
    sql`SELECT (extract(epoch FROM jibao_now()) * 1000)::bigint::text AS now`,
  );
  return new Date(Number(row?.now));
}

export type MadeShare = {
  cityCode: string;
  commitmentId?: string;
  plannedYuan?: number | null;
  split?: [number, number, number, number] | null;
  plannedStart?: QuarterId | null;
  totalInvestmentYuan?: number | null;
  year: number;
  isLead?: boolean;
};

/** A share of a new (or given) commitment with its plan of one year. `plannedYuan: null` leaves it without plan. */
export async function makeShare(share: MadeShare): Promise<{ participantId: string; commitmentId: string }> {
  return asTest(async (db) => {
    await ensurePlace(db, share.cityCode);
    await ensureLightRule(db);
    const commitmentId = share.commitmentId ?? crypto.randomUUID();
    if (!share.commitmentId) {
      await db.insert(commitments).values({
        id: commitmentId,
        slug: `test-${commitmentId}`,
        ordinal: 1,
        kind: 'project',
        name: `试验项目 ${commitmentId.slice(0, 8)}`,
        nameEn: `Test project ${commitmentId.slice(0, 8)}`,
        participantsInferred: false,
        outsideMembers: [],
        furtherSources: [],
        source: { document: '000', place: 'test', words: 'test' },
      });
    }
    const participantId = crypto.randomUUID();
    await db.insert(participants).values({
      id: participantId,
      commitmentId,
      cityCode: share.cityCode,
      isLead: share.isLead ?? !share.commitmentId,
      fromQuarter: `${share.year}Q1`,
      toQuarter: `${share.year}Q4`,
    });
    await db.insert(shareFunding).values({
      participantId,
      cityCode: share.cityCode,
      totalInvestmentYuan: share.totalInvestmentYuan ?? 10_000_000_000,
      plannedStartQuarter: share.plannedStart ?? null,
      isDemonstration: false,
    });
    if (share.plannedYuan !== null) await insertPlan(db, participantId, share);
    return { participantId, commitmentId };
  });
}

async function insertPlan(db: DatabaseTransaction, participantId: string, share: MadeShare): Promise<void> {
  const [q1Yuan, q2Yuan, q3Yuan, q4Yuan] = share.split ?? [null, null, null, null];
  await db.insert(annualPlans).values({
    id: crypto.randomUUID(),
    participantId,
    cityCode: share.cityCode,
    year: share.year,
    version: 1,
    plannedYuan: share.plannedYuan ?? 400_000_000,
    q1Yuan,
    q2Yuan,
    q3Yuan,
    q4Yuan,
    fromQuarter: `${share.year}Q1`,
    isDemonstration: false,
    createdAt: new Date(),
  });
}

/** The product's first rule, and the same for the years before it. */
async function ensureLightRule(db: DatabaseTransaction): Promise<void> {
  const thresholds = { greenLagPoints: 5, yellowLagPoints: 20, totalTolerancePercent: 5 };
  await db
    .insert(lightRules)
    .values([
      { id: '2020-1', validFrom: '2020-01-01', ...thresholds },
      { id: 'test-1900', validFrom: '1900-01-01', ...thresholds },
    ])
    .onConflictDoNothing({ target: lightRules.id });
}

/** A quarter that is open for entry until a day far ahead, unless said otherwise. */
export async function makeQuarter(
  id: QuarterId,
  state: 'open' | 'closed' = 'open',
  dueAt = new Date('2099-12-31T15:59:59.999Z'),
): Promise<QuarterId> {
  await asTest((db) =>
    db.insert(quarters).values({ id, state, openedAt: new Date(), dueAt }).onConflictDoNothing({ target: quarters.id }),
  );
  return id;
}

/** A report in a status, without content. */
export async function makeReport(report: {
  participantId: string;
  cityCode: string;
  quarter: QuarterId;
  status?: ReportStatus;
}): Promise<string> {
  const id = crypto.randomUUID();
  await asTest((db) =>
    db.insert(reports).values({
      id,
      participantId: report.participantId,
      quarterId: report.quarter,
      cityCode: report.cityCode,
      status: report.status ?? 'due',
      version: 1,
      updatedAt: new Date(),
    }),
  );
  return id;
}

/** A year in which nothing was opened yet, so that totals of one test never meet another's rows. */
export async function freshYear(from = 2031): Promise<number> {
  const used = await asTest((db) => db.selectDistinct({ quarter: participants.fromQuarter }).from(participants));
  const taken = new Set(used.map((row) => Number(row.quarter.slice(0, 4))));
  const free = Array.from({ length: 67 }, (_, step) => from + step).filter(
    (year) => !taken.has(year) && !reserved.has(year),
  );
  const year = free[0];
  if (year === undefined) throw new Error('No unused year is left in this test database');
  reserved.add(year);
  return year;
}

const reserved = new Set<number>();

/** Moves the one database clock to an instant, from where it goes on; null: back to the real time. */
export async function setClock(now: Date | null): Promise<void> {
  const offsetMilliseconds = now ? now.getTime() - Date.now() : 0;
  await asTest((db) => db.update(clock).set({ offsetMilliseconds }));
}
