// A name from a Chinese document: in Chinese as it is; in English its rendering first, the original beside or below it, small.
import type { Locale } from '#rules/preferences.ts';

type BilingualNameProps = {
  name: string;
  nameEn: string;
  locale: Locale;
  /** `below` puts the original on a line of its own. */
  original?: 'beside' | 'below' | 'none';
  className?: string;
};

export function BilingualName({ name, nameEn, locale, original = 'beside', className }: BilingualNameProps) {
  if (locale === 'zh-CN') return className === undefined ? name : <span className={className}>{name}</span>;
  const lead = nameEn === '' ? name : nameEn;
  if (original === 'none' || lead === name) return <span className={className}>{lead}</span>;
  return (
    <>
      <span className={className}>{lead}</span>
      {original === 'below' ? <br /> : ' '}
      <span lang="zh-CN" className="font-sans text-[0.8125em] font-normal text-faint">
        {name}
      </span>
    </>
  );
}

/** The name alone in the reader's language, where there is no room for both: titles of pages, labels, options. */
export function shownName({ name, nameEn }: { name: string; nameEn: string }, locale: Locale): string {
  return locale === 'en' && nameEn !== '' ? nameEn : name;
}
