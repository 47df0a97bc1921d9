// The organisations a person may belong to, as the options of a list, in the reader's language.
import { getLocale } from 'next-intl/server';
import type { SelectOption } from '#components/ui/select.tsx';
import { listOrganisations } from '#reporting/organisations.ts';
import type { Actor } from '#rules/policy.ts';

export async function organisationOptions(actor: Actor): Promise<SelectOption[]> {
  const english = (await getLocale()) === 'en';
  const rows = await listOrganisations(actor);
  return rows.map((row) => ({ value: row.id, label: english ? row.nameEn : row.name }));
}
