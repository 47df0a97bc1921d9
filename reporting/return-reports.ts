// The reports of a city's return as its workbook needs them: which can be filled in now and whose part each is, and a report with all that stands
// beside it. Reads only.
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { commitmentUnits } from '#db/schema/projects.ts';
import { reports } from '#db/schema/reports.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId, quarterYear } from '#rules/quarter.ts';
import { formValuesOf, type ReportContent } from '#rules/report-content.ts';
import { type ReportForm, readReportForm } from '#rules/report-input.ts';
import { allowedMoves } from '#rules/report-lifecycle.ts';
import { timesOf } from './deadlines.ts';
import { Forbidden, NotFound } from './errors.ts';
import { hashOf } from './event-chain.ts';
import { quarterRow } from './quarters.ts';
import { ofThisShare, yearToDateBefore } from './report-drafts.ts';
import { type LoadedReport, loadReport, type SavedContent, workingContent } from './report-view.ts';
import { type ShareContext, shareContext } from './share-context.ts';
import type { Transaction } from './transaction.ts';
import { visibleReports } from './visibility.ts';

/** The actor's city and the quarter asked. Throws Forbidden for whoever does not fill in reports, NotFound for what is no quarter. */
export function demandWorkbook(actor: Actor, quarterText: string): { cityCode: string; quarter: QuarterId } {
  const { cityCode } = actor.organisation;
  if (!cityCode || !allows(actor, 'fill_workbook', { cityCode }))
    throw new Forbidden('fill_workbook', quarterText.slice(0, 20));
  const quarter = parseQuarter(quarterText);
  if (!quarter) throw new NotFound('quarter', quarterText.slice(0, 20));
  return { cityCode, quarter };
}

/** Whose part of the return a report is: one unit and one county at most, so that no report stands in two parts. */
export type PartOf = { readonly key: string; readonly name: string; readonly nameEn: string };

export type FillableReport = {
  readonly reportId: string;
  readonly units: readonly string[];
  readonly unit: PartOf | null;
  readonly county: PartOf | null;
};

export type FillableReturn = {
  readonly city: { name: string; nameEn: string };
  readonly dueAt: Date;
  /** Entry is open to the city, by the quarter's state or an extension. */
  readonly isOpen: boolean;
  readonly reports: readonly FillableReport[];
  /** Owed, and not to be filled in now. */
  readonly leftOut: number;
};

export async function fillableReturn(
  tx: Transaction,
  actor: Actor,
  quarter: QuarterId,
  cityCode: string,
): Promise<FillableReturn> {
  const { state } = await quarterRow(tx, quarter);
  const { dueAt, entryUntil } = await timesOf(tx, quarter, cityCode);
  const [city] = await tx.db
    .select({ name: jurisdictions.name, nameEn: jurisdictions.nameEn })
    .from(jurisdictions)
    .where(eq(jurisdictions.code, cityCode));
  const isEntryExtended = entryUntil !== null && tx.now <= entryUntil;
  const rows = await owedReports(tx, actor, quarter, cityCode);
  const fillable = rows.filter(({ report: { status, submittedBy, endorsedBy, firstEndorsedAt } }) =>
    allowedMoves(actor, {
      cityCode,
      status,
      quarterState: state,
      submittedBy,
      endorsedBy,
      hasEndorsedSnapshot: firstEndorsedAt !== null,
      isEntryExtended,
    }).includes('save'),
  );
  const owed = rows.filter(({ report }) => report.status !== 'excused');
  return {
    city: city ?? { name: cityCode, nameEn: cityCode },
    dueAt,
    isOpen: state === 'open' || (state === 'closed' && isEntryExtended),
    reports: await withParts(tx, fillable, cityCode, quarterYear(quarter)),
    leftOut: owed.length - fillable.length,
  };
}

