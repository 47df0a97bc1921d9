// The demonstration: people, made-up plans and reports through the use cases, quarter by quarter, and the last ended quarter open.
// May be stopped anywhere and run again: every step looks at what is there. Ends with one event, after which it never runs again.
import { and, eq, sql } from 'drizzle-orm';
import { events } from '#db/schema/events.ts';
import { countersigns } from '#db/schema/joint.ts';
import { organisations } from '#db/schema/jurisdictions.ts';
import { people } from '#db/schema/people.ts';
import { annualPlans, commitments as commitmentTable, participants, shareFunding } from '#db/schema/plans.ts';
import { clock, quarters as quarterTable } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import { commitments } from '#plan-content/commitments/all-commitments.ts';
import {
  type DemonstrationQuarter,
  type DemonstrationShare,
  demonstrationFigures,
} from '#plan-content/demonstration.ts';
import { demonstrationDeliverable, demonstrationIndicator } from '#plan-content/demonstration-deliverables.ts';
import { agreeCountersign } from '#reporting/countersigns.ts';
import { createDemonstrationPerson } from '#reporting/people.ts';
import { closeQuarter, openQuarter, workCalendar } from '#reporting/quarters.ts';
import { findingContextOf, getReport } from '#reporting/report-view.ts';
import { submitReport } from '#reporting/reports.ts';
import { acceptReport, endorseReport } from '#reporting/reviews.ts';
import { hashPassword } from '#reporting/sign-in.ts';
import { asActor, record, type Transaction } from '#reporting/transaction.ts';
import { askedOf, computedLight } from '#rules/findings/finding.ts';
import { type FindingContext, findFindings } from '#rules/findings/rulebook.ts';
import { yuan } from '#rules/money.ts';
import type { Actor } from '#rules/policy.ts';
import {
  lastEndedQuarter,
  previousQuarter,
  type QuarterId,
  quarterEndDate,
  quarterId,
  quartersBetween,
  quarterYear,
} from '#rules/quarter.ts';
import { emptyContent, formValuesOf, type ReportContent } from '#rules/report-content.ts';
import type { MilestoneFact } from '#rules/report-facts.ts';
import { askedContent, fieldsOf } from '#rules/report-kinds.ts';
import { addWorkingDays, shanghaiDate, type WorkCalendar } from '#rules/working-days.ts';
import { loadFilers, loadSteps } from './demonstration-kinds.ts';
import { loadNotices } from './demonstration-notices.ts';
import { currentQuarterProgress, type DemonstrationProgress } from './demonstration-progress.ts';
import { demonstrationPassword, type Persona, personas } from './personas.ts';

const seed = { system: 'seed' } as const;
const certification = '本市填报数据真实、准确、完整，同意上报。';

export type LoadedDemonstration = {
  created: boolean;
  personas: { loginName: string; password: string; label: string }[];
};

export async function loadDemonstration(): Promise<LoadedDemonstration> {
  const listed = personas.map(({ loginName, label }) => ({ loginName, password: demonstrationPassword, label }));
  if (await isLoaded()) return { created: false, personas: listed };
  await setClock(null);
  const { today, calendar } = await asActor(seed, async (tx) => ({
    today: shanghaiDate(tx.now),
    calendar: await workCalendar(tx),
  }));
  const open = lastEndedQuarter(today);
  const actors = await loadPeople();
  const figures = demonstrationFigures({ commitments, lastEndedQuarter: open, through: open });
  await loadMoney(figures.shares, open);
  await loadSteps(actorNamed(actors, 'province-publisher'), open);
  for (const quarter of quartersBetween(quarterId(quarterYear(open) - 1, 1), previousQuarter(open))) {
    await playQuarter(quarter, figures.shares, actors, calendar);
  }
  await loadFilers(actorNamed(actors, 'province-publisher'));
  await openLastQuarter(open, today, figures.shares, actors, calendar);
  await loadNotices(open);
  await asActor(seed, async (tx) => {
    record(tx, { kind: 'demonstration_loaded', objectType: 'system', objectId: 'jibao', detail: { open } });
  });
  return { created: true, personas: listed };
}

