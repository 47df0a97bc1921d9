// A whole round in any order: whoever tries whatever, status, totals and events agree with what an independent reader makes of the raw
// events. That reader knows no rollup: it walks the events and adds up snapshots and deltas.
import { asc, eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { corrections } from '#db/schema/corrections.ts';
import { events } from '#db/schema/events.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reportSnapshots, reports } from '#db/schema/reports.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { formValuesOf } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { agreeCorrection, grantCorrection, requestCorrection, withdrawCorrection } from './corrections.ts';
import { agreeCountersign, refuseCountersign } from './countersigns.ts';
import { getDashboard } from './dashboard.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { excuseReports } from './excuses.ts';
import { extendCity } from './extensions.ts';
import { closeQuarter, reopenQuarter } from './quarters.ts';
import { saveReport, submitReport, withdrawReport } from './reports.ts';
import { acceptReport, endorseReport, recallReport, reopenReport, returnReport, sendBackReport } from './reviews.ts';
import { undoAccept } from './undo-acceptance.ts';

const [hangzhou, ningbo] = ['330100', '330200'];
const certification = '数据真实、准确、完整';
const wan = 10_000;

type Step = { what: keyof typeof moves; by: number; which: number; amount: number; isStale: boolean };
type World = { quarter: QuarterId; reportIds: string[]; people: Actor[] };
type At = { world: World; actor: Actor; reportId: string; version: number; amount: number };

let people: Actor[];

beforeAll(async () => {
  people = [
    await makeActor({ role: 'city_reporter', cityCode: hangzhou }),
    await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    await makeActor({ role: 'city_reporter', cityCode: ningbo }),
    await makeActor({ role: 'city_approver', cityCode: ningbo }),
    await makeActor({ role: 'province_reviewer' }),
    await makeActor({ role: 'province_publisher' }),
    await makeActor({ role: 'viewer' }),
  ];
});

afterAll(closeDatabase);

async function makeWorld(): Promise<World> {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const lead = await makeShare({ cityCode: hangzhou, year, plannedYuan: 10_000 * wan });
  const { commitmentId } = lead;
  const partner = await makeShare({ cityCode: ningbo, year, plannedYuan: 10_000 * wan, commitmentId, isLead: false });
  const alone = await makeShare({ cityCode: ningbo, year, plannedYuan: 10_000 * wan });
  return {
    quarter,
    reportIds: [
      await makeReport({ ...lead, cityCode: hangzhou, quarter }),
      await makeReport({ ...partner, cityCode: ningbo, quarter }),
      await makeReport({ ...alone, cityCode: ningbo, quarter }),
    ],
    people,
  };
}

const form = (amount: number) =>
  formValuesOf({
    ...soundContent(yuan(amount * wan)),
    jointStatement: '两市按分工推进。',
  });

async function openCorrection(reportId: string): Promise<{ correctionId: string; version: number }> {
  const rows = await asTest((db) => db.select().from(corrections).where(eq(corrections.reportId, reportId)));
  const open = rows.find(({ state }) => state === 'requested' || state === 'city_agreed');
  return { correctionId: open?.id ?? 'none', version: open?.version ?? 0 };
}

const moves = {
  save: ({ actor, amount, ...at }: At) => saveReport(actor, { ...at, form: form(amount) }),
  submit: ({ actor, amount, ...at }: At) => submitReport(actor, { ...at, form: form(amount) }),
  withdraw: ({ actor, ...at }: At) => withdrawReport(actor, at),
  endorse: ({ actor, ...at }: At) => endorseReport(actor, { ...at, certification }),
  sendBack: ({ actor, ...at }: At) => sendBackReport(actor, { ...at, opinion: '请核实', fields: [] }),
  recall: ({ actor, ...at }: At) => recallReport(actor, at),
  agreeCountersign: ({ actor, ...at }: At) => agreeCountersign(actor, { ...at, certification }),
  refuseCountersign: ({ actor, ...at }: At) => refuseCountersign(actor, { ...at, reason: '与本市情况不符' }),
  accept: ({ actor, ...at }: At) => acceptReport(actor, at),
  undo: ({ actor, ...at }: At) => undoAccept(actor, at),
  returnToCity: ({ actor, ...at }: At) => returnReport(actor, { ...at, opinion: '请补充', fields: [] }),
  reopen: ({ actor, ...at }: At) => reopenReport(actor, { ...at, reason: '有新情况' }),
  excuse: ({ actor, reportId }: At) => excuseReports(actor, { reportIds: [reportId], reason: '暂缓' }),
  ask: ({ actor, reportId, amount }: At) =>
    requestCorrection(actor, {
      reportId,
      entry: 'delta',
      amount: String(amount - 1_500),
      isReduction: true,
      reason: '核对台账',
      document: '台账',
    }),
  agree: async ({ actor, reportId }: At) => agreeCorrection(actor, await openCorrection(reportId)),
  grant: async ({ actor, reportId }: At) => grantCorrection(actor, await openCorrection(reportId)),
  withdrawCorrection: async ({ actor, reportId }: At) => withdrawCorrection(actor, await openCorrection(reportId)),
  close: ({ actor, world }: At) => closeQuarter(actor, { quarter: world.quarter }),
  open: ({ actor, world }: At) => reopenQuarter(actor, { quarter: world.quarter, reason: '补报' }),
  extend: ({ actor, world }: At) =>
    extendCity(actor, { quarter: world.quarter, cityCode: hangzhou, dueOn: '2101-01-01', reason: '台风' }),
} as const;

async function tryStep(world: World, step: Step): Promise<boolean> {
  const reportId = world.reportIds[step.which % world.reportIds.length] ?? '';
  const [row] = await asTest((db) =>
    db.select({ version: reports.version }).from(reports).where(eq(reports.id, reportId)),
  );
  const actor = world.people[step.by % world.people.length] as Actor;
  const version = (row?.version ?? 0) - (step.isStale ? 1 : 0);
  try {
    await moves[step.what]({ world, actor, reportId, version, amount: step.amount });
    return true;
  } catch (error) {
    if (![Conflict, Forbidden, Invalid, NotFound].some((kind) => error instanceof kind)) throw error;
    return false;
  }
}

type Read = { status: string; moves: number; official: string[]; provisional: string | null };

/** What the events alone say of a round: status and what counts, and the deltas granted to each snapshot. */
async function readEvents(world: World) {
  const rows = await asTest((db) =>
    db.select().from(events).where(eq(events.chain, 'main')).orderBy(asc(events.number)),
  );
  const read = new Map<string, Read>(
    world.reportIds.map((id) => [id, { status: 'due', moves: 0, official: [], provisional: null }]),
  );
  const deltas = new Map<string, number>();
  for (const { kind, objectId, detail } of rows) {
    const own = read.get(objectId);
    const snapshot = typeof detail.snapshotId === 'string' ? detail.snapshotId : null;
    if (own && typeof detail.version === 'number') {
      own.status = String(detail.after);
      own.moves += 1;
      if (kind === 'report_endorsed') own.provisional = snapshot;
      if (kind === 'report_accepted' && snapshot) own.official.push(snapshot);
      if (kind === 'report_acceptance_undone') own.official.pop();
      if (['report_accepted', 'report_acceptance_undone'].includes(kind)) own.provisional = snapshot;
      if (['report_recalled', 'report_returned_to_city', 'report_countersign_refused'].includes(kind))
        own.provisional = own.official.at(-1) ?? null;
    }
    const corrected = kind === 'correction_granted' ? read.get(String(detail.report)) : undefined;
    const current = corrected?.official.at(-1);
    if (current) deltas.set(current, (deltas.get(current) ?? 0) + Number(detail.delta));
  }
  return { read, deltas };
}

async function demandAgreement(world: World): Promise<void> {
  const { read, deltas } = await readEvents(world);
  const rows = await asTest((db) => db.select().from(reports).where(inArray(reports.id, world.reportIds)));
  const snapshots = await asTest((db) =>
    db.select().from(reportSnapshots).where(inArray(reportSnapshots.reportId, world.reportIds)),
  );
  const worth = (id: string | null | undefined) =>
    id ? (snapshots.find((one) => one.id === id)?.investmentYuan ?? 0) + (deltas.get(id) ?? 0) : 0;
  for (const row of rows) {
    const said = read.get(row.id);
    expect({ status: row.status, version: row.version }).toEqual({
      status: said?.status,
      version: 1 + (said?.moves ?? 0),
    });
  }
  const sum = (pick: (one: Read) => string | null | undefined) =>
    [...read.values()].reduce((total, one) => total + worth(pick(one)), 0);
  const shown = async (basis: 'official' | 'provisional') =>
    (await getDashboard(people[5] as Actor, { quarter: world.quarter, basis }))?.total.completion.actualYuan;
  expect(await shown('official')).toBe(sum((one) => one.official.at(-1)));
  expect(await shown('provisional')).toBe(sum((one) => one.provisional));
}

// What leads back into the round, tried more often than what ends it.
const often = (['recall', 'returnToCity', 'undo', 'reopen', 'open'] as const).flatMap((what) => [what, what, what]);
const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[]), ...often),
  by: fc.nat(6),
  which: fc.nat(2),
  amount: fc.integer({ min: 2_000, max: 3_000 }),
  isStale: fc.boolean(),
});

