// The lines at the foot of the printed return, to be signed and sealed by hand.
import { useTranslations } from 'next-intl';

const lines = ['filler', 'approver', 'head', 'seal', 'date'] as const;

export function Signatures() {
  const t = useTranslations('returns.print.sign');
  return (
    <dl className="mt-6 grid gap-x-6 gap-y-6 sm:grid-cols-3 lg:grid-cols-5 print:grid-cols-5">
      {lines.map((line) => (
        <div key={line} className="flex items-end gap-2">
          <dt className="whitespace-nowrap">{t(line)}</dt>
          <dd className="h-8 min-w-16 grow border-b border-ink">
            <span className="sr-only">{t('blank')}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