async function isLoaded(): Promise<boolean> {
  return asActor(seed, async (tx) => {
    const found = await tx.db
      .select({ number: events.number })
      .from(events)
      .where(and(eq(events.chain, 'main'), eq(events.kind, 'demonstration_loaded')))
      .limit(1);
    return found.length > 0;
  });
}

/** Moves the one database clock to an instant, or back to now. */
async function setClock(at: Date | null): Promise<void> {
  await asActor(seed, async (tx) => {
    await tx.db
      .update(clock)
      .set({ offsetMilliseconds: at ? at.getTime() - Date.now() : 0 })
      .where(eq(clock.singleton, true));
  });
}

type Actors = Map<string, Actor>;

async function loadPeople(): Promise<Actors> {
  const offices = await asActor(seed, (tx) => tx.db.select().from(organisations));
  const existing = await asActor(seed, (tx) =>
    tx.db.select({ id: people.id, loginName: people.loginName }).from(people),
  );
  const passwordHash = await hashPassword(demonstrationPassword);
  const actors: Actors = new Map();
  for (const persona of personas) {
    const office = offices.find((item) => item.jurisdictionCode === persona.jurisdictionCode);
    if (!office) throw new Error(`No organisation for ${persona.jurisdictionCode}: load the plan content first`);
    const known = existing.find((person) => person.loginName === persona.loginName);
    const personId =
      known?.id ??
      (await createDemonstrationPerson({ ...persona, password: '', organisationId: office.id }, passwordHash));
    actors.set(persona.loginName, actorOf(persona, personId, office));
  }
  return actors;
}

function actorOf(persona: Persona, personId: string, office: typeof organisations.$inferSelect): Actor {
  return {
    personId,
    sessionId: 'demonstration',
    name: persona.name,
    organisation: {
      id: office.id,
      kind: office.kind,
      name: office.name,
      nameEn: office.nameEn,
      cityCode: office.kind === 'city' ? office.jurisdictionCode : null,
    },
    roles: persona.roles,
  };
}

type ShareKey = { participantId: string; slug: string; cityCode: string };

function shareKeys(tx: Transaction): Promise<ShareKey[]> {
  return tx.db
    .select({ participantId: participants.id, slug: commitmentTable.slug, cityCode: participants.cityCode })
    .from(participants)
    .innerJoin(commitmentTable, eq(commitmentTable.id, participants.commitmentId));
}

/** Made-up totals and annual plans, each row marked so. */
async function loadMoney(shares: readonly DemonstrationShare[], open: QuarterId): Promise<void> {
  await asActor(seed, async (tx) => {
    const keys = await shareKeys(tx);
    const already = new Set(
      (await tx.db.select({ id: shareFunding.participantId }).from(shareFunding)).map((row) => row.id),
    );
    let count = 0;
    for (const share of shares) {
      const key = keys.find((item) => item.slug === share.commitmentSlug && item.cityCode === share.cityCode);
      if (!key || already.has(key.participantId)) continue;
      await tx.db.insert(shareFunding).values({
        participantId: key.participantId,
        cityCode: key.cityCode,
        totalInvestmentYuan: share.totalInvestmentYuan,
        openingBalanceYuan: share.openingBalanceYuan,
        plannedStartQuarter: share.plannedStart,
        isDemonstration: true,
      });
      for (const plan of share.annualPlans) {
        const [q1, q2, q3, q4] = plan.split ?? [];
        await tx.db.insert(annualPlans).values({
          id: crypto.randomUUID(),
          participantId: key.participantId,
          cityCode: key.cityCode,
          year: plan.year,
          version: 1,
          plannedYuan: plan.plannedYuan,
          q1Yuan: q1 ?? null,
          q2Yuan: q2 ?? null,
          q3Yuan: q3 ?? null,
          q4Yuan: q4 ?? null,
          fromQuarter: `${plan.year}Q1`,
          isDemonstration: true,
          createdAt: tx.now,
        });
        count += 1;
      }
    }
    if (count > 0)
      record(tx, {
        kind: 'annual_plans_set',
        objectType: 'annual_plans',
        objectId: open.slice(0, 4),
        detail: { count, demonstration: true },
      });
  });
}

