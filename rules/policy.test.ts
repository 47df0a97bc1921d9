import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { administratorRoles, effectiveRoles, roleFits, rolesCombine, systemActors } from './actor.ts';
import {
  type Action,
  type Actor,
  actions,
  allows,
  contentView,
  dataScope,
  type OfficeAction,
  type OfficeSubject,
  officeActions,
  type ReportAction,
  type Role,
  roles,
} from './policy.ts';
import { quarterStates, type ReportSubject, reportMoves, reportStatuses } from './report-lifecycle.ts';

function actor(kind: 'province' | 'city', held: readonly Role[], cityCode: string | null = '330100'): Actor {
  const organisation = { id: 'o', kind, name: kind, nameEn: kind, cityCode: kind === 'city' ? cityCode : null };
  return { personId: 'me', sessionId: 's', name: 'me', organisation, roles: held };
}

function at(role: Role): Actor {
  return actor(roleFits(role, 'province') ? 'province' : 'city', [role]);
}

const report: ReportSubject = {
  cityCode: '330100',
  status: 'endorsed',
  quarterState: 'open',
  submittedBy: 'reporter',
  endorsedBy: 'approver',
  hasEndorsedSnapshot: true,
};

const reportActions = ['view_report', 'view_report_content', ...reportMoves] as const satisfies readonly ReportAction[];

const actors = fc
  .tuple(
    fc.constantFrom('province' as const, 'city' as const),
    fc.subarray([...roles]),
    fc.constantFrom('330100', '330200', null),
  )
  .map(([kind, held, cityCode]) => actor(kind, held, cityCode));

const reports = fc.record<ReportSubject>({
  cityCode: fc.constantFrom('330100', '330200'),
  status: fc.constantFrom(...reportStatuses),
  quarterState: fc.constantFrom(...quarterStates),
  submittedBy: fc.constantFrom('me', 'other', null),
  endorsedBy: fc.constantFrom('me', 'other', null),
  hasEndorsedSnapshot: fc.boolean(),
});

describe('offices', () => {
  const table: Record<OfficeAction, Role[]> = {
    view_return: ['city_reporter', 'city_approver'],
    fill_workbook: ['city_reporter'],
    view_reviews: ['province_reviewer', 'province_publisher'],
    ask_questions: ['province_reviewer', 'province_publisher'],
    answer_questions: ['city_reporter', 'city_approver'],
    view_staff: ['city_reporter', 'city_approver'],
    name_deputy: ['city_approver'],
    hand_over_reports: ['city_approver'],
    assign_reviews: ['province_publisher'],
    take_reviews: ['province_reviewer'],
    view_dashboard: ['city_reporter', 'city_approver', 'province_reviewer', 'province_publisher', 'viewer'],
    view_plans: ['city_reporter', 'city_approver', 'province_reviewer', 'province_publisher', 'viewer'],
    export_dashboard: ['city_reporter', 'city_approver', 'province_reviewer', 'province_publisher', 'viewer'],
    open_quarter: ['province_publisher'],
    waive_countersign: ['province_publisher'],
    close_quarter: ['province_publisher'],
    reopen_quarter: ['province_publisher'],
    grant_extension: ['province_publisher'],
    manage_plans: ['province_publisher'],
    manage_settings: ['province_publisher'],
    manage_people: ['system_administrator'],
    manage_roles: ['security_administrator'],
    end_sessions: ['security_administrator'],
    read_events: ['audit_administrator'],
    verify_events: ['audit_administrator'],
  };
  test.each(officeActions.map((action) => [action, table[action]] as const))('%s is for %j', (action, holders) => {
    expect(roles.filter((role) => allows(at(role), action))).toEqual(holders);
  });

  test('a city sees its own page and dashboard, not another city’s and not the province’s', () => {
    const reporter = actor('city', ['city_reporter']);
    for (const action of ['view_return', 'fill_workbook', 'view_dashboard', 'export_dashboard'] as const) {
      expect(allows(reporter, action, { cityCode: '330100' })).toBe(true);
      expect(allows(reporter, action, { cityCode: '330200' })).toBe(false);
      expect(allows(reporter, action, { cityCode: null })).toBe(false);
    }
    expect(allows(actor('city', ['viewer']), 'view_dashboard', { cityCode: null })).toBe(false);
    expect(allows(actor('province', ['viewer']), 'view_dashboard', { cityCode: null })).toBe(true);
  });

  test('a deputy has the approver’s offices, but names no deputy', () => {
    const principal = { personId: 'approver', name: '审核人' };
    const deputy = { ...actor('city', ['city_reporter', 'city_approver']), actingFor: principal };
    expect(allows(deputy, 'hand_over_reports', { cityCode: '330100' })).toBe(true);
    expect(allows(deputy, 'hand_over_reports', { cityCode: '330200' })).toBe(false);
    expect(allows(deputy, 'name_deputy', { cityCode: '330100' })).toBe(false);
    expect(allows(actor('city', ['city_reporter', 'city_approver']), 'name_deputy', { cityCode: '330100' })).toBe(true);
  });

  test('everybody ends their own sessions', () => {
    const reporter = actor('city', ['city_reporter']);
    expect(allows(reporter, 'end_sessions', { personId: 'me' })).toBe(true);
    expect(allows(reporter, 'end_sessions', { personId: 'other' })).toBe(false);
    expect(allows(reporter, 'end_sessions')).toBe(false);
  });

  test('the machine does what each of its names is for', () => {
    const done = (system: (typeof systemActors)[number]) =>
      officeActions.filter((action) => allows({ system }, action));
    expect(done('auth')).toEqual(['end_sessions']);
    expect(done('worker')).toEqual(['verify_events']);
    expect(done('setup')).toEqual(['manage_people', 'manage_roles']);
    expect(done('migration')).toEqual(['manage_plans']);
  });
});

