// What awaits a person now, by role. A view over the return and the queue; owns no rows.
import { type Actor, allows, dataScope } from '#rules/policy.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { type Deadline, deadlineAt, findCurrentQuarter, type Quarter, workCalendar } from './quarters.ts';
import { listReviews } from './queue.ts';
import { getReturn, type ReturnView } from './returns.ts';
import { asActor } from './transaction.ts';

export type AwaitingItem = {
  reportId: string;
  href: string;
  name: string;
  nameEn: string;
  status: ReportStatus;
  opinion: string | null;
  city: string | null;
  cityEn: string | null;
};

export type Awaiting = {
  kind:
    | 'reporter'
    | 'approver'
    | 'reviewer'
    | 'publisher'
    | 'viewer'
    | 'system_administrator'
    | 'security_administrator'
    | 'audit_administrator'
    | 'nothing_open';
  quarter: Quarter | null;
  deadline: Deadline | null;
  /** How many matters wait for this person. */
  count: number;
  /** How many more there are that do not wait for this person now. */
  alsoCount: number;
  href: string | null;
  items: AwaitingItem[];
  isDemonstration: boolean;
};

const shown = 8;

export async function getAwaiting(actor: Actor): Promise<Awaiting> {
  const nothing = { quarter: null, deadline: null, count: 0, alsoCount: 0, items: [], isDemonstration: false };
  if (allows(actor, 'manage_people')) return { ...nothing, kind: 'system_administrator', href: '/admin/people' };
  if (allows(actor, 'manage_roles')) return { ...nothing, kind: 'security_administrator', href: '/admin/roles' };
  if (allows(actor, 'read_events')) return { ...nothing, kind: 'audit_administrator', href: '/admin/events' };
  if (dataScope(actor).kind === 'none') return { ...nothing, kind: 'viewer', href: null };
  const quarter = await findCurrentQuarter(actor);
  if (!quarter)
    return { ...nothing, kind: 'nothing_open', href: allows(actor, 'open_quarter') ? '/province/quarters' : null };
  const cityCode = actor.organisation.cityCode;
  if (cityCode && allows(actor, 'view_return', { cityCode })) return ofCity(actor, await getReturn(actor, quarter.id));
  const deadline = await asActor(actor, async (tx) => deadlineAt(quarter.dueAt, tx.now, await workCalendar(tx)));
  if (allows(actor, 'view_reviews')) return ofProvince(actor, quarter, deadline);
  return { ...nothing, kind: 'viewer', quarter, deadline, href: '/dashboard' };
}

function ofCity(actor: Actor, view: ReturnView): Awaiting {
  const approves = actor.roles.includes('city_approver');
  const reports = actor.roles.includes('city_reporter');
  const waitingFor: ReportStatus[] = [
    ...(approves ? (['submitted'] as const) : []),
    ...(reports ? (['returned', 'draft', 'due'] as const) : []),
  ];
  // Who also reports, such as a deputy, cannot endorse what they submitted themselves.
  const isOwn = (row: ReturnView['rows'][number]) =>
    reports && row.status === 'submitted' && !row.allowedActions.includes('endorse');
  const mine = waitingFor.flatMap((status) => view.rows.filter((row) => row.status === status && !isOwn(row)));
  const open = view.rows.filter((row) => row.status !== 'accepted' && row.status !== 'excused');
  return {
    kind: reports ? 'reporter' : 'approver',
    quarter: view.quarter,
    deadline: view.deadline,
    count: mine.length,
    alsoCount: open.length - mine.length,
    href: `/city/returns/${view.quarter.id}`,
    items: mine.slice(0, shown).map((row) => ({
      reportId: row.reportId,
      href: `/city/reports/${row.reportId}`,
      name: row.commitment.name,
      nameEn: row.commitment.nameEn,
      status: row.status,
      opinion: row.opinion,
      city: null,
      cityEn: null,
    })),
    isDemonstration: view.rows.some((row) => row.isDemonstration),
  };
}

async function ofProvince(actor: Actor, quarter: Quarter, deadline: Deadline): Promise<Awaiting> {
  const queue = await listReviews(actor, { quarter: quarter.id, filter: 'waiting', city: null, reviewer: null });
  const rows = queue?.rows ?? [];
  return {
    kind: actor.roles.includes('province_publisher') ? 'publisher' : 'reviewer',
    quarter,
    deadline,
    count: rows.length,
    alsoCount: queue?.counts.not_in ?? 0,
    href: actor.roles.includes('province_publisher') ? '/province/quarters' : '/province/reviews',
    items: rows.slice(0, shown).map((row) => ({
      reportId: row.reportId,
      href: `/province/reviews/${row.reportId}`,
      name: row.commitment.name,
      nameEn: row.commitment.nameEn,
      status: row.status,
      opinion: null,
      city: row.cityName,
      cityEn: row.cityNameEn,
    })),
    isDemonstration: rows.some((row) => row.isDemonstration),
  };
}
