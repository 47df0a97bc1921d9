// The organisations a person belongs to beside their own: added and ended by the system administrator, who grants no roles there.
import { getLocale, getTranslations } from 'next-intl/server';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { Card } from '#components/ui/card.tsx';
import { formatDate } from '#format/date.ts';
import type { PersonRow } from '#reporting/people.ts';
import { isAdministratorRole } from '#rules/actor.ts';
import type { Actor } from '#rules/policy.ts';
import { organisationOptions } from '../organisation-options.ts';
import { AddMembershipForm, EndMembershipForm } from './membership-forms.tsx';

export async function MembershipsCard({ actor, person }: { actor: Actor; person: PersonRow }) {
  const t = await getTranslations('admin.person.membership');
  if (person.assignments.some((item) => isAdministratorRole(item.role)))
    return <Card title={t('title')} say={t('notAdministrators')} />;
  const pending = (await getTranslations('admin.person'))('pending');
  const english = (await getLocale()) === 'en';
  const outcome = await outcomeWords();
  const taken = [person.organisation?.id, ...person.memberships.map(({ organisationId }) => organisationId)];
  const nameOf = (one: PersonRow['memberships'][number]) => (english ? one.organisationEn : one.organisation);
  return (
    <Card title={t('title')} say={t('say')}>
      {person.memberships.length === 0 ? (
        <p className="mb-3 text-soft">{t('none')}</p>
      ) : (
        <ul className="mb-3 divide-y divide-hair">
          {person.memberships.map((one) => (
            <li key={one.id} className="py-2 first:pt-0">
              <p className="font-semibold">{nameOf(one)}</p>
              <p className="text-sm text-soft">{t('since', { date: formatDate(one.addedAt) })}</p>
              <EndMembershipForm
                personId={person.id}
                membershipId={one.id}
                outcome={outcome}
                words={{
                  open: t('end'),
                  consequence: t('endConsequence', { name: person.name, organisation: nameOf(one) }),
                  submit: t('endNow'),
                  pending,
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <AddMembershipForm
        key={person.memberships.length}
        personId={person.id}
        outcome={outcome}
        organisations={(await organisationOptions(actor)).filter(({ value }) => !taken.includes(value))}
        words={{
          open: t('open'),
          organisation: t('organisation'),
          choose: t('choose'),
          consequence: t('consequence', { name: person.name }),
          submit: t('submit'),
          pending,
        }}
      />
    </Card>
  );
}