describe('content', () => {
  test.each([
    ['due', false, 'none'],
    ['draft', false, 'none'],
    ['submitted', false, 'none'],
    ['submitted', true, 'endorsed_snapshot'],
    ['returned', true, 'endorsed_snapshot'],
    ['draft', true, 'endorsed_snapshot'],
    ['endorsed', true, 'working'],
    ['accepted', true, 'working'],
    ['excused', false, 'none'],
  ] as const)('%s, once endorsed %s: the province reads %s', (status, hasEndorsedSnapshot, view) => {
    const subject = { ...report, status, hasEndorsedSnapshot };
    for (const role of ['province_reviewer', 'province_publisher', 'viewer'] as const) {
      expect(contentView(actor('province', [role]), subject)).toBe(view);
      expect(allows(actor('province', [role]), 'view_report', subject)).toBe(true);
      expect(allows(actor('province', [role]), 'view_report_content', subject)).toBe(view !== 'none');
    }
    expect(contentView(actor('city', ['viewer']), subject)).toBe(view);
    expect(contentView(actor('city', ['city_reporter']), subject)).toBe('working');
    expect(contentView(actor('city', ['city_approver']), subject)).toBe('working');
  });

  test('a city that took over the share reads what was endorsed, moves nothing, and no other city gains by it', () => {
    const before = { ...report, cityCode: '330200', guestCityCode: '330100' };
    for (const role of ['city_reporter', 'city_approver', 'viewer'] as const) {
      const heir = actor('city', [role]);
      for (const status of reportStatuses) {
        const subject = { ...before, status };
        expect(allows(heir, 'view_report', subject)).toBe(true);
        expect(contentView(heir, { ...subject, hasEndorsedSnapshot: true })).toBe('endorsed_snapshot');
        expect(contentView(heir, { ...subject, hasEndorsedSnapshot: false })).toBe('none');
        expect(reportMoves.filter((move) => allows(heir, move, subject))).toEqual([]);
      }
      expect(allows(heir, 'view_report', { ...before, guestCityCode: '330300' })).toBe(false);
    }
  });

  test('another city and the administrators see nothing', () => {
    const elsewhere = { ...report, cityCode: '330200' };
    expect(allows(actor('city', ['city_reporter']), 'view_report', elsewhere)).toBe(false);
    expect(contentView(actor('city', ['city_reporter']), elsewhere)).toBe('none');
    for (const role of administratorRoles) {
      expect(allows(at(role), 'view_report', report)).toBe(false);
      expect(contentView(at(role), report)).toBe('none');
    }
  });
});

