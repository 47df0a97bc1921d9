// What the header offers each role. Only pages that exist; what a person may do there is decided by the page's use case.
import { type Actor, allows } from '#rules/policy.ts';

type NavigationName = 'home' | 'returns' | 'reviews' | 'quarters' | 'dashboard' | 'people' | 'roles' | 'events';

export function navigationFor(actor: Actor): { href: string; name: NavigationName }[] {
  const cityCode = actor.organisation.cityCode;
  const items: { href: string; name: NavigationName; when: boolean }[] = [
    { href: '/', name: 'home', when: true },
    { href: '/city/returns', name: 'returns', when: cityCode !== null && allows(actor, 'view_return', { cityCode }) },
    { href: '/province/reviews', name: 'reviews', when: allows(actor, 'view_reviews') },
    { href: '/province/quarters', name: 'quarters', when: allows(actor, 'open_quarter') },
    { href: '/dashboard', name: 'dashboard', when: allows(actor, 'view_dashboard') },
    { href: '/admin/people', name: 'people', when: allows(actor, 'manage_people') },
    { href: '/admin/roles', name: 'roles', when: allows(actor, 'manage_roles') },
    { href: '/admin/events', name: 'events', when: allows(actor, 'read_events') },
  ];
  return items.filter((item) => item.when).map(({ href, name }) => ({ href, name }));
}
