// The city's people: roles, whether they are at work, and the way to what they have in hand.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { StaffMember, StaffView } from '#reporting/staff.ts';

export function PeopleCard({ view, selfId }: { view: StaffView; selfId: string }) {
  const t = useTranslations('staff.people');
  return (
    <Card title={t('title')} say={t('say')}>
      <Table caption={t('caption')}>
        <thead>
          <tr>
            <Th>{t('name')}</Th>
            <Th>{t('roles')}</Th>
            <Th from="md">{t('organisation')}</Th>
            <Th>{t('standing')}</Th>
            <Th numeric>{t('drafts')}</Th>
          </tr>
        </thead>
        <tbody>
          {view.people.map((person) => (
            <PersonLine key={person.personId} person={person} isSelf={person.personId === selfId} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function PersonLine({ person, isSelf }: { person: StaffMember; isSelf: boolean }) {
  const t = useTranslations('staff');
  const role = useTranslations('shell.role');
  const english = useLocale() === 'en';
  return (
    <tr>
      <Th scope="row">
        {person.name} {isSelf && <span className="text-sm font-normal text-soft">{t('you')}</span>}
      </Th>
      <Td>{person.roles.map((name) => role(name)).join(english ? ', ' : '、')}</Td>
      <Td from="md">
        {person.organisations.map(({ name, nameEn }) => (english ? nameEn : name)).join(english ? '; ' : '；')}
      </Td>
      <Td>
        <Standing person={person} />
      </Td>
      <Td numeric nowrap>
        {person.drafts === 0 ? (
          <span className="text-faint">{t('people.none')}</span>
        ) : (
          <Link href={`/city/staff?of=${person.personId}#drafts`} className="inline-flex min-h-6 items-center">
            {t('people.draftsCount', { count: person.drafts })}
          </Link>
        )}
      </Td>
    </tr>
  );
}

function Standing({ person }: { person: StaffMember }) {
  const t = useTranslations('staff.people');
  if (person.isDisabled) return <span className="font-semibold text-bad">{t('disabled')}</span>;
  const { awayFor, standsInFor } = person;
  const day = (chunks: ReactNode) => <span className="whitespace-nowrap">{chunks}</span>;
  if (awayFor) {
    return (
      <span className="font-semibold text-warn">
        {t.rich('away', { deputy: awayFor.deputyName, date: awayFor.toDay, day })}
      </span>
    );
  }
  if (standsInFor) return t.rich('standsIn', { approver: standsInFor.approverName, date: standsInFor.toDay, day });
  return t('present');
}