describe('roles and scope', () => {
  test('roles fit organisations', () => {
    expect(roles.filter((role) => roleFits(role, 'city'))).toEqual(['city_reporter', 'city_approver', 'viewer']);
    expect(roles.filter((role) => roleFits(role, 'province'))).toEqual(
      roles.filter((role) => !role.startsWith('city')),
    );
  });

  test.each([
    [actor('province', ['province_reviewer']), { kind: 'province' }],
    [actor('province', ['viewer']), { kind: 'province' }],
    [actor('city', ['city_reporter', 'viewer']), { kind: 'city', cityCode: '330100' }],
    [actor('city', ['viewer']), { kind: 'city', cityCode: '330100' }],
    [actor('city', ['city_reporter'], null), { kind: 'none' }],
    [actor('city', ['province_reviewer']), { kind: 'none' }],
    [actor('province', ['city_approver']), { kind: 'none' }],
    [actor('province', ['system_administrator']), { kind: 'none' }],
    [actor('province', ['province_reviewer', 'audit_administrator']), { kind: 'none' }],
    [actor('province', []), { kind: 'none' }],
  ])('%j', (who, scope) => {
    expect(dataScope(who)).toEqual(scope);
  });

  test('an administrator’s role stands alone', () => {
    expect(rolesCombine(['system_administrator'])).toBe(true);
    expect(rolesCombine(['city_reporter', 'city_approver'])).toBe(true);
    expect(rolesCombine(['system_administrator', 'audit_administrator'])).toBe(false);
    expect(rolesCombine(['viewer', 'audit_administrator'])).toBe(false);
    expect(effectiveRoles(actor('province', ['viewer', 'audit_administrator']))).toEqual([]);
  });
});

describe('deny by default', () => {
  test('without roles, with roles that do not fit, or without a city there is nothing to do', () => {
    const nobody = [
      actor('province', []),
      actor('city', ['province_publisher']),
      actor('city', ['city_reporter'], null),
    ];
    for (const who of nobody) {
      for (const action of reportActions) expect(allows(who, action, report), action).toBe(false);
      for (const action of officeActions) expect(allows(who, action), action).toBe(false);
    }
  });

  test('an unknown action and a missing subject are refused', () => {
    const publisher = actor('province', ['province_publisher']);
    expect(allows(publisher, 'drop_tables' as OfficeAction)).toBe(false);
    expect(allows(publisher, 'constructor' as OfficeAction)).toBe(false);
    expect(allows(publisher, 'view_report', undefined as unknown as ReportSubject)).toBe(false);
    expect(allows(publisher, 'view_report', {} as ReportSubject)).toBe(false);
    expect(allows({ system: 'nobody' as 'seed' }, 'manage_people')).toBe(false);
  });

  test('the machine never sees or moves a report through policy', () => {
    for (const system of systemActors) {
      for (const action of reportActions) expect(allows({ system }, action, report)).toBe(false);
    }
  });

  test('for every actor, action and report: nothing outside the scope, nothing for administrators, no move without sight', () => {
    fc.assert(
      fc.property(actors, reports, fc.constantFrom(...reportActions), (who, subject, action) => {
        if (!allows(who, action, subject)) return;
        const scope = dataScope(who);
        expect(scope.kind === 'province' || (scope.kind === 'city' && scope.cityCode === subject.cityCode)).toBe(true);
        expect(who.roles.some((role) => (administratorRoles as readonly Role[]).includes(role))).toBe(false);
        expect(allows(who, 'view_report', subject)).toBe(true);
        if (action === 'endorse' || action === 'accept') expect(subject.submittedBy).not.toBe('me');
        if (action === 'accept') expect(subject.endorsedBy).not.toBe('me');
        if (action !== 'view_report' && action !== 'excuse') expect(contentView(who, subject)).not.toBe('none');
      }),
      { numRuns: 2000 },
    );
  });

  test('a second role never takes anything away, except where an administrator’s role is mixed in', () => {
    const subjects = fc.oneof(reports, fc.constant<OfficeSubject>({}));
    fc.assert(
      fc.property(actors, subjects, fc.constantFrom(...actions), (who, subject, action) => {
        if (!rolesCombine(who.roles)) return;
        const ask = allows as (who: Actor, action: Action, subject: ReportSubject | OfficeSubject) => boolean;
        const alone = who.roles.some((role) => ask({ ...who, roles: [role] }, action, subject));
        if (alone) expect(ask(who, action, subject)).toBe(true);
      }),
    );
  });
});