/** One past quarter from opening to closing, at the dates when it would have happened. */
async function playQuarter(
  quarter: QuarterId,
  shares: readonly DemonstrationShare[],
  actors: Actors,
  calendar: WorkCalendar,
): Promise<void> {
  if (await isClosed(quarter)) return;
  const publisher = actorNamed(actors, 'province-publisher');
  const day = (workingDay: number, hour: number) =>
    atHour(addWorkingDays(quarterEndDate(quarter), workingDay, calendar), hour);
  await setClock(day(1, 9));
  await openIfMissing(quarter, publisher);
  for (const [index, cityCode] of [...new Set(shares.map((share) => share.cityCode))].entries()) {
    // One city in seven hands in after the deadline, which stays on record.
    const handIn = (index + Number(quarter.slice(5))) % 7 === 0 ? 12 : 3 + (index % 6);
    await setClock(day(handIn, 15));
    await playCity(quarter, cityCode, shares, actors, () => 'accepted');
  }
  await setClock(day(18, 17));
  await closeQuarter(publisher, { quarter });
}

async function isClosed(quarter: QuarterId): Promise<boolean> {
  const rows = await asActor(seed, (tx) =>
    tx.db.select({ state: quarterTable.state }).from(quarterTable).where(eq(quarterTable.id, quarter)),
  );
  return rows[0]?.state === 'closed';
}

async function openIfMissing(quarter: QuarterId, publisher: Actor, dueOn?: string): Promise<void> {
  const rows = await asActor(seed, (tx) =>
    tx.db.select({ id: quarterTable.id }).from(quarterTable).where(eq(quarterTable.id, quarter)),
  );
  if (rows.length === 0) await openQuarter(publisher, { quarter, dueOn });
}

/** The last ended quarter: open, due five working days from today, with some cities further than others. */
async function openLastQuarter(
  quarter: QuarterId,
  today: string,
  shares: readonly DemonstrationShare[],
  actors: Actors,
  calendar: WorkCalendar,
): Promise<void> {
  await setClock(null);
  await openIfMissing(quarter, actorNamed(actors, 'province-publisher'), addWorkingDays(today, 5, calendar));
  for (const cityCode of new Set(shares.map((share) => share.cityCode))) {
    await playCity(quarter, cityCode, shares, actors, (index) => currentQuarterProgress(cityCode, index));
  }
}

async function playCity(
  quarter: QuarterId,
  cityCode: string,
  shares: readonly DemonstrationShare[],
  actors: Actors,
  progressOf: (index: number) => DemonstrationProgress,
): Promise<void> {
  const rows = await asActor(seed, (tx) =>
    tx.db
      .select({
        id: reports.id,
        status: reports.status,
        version: reports.version,
        slug: commitmentTable.slug,
        kind: commitmentTable.kind,
      })
      .from(reports)
      .innerJoin(participants, eq(participants.id, reports.participantId))
      .innerJoin(commitmentTable, eq(commitmentTable.id, participants.commitmentId))
      .where(and(eq(reports.quarterId, quarter), eq(reports.cityCode, cityCode)))
      // Those that are counted in money first.
      .orderBy(sql`${commitmentTable.kind} NOT IN ('project', 'zone')`, commitmentTable.ordinal),
  );
  const reporter = actorOfCity(actors, cityCode, 'city_reporter');
  const approver = actorOfCity(actors, cityCode, 'city_approver');
  const reviewer = actorNamed(actors, 'province-reviewer');
  for (const [index, row] of rows.entries()) {
    const goal = progressOf(index);
    if (goal === 'due') continue;
    let { status, version } = row;
    if (status === 'due' || status === 'draft') {
      const view = await getReport(reporter, row.id);
      const answer = answerFor(row, cityCode, quarter, shares, view.share.milestones);
      if (!answer) continue;
      const content = complete(answer, (draft) => findingContextOf(draft, quarter, view.share, view.rule));
      ({ version } = await submitReport(reporter, { reportId: row.id, version, form: formValuesOf(content) }));
      status = 'submitted';
    }
    if (status === 'submitted' && goal !== 'submitted') {
      ({ version } = await endorseReport(approver, { reportId: row.id, version, certification }));
      status = 'endorsed';
    }
    if (status !== 'endorsed' || goal !== 'accepted') continue;
    await countersignAll(row.id, version, actors);
    await acceptReport(reviewer, { reportId: row.id, version });
  }
}

