// The other cities of a joint commitment beside this report: where each stands, and who has countersigned.
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/figures/amount.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { StatusTag } from '#components/ui/tag.tsx';
import { moneyUnit } from '#format/money.ts';
import type { PartnerReport } from '#reporting/partner-reports.ts';
import type { Locale } from '#rules/preferences.ts';

export function PartnersCard({ partners }: { partners: readonly PartnerReport[] }) {
  const t = useTranslations('reviewing.partners');
  const locale = useLocale() as Locale;
  return (
    <Card id="partners" title={t('title')} say={t('say')}>
      <Table caption={t('caption')} dense>
        <thead>
          <tr>
            <Th>{t('city')}</Th>
            <Th>{t('status')}</Th>
            <Th numeric unit={moneyUnit('wan', locale)}>
              {t('amount')}
            </Th>
            <Th className="pl-5">{t('countersign')}</Th>
          </tr>
        </thead>
        <tbody>
          {partners.map((partner) => (
            <PartnerLine key={partner.participantId} partner={partner} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function PartnerLine({ partner }: { partner: PartnerReport }) {
  const t = useTranslations('reviewing.partners');
  const city = useLocale() === 'en' ? partner.cityNameEn : partner.cityName;
  const name = partner.isLead ? t('lead', { city }) : city;
  return (
    <tr>
      <Th scope="row">
        {partner.reportId === null ? name : <Link href={`/province/reviews/${partner.reportId}`}>{name}</Link>}
      </Th>
      <Td>{partner.status === null ? t('noReport') : <StatusTag status={partner.status} />}</Td>
      <Td numeric>
        <Amount yuan={partner.quarterYuan} unit="wan" />
      </Td>
      <Td className="pl-5">{t(partner.countersign === null ? 'none' : `states.${partner.countersign}`)}</Td>
    </tr>
  );
}
