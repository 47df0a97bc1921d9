// Who is asking: roles, actors and the slice of data they work in. What they may do is decided in policy.ts.

export const roles = [
  'city_reporter',
  'city_approver',
  'province_reviewer',
  'province_publisher',
  'viewer',
  'system_administrator',
  'security_administrator',
  'audit_administrator',
] as const;
export type Role = (typeof roles)[number];

export const administratorRoles = ['system_administrator', 'security_administrator', 'audit_administrator'] as const;

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

export type OrganisationKind = 'province' | 'city';

/** Where a request came from, for the record only: no decision rests on it. */
export type Origin = { readonly address: string; readonly requestId: string };

/** An approver for whom a deputy stands in while the dates of the naming run. */
export type Principal = { readonly personId: string; readonly name: string };

export type ActingOrganisation = { readonly id: string; readonly name: string; readonly nameEn: string };

/** A signed-in person acting for one organisation. */
export type Actor = {
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly organisation: {
    readonly id: string;
    readonly kind: OrganisationKind;
    readonly name: string;
    readonly nameEn: string;
    readonly cityCode: string | null;
  };
  /** Those held in this organisation; while the actor stands in for an approver, `city_approver` among them. */
  readonly roles: readonly Role[];
  /** Whose role of approver is lent to the actor now. Absent for who holds it. */
  readonly actingFor?: Principal;
  /** The organisations in which the person holds a role, this one among them. Only where there are several. */
  readonly mayActFor?: readonly ActingOrganisation[];
  readonly origin?: Origin;
};

/** The role that a deputy is lent, and the only one. */
export const lentRole: Role = 'city_approver';

export const systemActors = ['auth', 'seed', 'worker', 'migration', 'setup', 'test'] as const;
/** Work done by the machine itself, by name. */
export type SystemActor = { readonly system: (typeof systemActors)[number] };

export type DataScope =
  | { readonly kind: 'province' }
  | { readonly kind: 'city'; readonly cityCode: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'system' };

export function isSystemActor(actor: Actor | SystemActor): actor is SystemActor {
  return 'system' in actor;
}

export function isAdministrator(actor: Actor): boolean {
  return actor.roles.some(isAdministratorRole);
}

/** Whether an organisation of the kind can hold the role: city work in cities, all else in the province, viewers in both. */
export function roleFits(role: Role, kind: OrganisationKind): boolean {
  if (role === 'viewer') return true;
  return (role === 'city_reporter' || role === 'city_approver') === (kind === 'city');
}

/** Whether one person may hold these roles together: an administrator's role stands alone. */
export function rolesCombine(held: readonly Role[]): boolean {
  return new Set(held).size <= 1 || !held.some(isAdministratorRole);
}

/** The roles that count: those that fit the organisation, and none at all when an administrator's role is mixed with others. */
export function effectiveRoles(actor: Actor): readonly Role[] {
  return rolesCombine(actor.roles) ? actor.roles.filter((role) => roleFits(role, actor.organisation.kind)) : [];
}

/** The business data the actor works in. Administrators, and roles that do not fit the organisation, reach none. */
export function dataScope(actor: Actor | SystemActor): DataScope {
  if (isSystemActor(actor)) return { kind: 'system' };
  if (!effectiveRoles(actor).some((role) => !isAdministratorRole(role))) return { kind: 'none' };
  const { kind, cityCode } = actor.organisation;
  if (kind === 'province') return { kind: 'province' };
  return cityCode === null ? { kind: 'none' } : { kind: 'city', cityCode };
}

/** The three administrators keep the system and do no work in it. */
export function isAdministratorRole(role: Role): boolean {
  return (administratorRoles as readonly Role[]).includes(role);
}

/** For whom an act is done that takes one of these roles: the approver whose role is lent, or null where the actor's own roles suffice. */
export function principalOf(actor: Actor | SystemActor, forRoles: readonly Role[]): Principal | null {
  if (isSystemActor(actor) || !actor.actingFor) return null;
  const own = effectiveRoles(actor).filter((role) => role !== lentRole);
  return own.some((role) => forRoles.includes(role)) ? null : actor.actingFor;
}

/** Separation of duties: whether one of these persons is the actor, or the approver whose rights a deputy has and no more. */
export function hasHandIn(actor: Actor, persons: readonly (string | null | undefined)[]): boolean {
  return persons.some(
    (person) => person != null && (person === actor.personId || person === actor.actingFor?.personId),
  );
}