test('whatever anybody tries in whatever order, status, version and totals are what the events say', async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 40, maxLength: 60 }), async (steps) => {
      const world = await makeWorld();
      for (const step of steps) {
        // The way forward is tried far more often than chance would: otherwise nothing ever is accepted.
        let worked = false;
        for (const what of forward(step)) {
          worked = await tryStep(world, { ...step, ...what });
          if (worked) done.set(what.what, (done.get(what.what) ?? 0) + 1);
        }
        if (worked) await demandAgreement(world);
      }
      await demandAgreement(world);
      await asTest((db) => db.update(quarters).set({ state: 'published' }).where(eq(quarters.id, world.quarter)));
    }),
    { numRuns: 6, endOnFailure: true },
  );
  const count = (...what: Step['what'][]) => what.reduce((sum, one) => sum + (done.get(one) ?? 0), 0);
  // Steps that are refused prove nothing.
  for (const what of ['submit', 'endorse', 'accept', 'grant'] as const) expect(count(what), what).toBeGreaterThan(0);
  expect(count('recall', 'returnToCity', 'undo', 'reopen')).toBeGreaterThan(0);
}, 300_000);

/** The usual next steps by the right people, some of them; then the step itself, by the right person or by whoever was drawn. */
function forward(step: Step): Pick<Step, 'what' | 'by' | 'isStale'>[] {
  const reporter = step.which === 0 ? 0 : 2;
  const right: Partial<Record<Step['what'], number>> = {
    submit: reporter,
    endorse: reporter + 1,
    agreeCountersign: 3,
    accept: 4,
    ask: reporter,
    agree: reporter + 1,
    grant: 5,
    withdraw: reporter,
    sendBack: reporter + 1,
    recall: reporter + 1,
    refuseCountersign: 3,
    undo: 4,
    returnToCity: 4,
    reopen: 4,
    excuse: 5,
  };
  const path = (['submit', 'endorse', 'agreeCountersign', 'accept', 'ask', 'agree', 'grant'] as const)
    .slice(0, step.amount % 8)
    .map((what) => ({ what, by: right[what] ?? 0, isStale: false }));
  const by = step.amount % 2 === 0 ? (right[step.what] ?? step.by) : step.by;
  return [...path, { what: step.what, by, isStale: step.isStale && step.amount % 5 === 0 }];
}
