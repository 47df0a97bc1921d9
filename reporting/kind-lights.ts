// Lights of what is not counted in money, for lists: deliverables by their milestones, indicators by their path. Reads only; a light is never stored.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { milestones } from '#db/schema/projects.ts';
import { reportContents, reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import { indicatorLight, type Light, milestoneLight } from '#rules/lights.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ReportContent } from '#rules/report-content.ts';
import { pathFactsOf } from './indicators.ts';
import type { Transaction } from './transaction.ts';
import { visibleReports, visibleShareQuarters } from './visibility.ts';

/** Which text of the quarter is looked at: the city's own, or what counts (endorsed or accepted). */
export type LightText = 'working' | 'counted';
type Said = Pick<ReportContent, 'milestones' | 'deliverableState' | 'indicatorValue'>;

/** By share; shares that are counted in money are not in it. What has not been said anything about is grey. */
export async function kindLights(tx: Transaction, quarter: QuarterId, text: LightText): Promise<Map<string, Light>> {
  const shares = await sharesOf(tx, quarter);
  if (shares.length === 0) return new Map();
  const said = text === 'working' ? await workingTexts(tx, quarter) : await countedTexts(tx, quarter);
  const steps = await stepsOf(tx, [...new Set(shares.map((share) => share.commitmentId))]);
  return new Map(
    shares.map((share) => {
      const content = said.get(share.participantId);
      if (!content) return [share.participantId, 'grey'];
      if (share.indicator) {
        const facts = { ...pathFactsOf(share.indicator), direction: share.indicator.direction };
        return [share.participantId, indicatorLight(facts, quarter, content.indicatorValue ?? null)];
      }
      const own = steps.filter((step) => step.commitmentId === share.commitmentId && answers(share, step.cityCode));
      const dated = own.map((step) => {
        const answer = content.milestones?.[step.id];
        return { dueQuarter: step.dueQuarter as QuarterId, doneOn: answer ? answer.doneOn : step.doneOn };
      });
      return [share.participantId, milestoneLight(dated, quarter, content.deliverableState === 'done')];
    }),
  );
}

/** The twin of milestonesFor in report-facts.ts: its own steps, and the joint ones where it leads. */
function answers(share: { isLead: boolean; cityCode: string }, cityCode: string | null): boolean {
  return cityCode === null ? share.isLead : cityCode === share.cityCode;
}

function sharesOf(tx: Transaction, quarter: QuarterId) {
  return tx.db
    .select({
      participantId: participants.id,
      commitmentId: commitments.id,
      cityCode: participants.cityCode,
      isLead: participants.isLead,
      indicator: indicators,
    })
    .from(reports)
    .innerJoin(participants, eq(participants.id, reports.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .leftJoin(indicators, eq(indicators.id, commitments.indicatorId))
    .where(
      and(
        eq(reports.quarterId, quarter),
        inArray(commitments.kind, ['deliverable', 'indicator']),
        visibleReports(tx.actor),
      ),
    )
    .orderBy(asc(participants.id));
}

async function stepsOf(tx: Transaction, commitmentIds: string[]) {
  return tx.db
    .select()
    .from(milestones)
    .where(and(inArray(milestones.commitmentId, commitmentIds), isNull(milestones.endedAt)))
    .orderBy(asc(milestones.id));
}

async function workingTexts(tx: Transaction, quarter: QuarterId): Promise<Map<string, Said>> {
  const rows = await tx.db
    .select({
      participantId: reports.participantId,
      milestones: reportContents.milestones,
      deliverableState: reportContents.deliverableState,
      indicatorValue: reportContents.indicatorValue,
    })
    .from(reports)
    .innerJoin(reportContents, eq(reportContents.reportId, reports.id))
    .where(and(eq(reports.quarterId, quarter), visibleReports(tx.actor)))
    .orderBy(asc(reports.participantId));
  return new Map(rows.map(({ participantId, ...said }) => [participantId, said]));
}

async function countedTexts(tx: Transaction, quarter: QuarterId): Promise<Map<string, Said>> {
  const rows = await tx.db
    .select({ participantId: shareQuarters.participantId, content: reportSnapshots.content })
    .from(shareQuarters)
    .innerJoin(participants, eq(participants.id, shareQuarters.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .innerJoin(reportSnapshots, eq(reportSnapshots.id, shareQuarters.provisionalSnapshotId))
    .where(
      and(
        eq(shareQuarters.quarterId, quarter),
        inArray(commitments.kind, ['deliverable', 'indicator']),
        visibleShareQuarters(tx.actor),
      ),
    )
    .orderBy(asc(shareQuarters.participantId));
  return new Map(rows.map(({ participantId, content }) => [participantId, content as Said]));
}
