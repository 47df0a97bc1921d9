// The shapes that profile components are given: what a page knows of commitments, places and figures, without where it comes from.
import type { CommitmentKind } from '#rules/commitment.ts';
import type { Rate } from '#rules/completion.ts';
import type { Light } from '#rules/lights.ts';
import type { ProjectStatus } from '#rules/project.ts';
import type { GreyReason } from '../figures/light-tag.tsx';

export type Named = { readonly name: string; readonly nameEn: string };
export type PlanTitle = { readonly slug: string; readonly title: string; readonly titleEn: string };

export type Taking = {
  readonly participantId: string;
  readonly cityCode: string;
  readonly shortName: string;
  readonly nameEn: string;
  readonly isLead: boolean;
  readonly isCurrent: boolean;
};

export type Served = {
  readonly slug: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string;
  readonly isOnlyPlanned: boolean;
  readonly plan: PlanTitle;
};

export type CommitmentEntry = Named & {
  readonly slug: string;
  readonly kind: CommitmentKind;
  readonly projectStatus: ProjectStatus | null;
  readonly statusInDocument: string | null;
  readonly outsideMembers: readonly Named[];
  readonly isDemonstration: boolean;
  readonly endedAt: Date | null;
  readonly participants: readonly Taking[];
  readonly items: readonly Served[];
};

/** The figures of a commitment's shares as they stand in one row. */
export type RowFigure = {
  /** One a share, the reader's scope only. */
  readonly lights: readonly { light: Light; grey: GreyReason | null }[];
  /** '73.2', without the sign. */
  readonly rate: string;
  readonly points: Rate | null;
  readonly pointsText: string;
  /** The reports behind it. */
  readonly href: string | null;
};
