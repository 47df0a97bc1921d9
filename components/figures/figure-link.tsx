// A number that opens its lineage: underlined with dots, named for those who only hear it. A plain anchor: a page holds a hundred of them.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export function FigureLink({ href, children }: { href: string; children: ReactNode }) {
  const t = useTranslations('status');
  return (
    <a href={href} className="figure-link">
      {children}
      <span className="sr-only"> {t('lineage')}</span>
    </a>
  );
}
