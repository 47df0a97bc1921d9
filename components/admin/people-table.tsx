// Accounts, one a line: who, where with which roles (read only), how the account stands, when last seen.
import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '#format/date.ts';
import { noFigure } from '#format/number.ts';
import type { Role } from '#rules/actor.ts';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { AccountState } from './account-state.tsx';

export type PersonLine = {
  id: string;
  loginName: string;
  name: string;
  isDemonstration: boolean;
  disabledAt: Date | null;
  hasPassword: boolean;
  lastSeenAt: Date | null;
  organisation: { id: string; name: string; nameEn: string } | null;
  assignments: readonly {
    id: string;
    role: Role;
    organisationId: string;
    organisation: string;
    organisationEn: string;
  }[];
};

type PeopleTableProps = {
  people: readonly PersonLine[];
  /** The page of one person: accounts and roles are kept by different administrators. */
  hrefOf: (personId: string) => string;
};

export function PeopleTable({ people, hrefOf }: PeopleTableProps) {
  const t = useTranslations('admin.people');
  const mixed = !people.every((person) => person.isDemonstration);
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th>{t('column.loginName')}</Th>
          <Th from="sm">{t('column.name')}</Th>
          <Th from="md">{t('column.organisation')}</Th>
          <Th>{t('column.roles')}</Th>
          <Th from="sm">{t('column.state')}</Th>
          <Th from="md">{t('column.lastSeen')}</Th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <Th scope="row" nowrap>
              <Link href={hrefOf(person.id)}>{person.loginName}</Link>
              <span className="block sm:hidden">{person.name}</span>
              <span className="block sm:hidden">
                <AccountState person={person} />
              </span>
            </Th>
            <Td nowrap from="sm">
              {person.name}
              {mixed && person.isDemonstration && <span className="ml-2 text-xs text-warn">{t('demonstration')}</span>}
            </Td>
            <Td from="md" className="min-w-32">
              <Organisation person={person} />
            </Td>
            <Td className="min-w-24">
              <span className="md:hidden">
                <Organisation person={person} />
              </span>
              <Assignments person={person} />
            </Td>
            <Td nowrap from="sm">
              <AccountState person={person} />
            </Td>
            <Td nowrap from="md">
              {person.lastSeenAt ? formatDateTime(person.lastSeenAt) : noFigure}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Organisation({ person: { organisation } }: { person: PersonLine }) {
  const t = useTranslations('admin.people');
  const english = useLocale() === 'en';
  if (organisation === null) return <span className="text-faint">{t('noOrganisation')}</span>;
  return english ? organisation.nameEn : organisation.name;
}

/** Roles; where one is held outside the person's own organisation, with that organisation. */
function Assignments({ person }: { person: PersonLine }) {
  const t = useTranslations('admin.people');
  const role = useTranslations('shell.role');
  const english = useLocale() === 'en';
  if (person.assignments.length === 0) return <span className="text-faint">{t('noRole')}</span>;
  return (
    <ul>
      {person.assignments.map((assignment) => (
        <li key={assignment.id}>
          {assignment.organisationId !== person.organisation?.id && (
            <>
              {english ? assignment.organisationEn : assignment.organisation}
              {' · '}
            </>
          )}
          {role(assignment.role)}
        </li>
      ))}
    </ul>
  );
}
