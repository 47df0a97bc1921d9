// A plan as a file: all that its page shows, each line with document, hash, place and exact words. Recorded like every export.
import { asc } from 'drizzle-orm';
import { sourceDocuments } from '#db/schema/plans.ts';
import { tableCsv } from '#documents/csv.ts';
import { safeFileName } from '#documents/file-name.ts';
import { type PlanLine, planTable } from '#documents/plan-table.ts';
import { wordsOf } from '#documents/words.ts';
import type { Actor } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import type { ExportedFile } from './exports.ts';
import type { IndicatorRow, PublishedValueRow } from './plan-tree.ts';
import { getPlan, type LitPlanNode, type PlanView } from './plans.ts';
import { asActor, record } from './transaction.ts';

/** The plan as CSV. Same rights and errors as the plan's page. */
export async function exportPlan(actor: Actor, slug: string, locale: Locale): Promise<ExportedFile> {
  const plan = await getPlan(actor, slug);
  const lines = planLines(plan);
  const { documents, now } = await asActor(actor, async (tx) => {
    record(tx, {
      kind: 'plan_exported',
      objectType: 'plan',
      objectId: plan.id,
      detail: { slug, format: 'csv', locale, rows: lines.length },
    });
    return { documents: await tx.db.select().from(sourceDocuments).orderBy(asc(sourceDocuments.id)), now: tx.now };
  });
  const say = wordsOf('plans', locale);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const table = planTable(lines, byId, say, locale === 'en');
  const csv = tableCsv(table, [
    [say('file.caveat'), say('file.published')],
    [say('file.asOf'), shanghaiDate(now)],
  ]);
  return {
    fileName: safeFileName([plan.title, say('file.name'), shanghaiDate(now)], 'csv'),
    asciiName: `jibao-plan-${slug}-${shanghaiDate(now)}.csv`,
    contentType: 'text/csv; charset=utf-8',
    body: new TextEncoder().encode(csv),
  };
}

const blank = { figure: '', unit: '', comparator: '', year: null, scope: '', status: '' };

/** The plan first, then its tree in the document's order, then what stands in no item's text. */
export function planLines(plan: PlanView): PlanLine[] {
  const itself = { ...blank, kind: 'plan', under: '', name: plan.title, nameEn: plan.titleEn, source: plan.source };
  const titles = new Map(plan.tree.flatMap(titlesBelow));
  const above = (itemId: string | null) => (itemId === null ? plan.title : (titles.get(itemId) ?? plan.title));
  const lists = plan.lists.map((list) => ({
    ...blank,
    kind: 'list',
    under: plan.title,
    name: list.title,
    nameEn: list.titleEn,
    figure: String(list.count),
    source: list.source,
  }));
  const zones = plan.functionalZones.map((zone) => ({
    ...blank,
    kind: zone.kind,
    under: plan.title,
    name: zone.name,
    nameEn: zone.nameEn,
    scope: zone.hosts.map((host) => host.name).join('、'),
    status: zone.statusInDocument ?? '',
    source: zone.source,
  }));
  return [
    itself,
    ...lists,
    ...plan.tree.flatMap((node) => nodeLines(node, plan.title)),
    ...plan.planIndicators.map((one) => indicatorLine(one, plan.title)),
    ...plan.values.map((one) => valueLine(one, above(one.planItemId))),
    ...zones,
  ];
}

function titlesBelow(node: LitPlanNode): [string, string][] {
  return [[node.id, node.title], ...node.children.flatMap(titlesBelow)];
}

function nodeLines(node: LitPlanNode, under: string): PlanLine[] {
  const commitments = node.commitments.map((one) => ({
    ...blank,
    kind: `commitment_${one.kind}`,
    under: node.title,
    name: one.name,
    nameEn: one.nameEn,
    status: one.statusInDocument ?? '',
    source: one.source,
  }));
  return [
    { ...blank, kind: node.kind, under, name: node.title, nameEn: node.titleEn, source: node.source },
    ...node.indicators.map((one) => indicatorLine(one, node.title)),
    ...commitments,
    ...node.children.flatMap((child) => nodeLines(child, node.title)),
  ];
}

const printed = (value: string | null, denominator: number | null) =>
  value === null ? '' : denominator === null ? value : `${value}/${denominator}`;

function indicatorLine(one: IndicatorRow, under: string): PlanLine {
  return {
    kind: 'indicator',
    under,
    name: one.name,
    nameEn: one.nameEn,
    figure: printed(one.targetValue, one.targetDenominator),
    unit: one.unit ?? '',
    comparator: one.comparatorWords,
    year: one.targetYear,
    scope: one.scopeWords,
    status: '',
    source: one.source,
  };
}

function valueLine(one: PublishedValueRow, under: string): PlanLine {
  return {
    ...blank,
    kind: 'value',
    under,
    name: one.name,
    nameEn: one.nameEn,
    figure: printed(one.value, one.valueDenominator),
    unit: one.unit ?? '',
    year: one.year,
    scope: one.scopeWords,
    source: one.source,
  };
}
