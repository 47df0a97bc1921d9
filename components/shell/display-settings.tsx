// Language and theme as plain forms: they work before and without JavaScript. The actions are given by the page.
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Locale, locales, type Theme, themes } from '#rules/preferences.ts';

/** A server action (or an address) that reads the field `locale` or `theme`. */
export type SettingAction = ((data: FormData) => void | Promise<void>) | string;

/** A button that reads like a link. */
export const quietButton =
  'min-h-7 whitespace-nowrap rounded-md px-1.5 text-accent underline decoration-1 underline-offset-3 hover:text-accent-deep';

const icons: Record<Theme, ReactNode> = {
  light: (
    <>
      <circle cx="8" cy="8" r="3.1" fill="currentColor" />
      <path
        d="M8 .8v2.4M8 12.8v2.4M.8 8h2.4M12.8 8h2.4M2.9 2.9l1.7 1.7M11.4 11.4l1.7 1.7M2.9 13.1l1.7-1.7M11.4 4.6l1.7-1.7"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </>
  ),
  dark: <path d="M6 1.2A7 7 0 1 0 14.8 10 5.8 5.8 0 0 1 6 1.2Z" fill="currentColor" />,
  system: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4Z" fill="currentColor" />
    </>
  ),
};

type DisplaySettingsProps = { theme: Theme; setLocale: SettingAction; setTheme: SettingAction };

export function DisplaySettings({ theme, setLocale, setTheme }: DisplaySettingsProps) {
  const t = useTranslations('shell');
  const locale = useLocale() as Locale;
  const others = locales.filter((other) => other !== locale);
  return (
    <>
      <form action={setLocale} aria-label={t('language.label')}>
        {others.map((other) => (
          <button key={other} type="submit" name="locale" value={other} lang={other} className={quietButton}>
            {t(`language.${other}`)}
          </button>
        ))}
      </form>
      <form
        action={setTheme}
        aria-label={t('theme.label')}
        className="flex gap-px overflow-clip rounded-md border border-line bg-line"
      >
        {themes.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="theme"
            value={choice}
            title={t(`theme.${choice}`)}
            aria-label={t(`theme.${choice}`)}
            aria-pressed={choice === theme}
            className={`grid size-7 place-items-center focus-visible:-outline-offset-2 ${
              choice === theme ? 'bg-accent-tint text-accent' : 'bg-card text-soft hover:text-ink'
            }`}
          >
            <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
              {icons[choice]}
            </svg>
          </button>
        ))}
      </form>
    </>
  );
}
