// Whether the stored text still is what was registered, and how anybody can check a paper receipt or a file.
import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ReceiptView } from '#reporting/receipts.ts';

export function ReceiptVerification({ receipt }: { receipt: ReceiptView }) {
  const t = useTranslations('evidence.receipt.verify');
  const isSame = receipt.hash === receipt.computedHash;
  return (
    <Card title={t('title')} say={t('say')}>
      <Notice tone={isSame ? 'success' : 'error'} title={t(isSame ? 'same' : 'differs')} />
      <dl className="mt-3 grid gap-2">
        {(['stored', 'computed'] as const).map((which) => (
          <div key={which}>
            <dt className="text-sm text-soft">{t(which)}</dt>
            <dd>
              <code className="font-mono text-xs break-all">
                {which === 'stored' ? receipt.hash : receipt.computedHash}
              </code>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-soft">{t('how')}</p>
      {receipt.evidence.length > 0 && <p className="mt-1 text-sm text-soft">{t('fileHow')}</p>}
    </Card>
  );
}
