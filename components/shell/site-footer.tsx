// The frame's foot: what this system is not, the way to the guide, and which version answers.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '../ui/link.tsx';

type SiteFooterProps = {
  version: string;
  /** The guide is for people who have signed in. */
  hasGuide?: boolean;
  /** The page's own fine print above the common line: basis, light rule, rounding. */
  children?: ReactNode;
};

export function SiteFooter({ version, hasGuide = false, children }: SiteFooterProps) {
  const t = useTranslations('shell');
  const guide = useTranslations('guide');
  return (
    <footer className="mx-auto w-full max-w-(--page) px-(--gutter) pb-8 text-xs text-faint">
      <div className="border-t border-line pt-2.5">
        {children !== undefined && <div className="mb-1.5">{children}</div>}
        <ul aria-label={t('landmark.footer')} className="flex flex-wrap items-center gap-x-5 gap-y-0.5">
          <li>{t('footer.unclassified')}</li>
          <li>{t('footer.statistics')}</li>
          {hasGuide && (
            <li data-print="hide">
              <Link href="/guide" className="inline-flex min-h-6 items-center">
                {guide('link')}
              </Link>
            </li>
          )}
          <li>{t('footer.version', { version })}</li>
        </ul>
      </div>
    </footer>
  );
}
