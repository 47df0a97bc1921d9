// What a person may choose about the interface. Nothing here changes what they may see or do.

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

export function isTheme(text: string): text is Theme {
  return (themes as readonly string[]).includes(text);
}
