// Where an actor opens a report behind a figure: the city its own form, the province its review. Null for viewers, who open none.
import { type Actor, allows } from '#rules/policy.ts';

export type ReportHref = (reportId: string) => string;

export function reportAddress(actor: Actor): ReportHref | null {
  const { cityCode } = actor.organisation;
  if (allows(actor, 'view_reviews')) return (reportId) => `/province/reviews/${reportId}`;
  if (cityCode !== null && allows(actor, 'view_return', { cityCode })) return (reportId) => `/city/reports/${reportId}`;
  return null;
}
