// The name of the product with its mark: four bars, a quarter of the year each.
import { useTranslations } from 'next-intl';

export function BrandMark({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" className="shrink-0 text-accent">
      <path d="M0 13.5h3.4V18H0zM4.9 9h3.4v9H4.9zM9.7 4.5h3.4V18H9.7z" fill="currentColor" />
      <path d="M15.1.6h2.3v16.8h-2.3z" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}

export function Brand() {
  const t = useTranslations('shell');
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0">
      <BrandMark />
      <span className="font-serif text-xl leading-none font-bold tracking-[.06em] text-ink">{t('product.name')}</span>
      <span className="text-xs text-faint max-sm:hidden">{t('product.line')}</span>
    </span>
  );
}