/** The other cities agree to the lead's statement, so that it can be accepted. */
async function countersignAll(reportId: string, version: number, actors: Actors): Promise<void> {
  const asked = await asActor(seed, (tx) =>
    tx.db
      .select({ cityCode: countersigns.cityCode })
      .from(countersigns)
      .where(and(eq(countersigns.reportId, reportId), eq(countersigns.state, 'wanted'))),
  );
  for (const { cityCode } of asked) {
    const agreed = { reportId, version, certification: '本市同意共同说明。' };
    await agreeCountersign(actorOfCity(actors, cityCode, 'city_approver'), agreed);
  }
}

type Answer = { draft: ReportContent; explanation: string };

/** The made-up answer of the report's kind; null where none was made up. */
function answerFor(
  row: { slug: string; kind: string },
  cityCode: string,
  quarter: QuarterId,
  shares: readonly DemonstrationShare[],
  steps: readonly MilestoneFact[],
): Answer | null {
  const explanation = '受前期手续和协调进度影响，总体可控，已列入下季重点。';
  if (row.kind === 'indicator') return { draft: demonstrationIndicator(row.slug), explanation };
  if (row.kind === 'deliverable') {
    const open = lastQuarterOf(shares);
    return { draft: demonstrationDeliverable(`${row.slug} ${cityCode}`, quarter, steps, open), explanation };
  }
  const answer = shares
    .find((share) => share.commitmentSlug === row.slug && share.cityCode === cityCode)
    ?.quarters.find((item) => item.quarter === quarter);
  return answer ? { draft: contentOf(answer), explanation: answer.explanation } : null;
}

/** The open quarter is the last one that figures were made for. */
function lastQuarterOf(shares: readonly DemonstrationShare[]): QuarterId {
  const last = shares[0]?.quarters.at(-1)?.quarter;
  if (!last) throw new Error('The demonstration has no quarters');
  return last;
}

function contentOf(answer: DemonstrationQuarter): ReportContent {
  return {
    ...emptyContent,
    investmentAnswer: answer.investmentAnswer,
    investmentYuan: answer.investmentYuan === null ? null : yuan(answer.investmentYuan),
    noProgressReason: answer.noProgressReason,
    physicalProgress: answer.physicalProgress,
    physicalPercentTenths: answer.physicalPercentTenths,
    constructionStarted: answer.constructionStarted,
    startedOn: answer.startedOn,
    difficultiesAnswer: answer.difficultiesAnswer,
    difficultyCategory: answer.difficultyCategory,
    difficulties: answer.difficulties,
    nextStep: answer.nextStep,
    jointMeetings: answer.jointMeetings,
    jointStatement: answer.jointStatement,
  };
}

/** What is asked of the kind, the light as the city sees it, and an explanation for whatever asks for one. */
function complete(
  { draft, explanation }: Answer,
  contextOf: (content: ReportContent) => FindingContext,
): ReportContent {
  const asked = fieldsOf(askedOf(contextOf(draft)));
  const light = computedLight(contextOf(draft));
  const content = askedContent({ ...draft, ownLight: light === 'grey' ? 'green' : light }, asked);
  const asking = findFindings(contextOf(content)).filter((finding) => finding.severity === 'warning');
  return { ...content, explanations: Object.fromEntries(asking.map((finding) => [finding.code, explanation])) };
}

function actorNamed(actors: Actors, loginName: string): Actor {
  const actor = actors.get(loginName);
  if (!actor) throw new Error(`No persona ${loginName}`);
  return actor;
}

function actorOfCity(actors: Actors, cityCode: string, role: 'city_reporter' | 'city_approver'): Actor {
  const actor = [...actors.values()].find(
    (item) => item.organisation.cityCode === cityCode && item.roles.includes(role),
  );
  if (!actor) throw new Error(`No ${role} of ${cityCode}`);
  return actor;
}

function atHour(date: string, hour: number): Date {
  return new Date(`${date}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}
