// Rows of the workbook made of what stands: the one shape that the export writes and the import compares with, so that an untouched file
// changes nothing.

import { ownDocument } from '#db/schema/plans.ts';
import { type LibraryRecord, listSeparator } from '#documents/library-columns.ts';
import { wanYuanInput, yuan } from '#rules/money.ts';
import type { UnitRole } from '#rules/project.ts';
import { percentInput, type ReportContent } from '#rules/report-content.ts';
import type { AnnualPlanRow, CommitmentRow, StandingCommitment, StandingShare, UnitRow } from './import-state.ts';

const amount = (value: number | null | undefined) => (value == null ? '' : wanYuanInput(yuan(value)));

export function projectRecord(standing: StandingCommitment): LibraryRecord {
  const { row } = standing;
  return {
    slug: row.slug,
    projectCode: row.projectCode ?? '',
    name: row.name,
    nameEn: row.nameEn,
    kind: row.kind,
    nature: row.nature ?? '',
    projectStatus: row.projectStatus ?? '',
    plannedStartQuarter: row.plannedStartQuarter ?? '',
    plannedEndQuarter: row.plannedEndQuarter ?? '',
    startedOn: row.startedOn ?? '',
    completedOn: row.completedOn ?? '',
    fundingSources: [...row.fundingSources].toSorted().join(listSeparator),
    planItems: standing.planItems
      .map(({ slug }) => slug)
      .toSorted()
      .join(listSeparator),
    leadUnits: unitText(standing.units, 'lead'),
    responsibleUnits: unitText(standing.units, 'responsible'),
    supportingUnits: unitText(standing.units, 'supporting'),
    basis: basisOf(row, standing.sourceDocument?.title ?? null),
  };
}

/** The publisher's basis; for content of a document where it stands, which an import cannot change. */
export function basisOf({ source }: Pick<CommitmentRow, 'source'>, documentTitle: string | null): string {
  if (source.document === ownDocument) return source.place.replace(/\s+/g, ' ').trim();
  return `《${documentTitle ?? source.document}》${source.place}`.replace(/\s+/g, ' ').trim();
}

function unitText(units: readonly UnitRow[], role: UnitRole): string {
  return units
    .filter((unit) => unit.role === role)
    .map((unit) => (unit.cityCode ? `${unit.name}@${unit.cityCode}` : unit.name))
    .join(listSeparator);
}

export type ShareNames = { slug: string; projectCode: string; name: string; cityCode: string; city: string };

export function shareNames(
  commitment: Pick<CommitmentRow, 'slug' | 'projectCode' | 'name'>,
  cityCode: string,
  city: string,
): ShareNames {
  return { slug: commitment.slug, projectCode: commitment.projectCode ?? '', name: commitment.name, cityCode, city };
}

export function shareRecord(share: StandingShare, names: ShareNames): LibraryRecord {
  return {
    ...names,
    isLead: share.isLead ? 'yes' : 'no',
    fromQuarter: share.fromQuarter,
    toQuarter: share.toQuarter ?? '',
    total: amount(share.funding?.totalInvestmentYuan),
    opening: amount(share.funding?.openingBalanceYuan),
    plannedStart: share.funding?.plannedStartQuarter ?? '',
  };
}

/** Decision columns stay blank: they are for the next adjustment, not for the last one. */
export function planRecord(plan: AnnualPlanRow, names: ShareNames): LibraryRecord {
  return {
    ...names,
    year: String(plan.year),
    planned: amount(plan.plannedYuan),
    q1: amount(plan.q1Yuan),
    q2: amount(plan.q2Yuan),
    q3: amount(plan.q3Yuan),
    q4: amount(plan.q4Yuan),
  };
}

export type PastContent = Pick<
  ReportContent,
  | 'investmentAnswer'
  | 'investmentYuan'
  | 'noProgressReason'
  | 'physicalProgress'
  | 'physicalPercentTenths'
  | 'constructionStarted'
  | 'startedOn'
>;

export function pastRecord(content: PastContent, quarter: string, names: ShareNames): LibraryRecord {
  return { ...names, quarter, ...pastValues(content) };
}

/** What a report says, in the columns of earlier quarters. Line breaks do not survive a cell of one line. */
export function pastValues(content: PastContent): LibraryRecord {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const started = content.constructionStarted;
  return {
    answer: content.investmentAnswer === 'amount' ? amount(content.investmentYuan) : (content.investmentAnswer ?? ''),
    noProgressReason: line(content.noProgressReason),
    physicalProgress: line(content.physicalProgress),
    percent: content.physicalPercentTenths === null ? '' : percentInput(content.physicalPercentTenths),
    started: started === null ? '' : started ? 'yes' : 'no',
    startedOn: content.startedOn ?? '',
  };
}
