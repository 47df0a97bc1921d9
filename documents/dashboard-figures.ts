// What a file or a sentence needs to know of the dashboard: the computed result, given whole. Nothing in documents/ computes a figure anew.

import type { Basis, CommitmentKind } from '#rules/commitment.ts';
import type { Completion, Coverage, Forecast, Rate } from '#rules/completion.ts';
import type { Light, LightRule } from '#rules/lights.ts';
import type { Yuan } from '#rules/money.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { InvestmentAnswer } from '#rules/report-content.ts';
import type { QuarterState, ReportStatus } from '#rules/report-lifecycle.ts';

export type RowFigures = {
  /** Null for the total of the scope. */
  readonly cityCode: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly completion: Completion;
  readonly lead: Rate | null;
  readonly light: Light;
  readonly coverage: Coverage;
  readonly onPace: { readonly onPace: number; readonly counted: number; readonly rate: Rate | null };
  readonly commitments: number;
};

export type QuarterAmount = {
  readonly quarter: QuarterId;
  readonly officialYuan: Yuan | null;
  readonly officialAnswer: InvestmentAnswer | null;
  readonly officialSnapshotId: string | null;
  readonly provisionalYuan: Yuan | null;
  readonly provisionalAnswer: InvestmentAnswer | null;
  readonly provisionalSnapshotId: string | null;
};

export type ShareRow = {
  readonly participantId: string;
  readonly commitmentId: string;
  readonly kind: CommitmentKind;
  readonly name: string;
  readonly nameEn: string;
  readonly cityCode: string;
  readonly cityName: string;
  readonly cityNameEn: string;
  readonly isLead: boolean;
  readonly planVersion: number | null;
  readonly planYuan: Yuan | null;
  readonly plannedToDateYuan: Yuan;
  readonly totalInvestmentYuan: Yuan | null;
  readonly actualYuan: Yuan | null;
  readonly rate: Rate | null;
  readonly lead: Rate | null;
  readonly light: Light;
  readonly reported: boolean;
  readonly quarters: readonly QuarterAmount[];
};

export type DashboardFigures = {
  readonly quarter: QuarterId;
  readonly quarterState: QuarterState;
  readonly basis: Basis;
  readonly scope: 'province' | 'city';
  readonly asOf: Date;
  readonly rule: LightRule;
  readonly timeProgress: Rate;
  readonly isDemonstration: boolean;
  readonly total: RowFigures;
  readonly cities: readonly RowFigures[];
  readonly trend: readonly { readonly quarter: QuarterId; readonly rate: Rate | null; readonly time: Rate }[];
  readonly forecast: Forecast | null;
  readonly shares: readonly ShareRow[];
};

/** One report behind a share's amount. */
export type ReportPart = {
  readonly quarter: QuarterId;
  readonly status: ReportStatus;
  readonly yuan: Yuan | null;
  readonly answer: InvestmentAnswer | null;
  readonly snapshotNumber: number | null;
  readonly snapshotHash: string | null;
  readonly endorsedByName: string | null;
  readonly acceptedByName: string | null;
  /** 往季补录: entered by an import, endorsed by nobody. */
  readonly isBackfilled?: boolean;
};

export type LineageFigures = {
  readonly dashboard: DashboardFigures;
  readonly rows: readonly { readonly share: ShareRow; readonly parts: readonly ReportPart[] }[];
};
