// The frame's foot: what this system is not, and which version answers.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type SiteFooterProps = {
  version: string;
  /** The page's own fine print above the common line: basis, light rule, rounding. */
  children?: ReactNode;
};

export function SiteFooter({ version, children }: SiteFooterProps) {
  const t = useTranslations('shell');
  return (
    <footer className="mx-auto w-full max-w-(--page) px-(--gutter) pb-8 text-xs text-faint">
      <div className="border-t border-line pt-2.5">
        {children !== undefined && <div className="mb-1.5">{children}</div>}
        <ul aria-label={t('landmark.footer')} className="flex flex-wrap gap-x-5 gap-y-0.5">
          <li>{t('footer.unclassified')}</li>
          <li>{t('footer.statistics')}</li>
          <li>{t('footer.version', { version })}</li>
        </ul>
      </div>
    </footer>
  );
}
