// The people of the demonstration, one button each. Only rendered in demonstration mode.
import { getLocale, getTranslations } from 'next-intl/server';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { type DemonstrationPersona, demonstrationPassword } from '#reporting/demonstration.ts';
import { PersonaButton } from './persona-button.tsx';

export async function PersonaList({ personas, next }: { personas: DemonstrationPersona[]; next: string }) {
  const t = await getTranslations('access');
  const roleWord = await getTranslations('shell');
  const english = (await getLocale()) === 'en';
  const places = [...new Set(personas.filter((persona) => persona.isCity).map((persona) => persona.placeEn))];
  const others = personas.filter((persona) => !persona.isCity);
  return (
    <section aria-labelledby="personas" className="mt-6 border-t border-line pt-5">
      <div className="mb-1 flex flex-wrap items-center gap-3">
        <h2 id="personas" className="text-lg">
          {t('signIn.personas')}
        </h2>
        <DemonstrationTag />
      </div>
      <p className="mb-3 text-sm text-soft">{t('signIn.personasHint', { password: demonstrationPassword })}</p>
      <ul className="mb-4 flex flex-wrap gap-2">
        {others.map((persona) => (
          <li key={persona.loginName}>
            <PersonaButton
              loginName={persona.loginName}
              password={demonstrationPassword}
              next={next}
              label={roleWord(`role.${persona.role}`)}
            />
          </li>
        ))}
      </ul>
      <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {places.map((place) => {
          const ofPlace = personas.filter((persona) => persona.placeEn === place);
          return (
            <li key={place} className="flex items-center gap-2">
              <span className="w-20 shrink-0">{english ? place : ofPlace[0]?.place}</span>
              {ofPlace.map((persona) => (
                <PersonaButton
                  key={persona.loginName}
                  loginName={persona.loginName}
                  password={demonstrationPassword}
                  next={next}
                  label={t(`signIn.short.${persona.role}` as 'signIn.short.city_reporter')}
                  name={`${english ? place : persona.place} ${roleWord(`role.${persona.role}`)}`}
                />
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
