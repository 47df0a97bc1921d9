import { eq, inArray, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asTest, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { makeCities, makePlan } from '#db/factories-imports.ts';
import { events } from '#db/schema/events.ts';
import { importRuns } from '#db/schema/imports.ts';
import { annualPlans, commitments, participants } from '#db/schema/plans.ts';
import { commitmentUnits } from '#db/schema/projects.ts';
import { quarters } from '#db/schema/quarters.ts';
import { findingText } from '#documents/library-findings.ts';
import { filledWorkbook, type SheetRows } from '#documents/library-fixtures.ts';
import { tablesOf, wantedSheets } from '#documents/library-table.ts';
import { readUpload } from '#documents/spreadsheet-process.ts';
import type { Actor } from '#rules/policy.ts';
import { editCommitment } from './commitment-maintenance.ts';
import { getDashboard } from './dashboard.ts';
import { Conflict, Forbidden } from './errors.ts';
import { annotatedCopy, exportLibrary, libraryTemplate } from './import-exports.ts';
import { getImport, listImports } from './import-runs.ts';
import { confirmImport, discardImport, uploadLibrary } from './imports.ts';
import { getLineage } from './lineage.ts';

let publisher: Actor;
let reviewer: Actor;
let planItem: string;
/** Years nobody else's tests open: back-filled quarters must not meet theirs. */
const year = 2024;

beforeAll(async () => {
  await makeCities();
  publisher = await makeActor({ role: 'province_publisher' });
  reviewer = await makeActor({ role: 'province_reviewer' });
  planItem = (await makePlan()).items[0] ?? '';
});

let made = 0;
/** A project that nobody has, with its share, plan and one earlier quarter. */
function project(
  values: Record<string, string> = {},
  rows: { share?: object; plan?: object; past?: object } = {},
): SheetRows {
  made += 1;
  const name = `导入试验 ${crypto.randomUUID().slice(0, 8)} ${made}`;
  const place = { name: values.name ?? name, city: '杭州市' };
  return {
    projects: [
      {
        name,
        nameEn: `Import test ${made}`,
        kind: 'project',
        nature: 'new',
        projectStatus: 'under_construction',
        planItems: planItem,
        fundingSources: 'bank_loans；own_funds',
        leadUnits: '省交通运输厅',
        responsibleUnits: '杭州市交通运输局@330100；萧山区政府@330100',
        basis: '试验依据',
        ...values,
      },
    ],
    shares: [
      {
        ...place,
        isLead: 'yes',
        fromQuarter: `${year}Q1`,
        toQuarter: `${year}Q4`,
        total: '128000',
        opening: '500',
        ...rows.share,
      },
    ],
    plans: [{ ...place, year: String(year), planned: '36000.5', ...rows.plan }],
    past: [
      {
        ...place,
        quarter: `${year}Q1`,
        answer: '5800.5',
        physicalProgress: '完成桩基 80%',
        percent: '12.5',
        ...rows.past,
      },
    ],
  };
}

function together(parts: readonly SheetRows[]): SheetRows {
  const all = (sheet: keyof SheetRows) => parts.flatMap((part) => part[sheet] ?? []);
  return { projects: all('projects'), shares: all('shares'), plans: all('plans'), past: all('past') };
}

async function upload(rows: SheetRows, typed = {}) {
  const { runId } = await uploadLibrary(publisher, { fileName: '试验.xlsx', bytes: await filledWorkbook(rows, typed) });
  return getImport(publisher, runId);
}

const confirm = (view: Awaited<ReturnType<typeof upload>>) =>
  confirmImport(publisher, { runId: view.run.id, version: view.run.version });

const found = (view: Awaited<ReturnType<typeof upload>>) =>
  view.findings.map(({ sheet, cell, severity, code }) => `${sheet ?? ''}!${cell} ${severity} ${code}`);

const idOf = async (name: string) =>
  (
    await asTest((db) =>
      db
        .select({ id: commitments.id, slug: commitments.slug, version: commitments.version })
        .from(commitments)
        .where(eq(commitments.name, name)),
    )
  )[0];

describe('a workbook is taken in', () => {
  test('previewed, confirmed, recorded, and a second time it changes nothing', async () => {
    const rows = project();
    const name = rows.projects?.[0]?.name ?? '';
    const view = await upload(rows);
    expect(found(view).filter((line) => line.includes('error'))).toEqual([]);
    expect(view.run.state).toBe('ready');
    expect(view.summary.counts).toEqual({
      projects: { create: 1, change: 0, unchanged: 0 },
      shares: { create: 1, change: 0, unchanged: 0 },
      plans: { create: 1, change: 0, unchanged: 0 },
      past: { create: 1, change: 0, unchanged: 0 },
    });
    expect(await idOf(name)).toBeUndefined();
    await confirm(view);
    const commitment = await idOf(name);
    const [units, plans, recorded, run] = await Promise.all([
      asTest((db) =>
        db
          .select()
          .from(commitmentUnits)
          .where(eq(commitmentUnits.commitmentId, commitment?.id ?? '')),
      ),
      asTest((db) =>
        db
          .select({ plan: annualPlans })
          .from(annualPlans)
          .innerJoin(participants, eq(participants.id, annualPlans.participantId))
          .where(eq(participants.commitmentId, commitment?.id ?? '')),
      ),
      asTest((db) => db.select().from(events).where(eq(events.objectId, view.run.id)).orderBy(events.number)),
      asTest((db) => db.select().from(importRuns).where(eq(importRuns.id, view.run.id))),
    ]);
    expect(units.map((unit) => [unit.role, unit.name, unit.cityCode])).toEqual([
      ['lead', '省交通运输厅', null],
      ['responsible', '杭州市交通运输局', '330100'],
      ['responsible', '萧山区政府', '330100'],
    ]);
    expect(plans.map(({ plan }) => [plan.plannedYuan, plan.fromQuarter, plan.decidedByName])).toEqual([
      [360_005_000, `${year}Q1`, publisher.name],
    ]);
    expect(recorded.map((event) => event.kind)).toEqual(['workbook_uploaded', 'library_imported']);
    expect(recorded[1]?.detail).toMatchObject({ created: [commitment?.slug], counts: view.summary.counts });
    // The rows are gone, what they changed stays.
    expect(JSON.stringify(run[0]?.rows)).not.toContain(name);
    expect(JSON.stringify(run[0]?.summary)).toContain('36000.5');
    await expect(confirm(view)).rejects.toThrow(Conflict);

    const again = await upload(rows);
    expect(found(again)).toEqual([]);
    expect(again.summary.lines).toEqual([]);
    await expect(confirm(again)).rejects.toThrow(Conflict);
  });

  test('a bad row 501 of 1,000 writes nothing and is named by sheet and cell', async () => {
    const rows = together(Array.from({ length: 1000 }, () => project()));
    const before = await asTest((db) => db.select({ count: sql<number>`count(*)::int` }).from(commitments));
    const view = await upload(rows, { shares: { 500: { total: '约三百' } } });
    expect(view.run.state).toBe('refused');
    expect(found(view).filter((line) => line.includes('error'))).toEqual(['shares!I503 error not_an_amount']);
    await expect(confirm(view)).rejects.toThrow(Conflict);
    const after = await asTest((db) => db.select({ count: sql<number>`count(*)::int` }).from(commitments));
    expect(after).toEqual(before);
    const copy = await annotatedCopy(publisher, view.run.id);
    const { findings } = tablesOf(await readUpload(copy.body, wantedSheets));
    expect(findings.map(({ cell, code }) => [cell, code])).toEqual([['I503', 'not_an_amount']]);
  });

  test('the export of the library, untouched, changes nothing', async () => {
    await confirm(
      await upload(
        together([project(), project({}, { past: { answer: 'no_progress', noProgressReason: '汛期停工' } })]),
      ),
    );
    await makeShare({ cityCode: '330200', year: 2027 });
    const file = await exportLibrary(publisher, { plan: null, city: null });
    const { runId } = await uploadLibrary(publisher, { fileName: file.fileName, bytes: file.body });
    const view = await getImport(publisher, runId);
    expect(found(view)).toEqual([]);
    expect(view.summary.lines).toEqual([]);
    expect(view.summary.counts.projects.unchanged).toBeGreaterThan(2);
    expect(view.summary.counts.past.unchanged).toBeGreaterThan(1);
  });

  test('what was changed is shown before and after, and only that is written', async () => {
    const rows = project();
    const [one] = rows.projects ?? [];
    const name = one?.name ?? '';
    await confirm(await upload(rows));
    const view = await upload({
      projects: [{ name, kind: 'project', basis: '试验依据', projectStatus: 'completed', nameEn: one?.nameEn ?? '' }],
    });
    expect(view.summary.counts.projects).toEqual({ create: 0, change: 1, unchanged: 0 });
    const fields = Object.fromEntries(
      view.summary.lines[0]?.fields.map((field) => [field.key, [field.before, field.after]]) ?? [],
    );
    expect(fields.projectStatus).toEqual(['under_construction', 'completed']);
    expect(fields.planItems).toEqual([planItem, '']);
    await confirm(view);
    expect(await idOf(name)).toMatchObject({ version: 2 });
  });

  test('somebody else changed it meanwhile: a conflict, and nothing is written', async () => {
    const rows = project();
    const name = rows.projects?.[0]?.name ?? '';
    await confirm(await upload(rows));
    const view = await upload({ projects: [{ ...rows.projects?.[0], projectStatus: 'suspended' }] });
    const standing = await idOf(name);
    await editCommitment(publisher, {
      commitmentId: standing?.id ?? '',
      version: standing?.version ?? 0,
      details: {
        kind: 'project',
        name,
        nameEn: '',
        projectCode: '',
        projectStatus: 'in_use',
        nature: '',
        plannedStartQuarter: '',
        plannedEndQuarter: '',
        startedOn: '',
        completedOn: '',
        fundingSources: [],
        basis: '别处修改',
      },
    });
    await expect(confirm(view)).rejects.toMatchObject({ name: 'Conflict', code: 'library_changed_meanwhile' });
    expect(await idOf(name)).toMatchObject({ version: 2 });
    expect((await getImport(publisher, view.run.id)).run.state).toBe('ready');
  });
});

describe('annual plans', () => {
  test('another amount for a year that has a plan needs its decision and becomes a version', async () => {
    const open = 2029;
    const rows = project(
      {},
      {
        share: { fromQuarter: `${open}Q1`, toQuarter: `${open}Q4` },
        plan: { year: String(open) },
        past: { quarter: `${open}Q1` },
      },
    );
    const { past: _none, ...without } = rows;
    await confirm(await upload(without));
    const place = { name: rows.projects?.[0]?.name ?? '', cityCode: '330100', year: String(open) };
    const bare = await upload({ plans: [{ ...place, planned: '40000' }] });
    expect(found(bare)).toEqual(['plans!G3 error adjustment_needs_decision']);
    const decision = {
      reason: '追加投资',
      document: '浙发改〔2026〕1号',
      approvedOn: '2026-06-30',
      fromQuarter: `${open}Q3`,
    };
    const adjusted = {
      plans: [{ ...place, planned: '40000', q1: '10000', q2: '10000', q3: '10000', q4: '10000', ...decision }],
    };
    const view = await upload(adjusted);
    expect(found(view)).toEqual([]);
    await confirm(view);
    const commitment = await idOf(place.name);
    const versions = await asTest((db) =>
      db
        .select({
          version: annualPlans.version,
          planned: annualPlans.plannedYuan,
          from: annualPlans.fromQuarter,
          reason: annualPlans.reason,
        })
        .from(annualPlans)
        .innerJoin(participants, eq(participants.id, annualPlans.participantId))
        .where(eq(participants.commitmentId, commitment?.id ?? ''))
        .orderBy(annualPlans.version),
    );
    expect(versions).toEqual([
      { version: 1, planned: 360_005_000, from: `${open}Q1`, reason: null },
      { version: 2, planned: 400_000_000, from: `${open}Q3`, reason: '追加投资' },
    ]);
    const again = await upload(adjusted);
    expect([found(again), again.summary.lines]).toEqual([[], []]);
  });
});

describe('earlier quarters', () => {
  test('count on the dashboard, and the lineage says who entered them', async () => {
    const before = await getDashboard(publisher, { quarter: `${year}Q1`, basis: 'official', city: '330100' }).catch(
      () => null,
    );
    const rows = project({}, { past: { answer: '1234.5' } });
    await confirm(await upload(rows));
    const [made] = await asTest((db) =>
      db
        .select()
        .from(quarters)
        .where(eq(quarters.id, `${year}Q1`)),
    );
    expect(made?.state).toBe('closed');
    const question = { quarter: `${year}Q1`, basis: 'official' as const, city: '330100' };
    const after = await getDashboard(publisher, question);
    expect((after?.total.completion.actualYuan ?? 0) - (before?.total.completion.actualYuan ?? 0)).toBe(12_345_000);
    const lineage = await getLineage(publisher, question);
    const part = lineage?.rows.find(({ share }) => share.name === rows.projects?.[0]?.name)?.parts[0];
    expect(part).toMatchObject({
      yuan: 12_345_000,
      status: 'accepted',
      acceptedByName: publisher.name,
      endorsedByName: null,
      isBackfilled: true,
    });
  });

  test('never overwrite a report, and never reach an open quarter', async () => {
    const open = 2023;
    await makeQuarter(`${open}Q4`, 'closed');
    const { participantId, commitmentId } = await makeShare({ cityCode: '330100', year: open });
    await makeReport({ participantId, cityCode: '330100', quarter: `${open}Q4` });
    const [row] = await asTest((db) =>
      db
        .select({ name: commitments.name })
        .from(commitments)
        .where(inArray(commitments.id, [commitmentId])),
    );
    const place = { name: row?.name ?? '', city: '杭州市' };
    const view = await upload({
      past: [
        { ...place, quarter: `${open}Q4`, answer: '1' },
        { ...place, quarter: `${open}Q3`, answer: '-5' },
        { ...place, quarter: '2098Q4', answer: '5' },
      ],
    });
    expect(found(view)).toEqual([
      'past!G3 error report_stands',
      'past!G4 error negative_amount',
      'past!E5 error city_takes_no_part',
    ]);
  });
});

describe('rights', () => {
  test('only the publisher imports, exports and sees imports; only who uploaded decides', async () => {
    const bytes = await filledWorkbook(project());
    await expect(uploadLibrary(reviewer, { fileName: 'x.xlsx', bytes })).rejects.toThrow(Forbidden);
    await expect(exportLibrary(reviewer, { plan: null, city: null })).rejects.toThrow(Forbidden);
    await expect(libraryTemplate(reviewer)).rejects.toThrow(Forbidden);
    await expect(listImports(reviewer, { offset: 0, limit: 10 })).rejects.toThrow(Forbidden);
    const view = await upload(project());
    const other = await makeActor({ role: 'province_publisher' });
    const seen = await getImport(other, view.run.id);
    expect(seen.isOwn).toBe(false);
    await expect(confirmImport(other, { runId: view.run.id, version: 1 })).rejects.toThrow(Forbidden);
    await discardImport(publisher, { runId: view.run.id, version: 1 });
    await expect(confirm(view)).rejects.toThrow(Conflict);
    const { rows } = await listImports(other, { offset: 0, limit: 1 });
    expect(rows[0]).toMatchObject({ id: view.run.id, state: 'discarded' });
  });

  test('every finding has words in both languages', async () => {
    const view = await upload({
      projects: [
        { slug: 'no-such-thing', name: 'x' },
        { name: '', kind: 'project' },
      ],
      shares: [{ name: '不存在', city: '杭州市' }],
    });
    expect(view.findings.length).toBeGreaterThan(3);
    for (const finding of view.findings) {
      expect(findingText(finding, 'zh-CN'), finding.code).not.toContain('（');
      expect(findingText(finding, 'en'), finding.code).not.toMatch(/finding\./);
    }
  });
});
