// For which organisation somebody acts who belongs to several: a plain form, so that it works before and without JavaScript.
import { useTranslations } from 'next-intl';
import { Select } from '../ui/select.tsx';
import { quietButton, type SettingAction } from './display-settings.tsx';

export type OrganisationChoiceProps = {
  current: string;
  choices: readonly { id: string; name: string }[];
  choose: SettingAction;
};

export function OrganisationChoice({ current, choices, choose }: OrganisationChoiceProps) {
  const t = useTranslations('shell.acting');
  return (
    <form action={choose} className="flex min-w-0 flex-wrap items-center gap-x-1">
      <Select
        // The list stays on the page when another organisation is acted for, and must show that one then.
        key={current}
        id="acting-organisation"
        name="organisationId"
        aria-label={t('label')}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={current}
        className="min-h-6! max-w-56 py-0! pl-2!"
      />
      <button type="submit" className={quietButton}>
        {t('choose')}
      </button>
    </form>
  );
}
