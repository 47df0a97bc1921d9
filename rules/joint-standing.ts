// How a joint commitment stands in one quarter, as its cities and the province see it. Plain values; loaded by reporting/joint-view.ts.
import type { Yuan } from './money.ts';
import type { InvestmentAnswer } from './report-content.ts';
import type { ReportStatus } from './report-lifecycle.ts';

export const countersignStates = ['wanted', 'agreed', 'refused', 'waived', 'void'] as const;
export type CountersignState = (typeof countersignStates)[number];

export type JointParty = {
  cityCode: string;
  name: string;
  nameEn: string;
  isLead: boolean;
  /** Null where no report is owed. */
  report: { id: string; status: ReportStatus; isLead: boolean } | null;
  /** As endorsed; null while nothing is. */
  yuan: Yuan | null;
  answer: InvestmentAnswer | null;
  countersign: {
    state: CountersignState;
    dueAt: Date;
    reason: string | null;
    by: string | null;
    /** The approver for whom a deputy answered. */
    actingFor: string | null;
    decidedAt: Date | null;
  } | null;
  /** The joint commitment cannot be accepted until this city has acted. */
  blocks: boolean;
  /** Asked, silent, and the three working days are over. */
  mayBeWaived: boolean;
};

export type JointView = {
  lead: { reportId: string; version: number; isEndorsed: boolean } | null;
  /** The lead's statement as endorsed last; empty where there is none. */
  statement: string;
  meetings: number | null;
  parties: JointParty[];
  /** Of what is endorsed; null for kinds that are not counted in money. */
  sumYuan: Yuan | null;
  mayAgree: boolean;
};
