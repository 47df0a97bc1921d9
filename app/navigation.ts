// What the header offers each role. Only pages that exist; what a person may do there is decided by the page's use case.
import { type Actor, allows } from '#rules/policy.ts';

type NavigationName =
  | 'home'
  | 'returns'
  | 'staff'
  | 'reviews'
  | 'quarters'
  | 'dashboard'
  | 'plans'
  | 'library'
  | 'settings'
  | 'people'
  | 'roles'
  | 'events';
type Entry = { href: string; name: NavigationName; within: string[] };

export function navigationFor(actor: Actor): Entry[] {
  const cityCode = actor.organisation.cityCode;
  const entry = (name: NavigationName, href: string, within: string[] = [href]): Entry => ({ name, href, within });
  const items: [boolean, Entry][] = [
    [true, entry('home', '/')],
    [
      cityCode !== null && allows(actor, 'view_return', { cityCode }),
      entry('returns', '/city/returns', ['/city/returns', '/city/reports', '/city/countersigns', '/corrections']),
    ],
    [cityCode !== null && allows(actor, 'view_staff', { cityCode }), entry('staff', '/city/staff')],
    [allows(actor, 'view_reviews'), entry('reviews', '/province/reviews', ['/province/reviews', '/corrections'])],
    [allows(actor, 'open_quarter'), entry('quarters', '/province/quarters')],
    [allows(actor, 'view_dashboard'), entry('dashboard', '/dashboard', ['/dashboard', '/lineage'])],
    [
      allows(actor, 'view_plans'),
      entry('plans', '/plans', [
        '/plans',
        '/flagships',
        '/zones',
        '/cities',
        '/projects',
        '/functional-zones',
        '/indicators',
        '/sources',
        '/search',
        '/guide',
      ]),
    ],
    [
      allows(actor, 'manage_plans'),
      entry('library', '/province/projects', [
        '/province/projects',
        '/province/plans',
        '/province/indicators',
        '/province/functional-zones',
        '/province/imports',
      ]),
    ],
    [allows(actor, 'manage_settings'), entry('settings', '/province/settings')],
    [allows(actor, 'manage_people'), entry('people', '/admin/people', ['/admin/people', '/admin/organisations'])],
    [allows(actor, 'manage_roles'), entry('roles', '/admin/roles')],
    [allows(actor, 'read_events'), entry('events', '/admin/events')],
  ];
  return items.filter(([shown]) => shown).map(([, item]) => item);
}
