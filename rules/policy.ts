// Who may do what: exhaustive and deny by default. Moves on reports are read from the table in report-lifecycle.ts.
import {
  type Actor,
  type DataScope,
  dataScope,
  effectiveRoles,
  isSystemActor,
  principalOf,
  type Role,
  type SystemActor,
} from './actor.ts';
import { allowedMoves, type ReportMove, type ReportSubject, reportMoves } from './report-lifecycle.ts';

export type { Actor, DataScope, Origin, Role, SystemActor } from './actor.ts';
export { dataScope, isRole, roles } from './actor.ts';

/** Asked about one report: its subject is obligatory. */
export type ReportAction = 'view_report' | 'view_report_content' | ReportMove;

/** Asked about a page or an office: which of them need a place or a person is said in OfficeSubject. */
export const officeActions = [
  'view_return',
  'fill_workbook',
  'view_reviews',
  'ask_questions',
  'answer_questions',
  'view_staff',
  'name_deputy',
  'hand_over_reports',
  'assign_reviews',
  'take_reviews',
  'view_dashboard',
  'export_dashboard',
  'view_plans',
  'open_quarter',
  'close_quarter',
  'reopen_quarter',
  'grant_extension',
  'waive_countersign',
  'manage_plans',
  'manage_settings',
  'manage_people',
  'manage_roles',
  'end_sessions',
  'read_events',
  'verify_events',
] as const;
export type OfficeAction = (typeof officeActions)[number];

export type Action = ReportAction | OfficeAction;
export const actions: readonly Action[] = ['view_report', 'view_report_content', ...reportMoves, ...officeActions];

/**
 * cityCode narrows view_return, fill_workbook, answer_questions, view_staff, name_deputy, hand_over_reports, view_dashboard and export_dashboard
 * to one city; personId is whose sessions would end.
 */
export type OfficeSubject = { readonly cityCode?: string | null; readonly personId?: string };

/** How much of a report's content the actor may read: the working text, the last endorsed snapshot only, or none. */
export type ContentView = 'working' | 'endorsed_snapshot' | 'none';

export function allows(actor: Actor | SystemActor, action: ReportAction, subject: ReportSubject): boolean;
export function allows(actor: Actor | SystemActor, action: OfficeAction, subject?: OfficeSubject): boolean;
export function allows(actor: Actor | SystemActor, action: Action, subject?: ReportSubject | OfficeSubject): boolean {
  if (isReportAction(action)) return isReportSubject(subject) && allowsOnReport(actor, action, subject);
  if (isSystemActor(actor)) return systemOffices[actor.system]?.includes(action) ?? false;
  const office: OfficeSubject = subject ?? {};
  if (action === 'end_sessions' && office.personId === actor.personId) return true;
  const rule = offices[action];
  if (!rule) return false;
  if (rule.inPerson && principalOf(actor, rule.roles)) return false;
  const held = effectiveRoles(actor).filter((role) => rule.roles.includes(role));
  return held.length > 0 && (!rule.inScope || coversCity(dataScope(actor), office.cityCode));
}

/**
 * A city's reporters and approvers read their own working text; of a share that was handed over to them, and of
 * the other participants of a joint commitment, what was endorsed. Viewers and the province read only what has been endorsed: the text
 * itself while it is endorsed or accepted, otherwise the snapshot of the last endorsement.
 */
export function contentView(actor: Actor | SystemActor, subject: ReportSubject): ContentView {
  if (!allowsOnReport(actor, 'view_report', subject)) return 'none';
  const isGuest = !coversCity(dataScope(actor), subject.cityCode);
  if (isGuest) return subject.hasEndorsedSnapshot ? 'endorsed_snapshot' : 'none';
  if (
    !isSystemActor(actor) &&
    effectiveRoles(actor).some((role) => role === 'city_reporter' || role === 'city_approver')
  ) {
    return 'working';
  }
  if (subject.status === 'endorsed' || subject.status === 'accepted') return 'working';
  return subject.hasEndorsedSnapshot ? 'endorsed_snapshot' : 'none';
}