function owedReports(tx: Transaction, actor: Actor, quarter: QuarterId, cityCode: string) {
  return tx.db
    .select({ report: reports, commitmentId: commitments.id, name: commitments.name })
    .from(reports)
    .innerJoin(participants, eq(participants.id, reports.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .where(and(eq(reports.quarterId, quarter), eq(reports.cityCode, cityCode), visibleReports(actor)))
    .orderBy(asc(commitments.kind), asc(commitments.ordinal), asc(commitments.slug));
}

type OwedReport = Awaited<ReturnType<typeof owedReports>>[number];

async function withParts(
  tx: Transaction,
  rows: readonly OwedReport[],
  cityCode: string,
  year: number,
): Promise<FillableReport[]> {
  if (rows.length === 0) return [];
  const units = await tx.db
    .select()
    .from(commitmentUnits)
    .where(
      and(
        inArray(
          commitmentUnits.commitmentId,
          rows.map(({ commitmentId }) => commitmentId),
        ),
        or(isNull(commitmentUnits.cityCode), eq(commitmentUnits.cityCode, cityCode)),
      ),
    )
    .orderBy(asc(commitmentUnits.commitmentId), asc(commitmentUnits.ordinal));
  const counties = await countiesOf(tx, cityCode, year);
  return rows.map(({ report, commitmentId, name }) => {
    const all = units.filter((unit) => unit.commitmentId === commitmentId);
    const own = all.filter((unit) => unit.cityCode === cityCode);
    const first = ['responsible', 'lead', 'supporting'].flatMap((role) => own.filter((unit) => unit.role === role))[0];
    return {
      reportId: report.id,
      units: all.map((unit) => unit.name),
      unit: first ? { key: first.name, name: first.name, nameEn: first.name } : null,
      county: countyIn([...own.map((unit) => unit.name), name], counties),
    };
  });
}

async function countiesOf(tx: Transaction, cityCode: string, year: number) {
  const rows = await tx.db
    .select()
    .from(jurisdictions)
    .where(and(eq(jurisdictions.parentCode, cityCode), eq(jurisdictions.level, 'county')))
    .orderBy(asc(jurisdictions.code));
  return rows.filter(({ validFromYear, validToYear }) => (validFromYear ?? 0) <= year && (validToYear ?? 9999) >= year);
}

/** The county that a unit's or the commitment's own name mentions. A district's short name is no proof: 钱塘 is also a river. */
function countyIn(names: readonly string[], counties: Awaited<ReturnType<typeof countiesOf>>): PartOf | null {
  for (const name of names) {
    const found = counties.find(
      (county) => name.includes(county.name) || (!county.name.endsWith('区') && name.includes(county.shortName)),
    );
    if (found) return { key: found.code, name: found.name, nameEn: found.nameEn };
  }
  return null;
}

/** A report with everything that its rows in the workbook and their checks need. */
export type ReturnReport = { readonly report: LoadedReport; readonly share: ShareContext; readonly held: SavedContent };

/** Those of the ids that are reports of this city and quarter; others are simply not there. */
export async function returnReports(
  tx: Transaction,
  ids: readonly string[],
  place: { cityCode: string; quarter: QuarterId },
): Promise<Map<string, ReturnReport>> {
  if (ids.length === 0) return new Map();
  const known = await tx.db
    .select({ id: reports.id })
    .from(reports)
    .where(
      and(
        inArray(reports.id, [...ids]),
        eq(reports.cityCode, place.cityCode),
        eq(reports.quarterId, place.quarter),
        visibleReports(tx.actor),
      ),
    );
  const loaded = await Promise.all(
    known.map(async ({ id }): Promise<[string, ReturnReport]> => {
      const report = await loadReport(tx, id);
      const [share, held] = await Promise.all([
        shareContext(tx, report.participantId, place.quarter),
        workingContent(tx, id),
      ]);
      return [id, { report, share, held }];
    }),
  );
  return new Map(loaded);
}

export type ReadContent = { content: ReportContent; errors: ReturnType<typeof readReportForm>['errors'] };

/** A form of this report as the form's own reader has it, without what the share is not asked. */
export function readFor({ report, share }: ReturnReport, form: ReportForm): ReadContent {
  const { content, errors } = readReportForm(form, yearToDateBefore(share, report.quarterId as QuarterId));
  return { content: ofThisShare(content, share), errors };
}

/** Tells whether two contents say the same, without keeping either. */
export const digestOf = (content: ReportContent): string => hashOf(content).slice(0, 24);

/** Of what the report holds, as its form would give it back. */
export const heldDigest = (found: ReturnReport): string =>
  digestOf(readFor(found, formValuesOf(found.held.content)).content);
