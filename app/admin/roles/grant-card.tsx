// Granting a role: to anybody from the list, or to the one whose page this is.
import { getLocale, getTranslations } from 'next-intl/server';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { Card } from '#components/ui/card.tsx';
import { listOrganisations } from '#reporting/organisations.ts';
import { type Actor, roles } from '#rules/policy.ts';
import { GrantForm } from './grant-form.tsx';

type GrantCardProps = {
  actor: Actor;
  people: readonly {
    id: string;
    loginName: string;
    name: string;
    organisation: { id: string } | null;
    memberships: readonly { organisationId: string }[];
  }[];
};

export async function GrantCard({ actor, people }: GrantCardProps) {
  const t = await getTranslations('admin.grant');
  const role = await getTranslations('shell.role');
  const english = (await getLocale()) === 'en';
  const only = people.length === 1 ? people[0] : undefined;
  const places = only?.organisation
    ? [only.organisation.id, ...only.memberships.map(({ organisationId }) => organisationId)]
    : null;
  // Where it is known whom the role is for: where they belong. An account that nobody placed may begin anywhere.
  const organisations = (await listOrganisations(actor)).filter(({ id }) => places === null || places.includes(id));
  return (
    <Card title={t('title')} say={t('say')}>
      <GrantForm
        people={people
          .filter((person) => person.id !== actor.personId)
          .map((person) => ({
            value: person.id,
            label: t('person', { name: person.name, loginName: person.loginName }),
          }))}
        home={only?.organisation?.id ?? ''}
        organisations={organisations.map((item) => ({ value: item.id, label: english ? item.nameEn : item.name }))}
        roles={roles.map((name) => ({ value: name, label: role(name) }))}
        outcome={await outcomeWords()}
        words={{
          person: t('personLabel'),
          organisation: t('organisation'),
          role: t('role'),
          roleHint: t('roleHint'),
          choose: t('choose'),
          submit: t('submit'),
          pending: t('pending'),
        }}
      />
    </Card>
  );
}