type OfficeRule = {
  readonly roles: readonly Role[];
  readonly inScope: boolean;
  /** A role that is only lent does not count: no deputy names a deputy. */
  readonly inPerson?: boolean;
};

const readers: readonly Role[] = [
  'city_reporter',
  'city_approver',
  'province_reviewer',
  'province_publisher',
  'viewer',
];

const offices: Readonly<Record<OfficeAction, OfficeRule>> = {
  view_return: { roles: ['city_reporter', 'city_approver'], inScope: true },
  fill_workbook: { roles: ['city_reporter'], inScope: true },
  view_reviews: { roles: ['province_reviewer', 'province_publisher'], inScope: false },
  ask_questions: { roles: ['province_reviewer', 'province_publisher'], inScope: false },
  answer_questions: { roles: ['city_reporter', 'city_approver'], inScope: true },
  view_staff: { roles: ['city_reporter', 'city_approver'], inScope: true },
  name_deputy: { roles: ['city_approver'], inScope: true, inPerson: true },
  hand_over_reports: { roles: ['city_approver'], inScope: true },
  assign_reviews: { roles: ['province_publisher'], inScope: false },
  take_reviews: { roles: ['province_reviewer'], inScope: false },
  view_dashboard: { roles: readers, inScope: true },
  export_dashboard: { roles: readers, inScope: true },
  view_plans: { roles: readers, inScope: true },
  open_quarter: { roles: ['province_publisher'], inScope: false },
  close_quarter: { roles: ['province_publisher'], inScope: false },
  reopen_quarter: { roles: ['province_publisher'], inScope: false },
  grant_extension: { roles: ['province_publisher'], inScope: false },
  waive_countersign: { roles: ['province_publisher'], inScope: false },
  manage_plans: { roles: ['province_publisher'], inScope: false },
  manage_settings: { roles: ['province_publisher'], inScope: false },
  manage_people: { roles: ['system_administrator'], inScope: false },
  manage_roles: { roles: ['security_administrator'], inScope: false },
  end_sessions: { roles: ['security_administrator'], inScope: false },
  read_events: { roles: ['audit_administrator'], inScope: false },
  verify_events: { roles: ['audit_administrator'], inScope: false },
};

const systemOffices: Readonly<Partial<Record<SystemActor['system'], readonly Action[]>>> = {
  auth: ['end_sessions'],
  seed: ['open_quarter', 'close_quarter', 'manage_plans', 'manage_people', 'manage_roles'],
  worker: ['verify_events'],
  migration: ['manage_plans'],
  setup: ['manage_people', 'manage_roles'],
  test: [
    'open_quarter',
    'close_quarter',
    'manage_plans',
    'manage_people',
    'manage_roles',
    'end_sessions',
    'verify_events',
  ],
};

function allowsOnReport(actor: Actor | SystemActor, action: ReportAction, subject: ReportSubject): boolean {
  if (isSystemActor(actor)) return false;
  if (action === 'view_report') {
    const scope = dataScope(actor);
    return (
      coversCity(scope, subject.cityCode) ||
      (subject.guestCityCode != null && coversGuest(scope, subject.guestCityCode))
    );
  }
  if (action === 'view_report_content') return contentView(actor, subject) !== 'none';
  return allowedMoves(actor, subject).includes(action);
}

/** Without a city the question is whether there is any scope at all; null means the whole province. */
function coversCity(scope: DataScope, cityCode: string | null | undefined): boolean {
  if (scope.kind === 'province') return true;
  return scope.kind === 'city' && (cityCode === undefined || cityCode === scope.cityCode);
}

const coversGuest = (scope: DataScope, guest: string): boolean => scope.kind === 'city' && scope.cityCode === guest;

function isReportAction(action: Action): action is ReportAction {
  return !(officeActions as readonly Action[]).includes(action);
}

function isReportSubject(subject: ReportSubject | OfficeSubject | undefined): subject is ReportSubject {
  return subject !== undefined && 'status' in subject;
}
