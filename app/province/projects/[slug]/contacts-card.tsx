// One contact per participating city: name and work phone, read by the city itself and the province.
import { getLocale, getTranslations } from 'next-intl/server';
import { libraryFormWords } from '#components/library/form-words.ts';
import { LibraryForm } from '#components/library/library-form.tsx';
import { Card } from '#components/ui/card.tsx';
import type { Upkeep } from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { saveContactAction } from '../actions.ts';

export async function ContactsCard({ upkeep }: { upkeep: Upkeep }) {
  const t = await getTranslations('library.contacts');
  const english = ((await getLocale()) as Locale) === 'en';
  const shared = await libraryFormWords();
  const cities = [...new Map(upkeep.shares.map((share) => [share.city.code, share.city])).values()];
  return (
    <Card title={t('title')} say={cities.length === 0 ? t('noCity') : t('say')}>
      {cities.length > 0 && (
        <ul className="divide-y divide-hair">
          {cities.map((city) => {
            const contact = upkeep.contacts.find((one) => one.cityCode === city.code);
            const name = english ? city.nameEn : city.name;
            return (
              <li key={city.code} className="py-2">
                <p className="flex flex-wrap justify-between gap-x-3">
                  <span className="font-semibold">{name}</span>
                  {contact ? (
                    <span>
                      {contact.name} <span className="text-soft">{contact.workPhone}</span>
                    </span>
                  ) : (
                    <span className="text-faint">{t('none')}</span>
                  )}
                </p>
                <LibraryForm
                  fold={{ summary: t(contact ? 'change' : 'enter', { city: name }), look: 'link' }}
                  action={saveContactAction}
                  hidden={{
                    commitmentId: upkeep.row.id,
                    cityCode: city.code,
                    version: String(contact?.version ?? 0),
                  }}
                  groups={[
                    {
                      fields: [
                        {
                          kind: 'text',
                          name: 'name',
                          label: t('name'),
                          initial: contact?.name ?? '',
                          maxLength: 40,
                        },
                        {
                          kind: 'text',
                          type: 'tel',
                          name: 'workPhone',
                          label: t('workPhone'),
                          initial: contact?.workPhone ?? '',
                          maxLength: 30,
                        },
                      ],
                    },
                  ]}
                  submit={t('submit')}
                  {...shared}
                  here={`/province/projects/${upkeep.row.slug}`}
                  idPrefix={`contact-${city.code}-`}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
