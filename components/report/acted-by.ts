// The name of who did something; a deputy's names the approver too (代).
import { useTranslations } from 'next-intl';

export function useActedBy(): (name: string, forName: string | null | undefined) => string {
  const t = useTranslations('staff');
  return (name, forName) => (forName ? t('actedFor', { name, principal: forName }) : name);
}
