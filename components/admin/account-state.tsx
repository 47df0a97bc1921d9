// How an account stands, as shape and word: in use, waiting for its password, disabled.
import { useTranslations } from 'next-intl';

type AccountStateProps = { person: { disabledAt: Date | null; hasPassword: boolean } };

export function AccountState({ person }: AccountStateProps) {
  const t = useTranslations('admin.people.state');
  if (person.disabledAt !== null) return <Mark colour="text-bad" path="M1.5 6h9" word={t('disabled')} />;
  if (!person.hasPassword) return <Mark colour="text-idle" path="M6 1.4a4.6 4.6 0 1 0 0 9.2" word={t('invited')} />;
  return <Mark colour="text-good" path="m1.6 6.4 3.1 3.2 5.7-7" word={t('active')} />;
}

function Mark({ colour, path, word }: { colour: string; path: string; word: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-semibold whitespace-nowrap ${colour}`}>
      <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true" className="shrink-0">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {word}
    </span>
  );
}
