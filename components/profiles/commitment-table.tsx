// Commitments under one another: what, who, in which state, and how far, as far as the reader's scope goes.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { FigureLink } from '../figures/figure-link.tsx';
import { LightCounts } from '../figures/light-counts.tsx';
import { LightTag } from '../figures/light-tag.tsx';
import { Points } from '../figures/points.tsx';
import { shownName } from '../plans/bilingual-name.tsx';
import { planHref } from '../plans/plan-address.ts';
import { Link } from '../ui/link.tsx';
import { Table, Td, Th } from '../ui/table.tsx';
import { CommitmentName } from './commitment-name.tsx';
import { Participants } from './participants.tsx';
import type { CommitmentEntry, RowFigure } from './profile-shapes.ts';

type CommitmentTableProps = {
  caption: string;
  entries: readonly CommitmentEntry[];
  /** By slug of the commitment; without it there are no columns of figures. */
  figures?: ReadonlyMap<string, RowFigure> | undefined;
  withKind?: boolean;
  withPlans?: boolean;
};

export function CommitmentTable({
  caption,
  entries,
  figures,
  withKind = false,
  withPlans = false,
}: CommitmentTableProps) {
  const t = useTranslations('profiles.table');
  return (
    <Table caption={caption} dense>
      <thead>
        <tr>
          <Th>{t('commitment')}</Th>
          {withKind && <Th from="md">{t('kind')}</Th>}
          <Th>{t('cities')}</Th>
          <Th from="sm">{t('status')}</Th>
          {withPlans && <Th from="md">{t('plans')}</Th>}
          {figures && (
            <>
              <Th>{t('light')}</Th>
              <Th numeric unit="%" from="sm">
                {t('rate')}
              </Th>
              <Th numeric unit={t('pointsUnit')} from="md">
                {t('points')}
              </Th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.slug}>
            <Th scope="row" className="min-w-32">
              <CommitmentName entry={entry} />
            </Th>
            {withKind && <KindCell entry={entry} />}
            <Td>
              <Participants participants={entry.participants} />
            </Td>
            <StatusCell entry={entry} />
            {withPlans && <PlansCell entry={entry} />}
            {figures && <FigureCells figure={figures.get(entry.slug)} />}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function KindCell({ entry }: { entry: CommitmentEntry }) {
  const t = useTranslations('profiles.kind');
  return <Td from="md">{t(entry.kind)}</Td>;
}

/** The status on record, and under it how the document words it. */
function StatusCell({ entry }: { entry: CommitmentEntry }) {
  const t = useTranslations('profiles');
  const { projectStatus, statusInDocument } = entry;
  return (
    <Td from="sm" className="max-w-64">
      {projectStatus !== null && <span className="block">{t(`status.${projectStatus}`)}</span>}
      {statusInDocument !== null && (
        <q lang="zh-CN" className="line-clamp-2 text-xs text-soft print:line-clamp-none">
          {statusInDocument}
        </q>
      )}
      {projectStatus === null && statusInDocument === null && <span className="text-faint">{t('noValue')}</span>}
    </Td>
  );
}

function PlansCell({ entry }: { entry: CommitmentEntry }) {
  const locale = useLocale() as Locale;
  const plans = [...new Map(entry.items.map(({ plan }) => [plan.slug, plan])).values()];
  return (
    <Td from="md" className="max-w-72 text-sm">
      {plans.map((plan) => (
        <span key={plan.slug} className="block">
          <Link href={planHref(plan.slug)} className="inline-block min-h-6">
            {shownName({ name: plan.title, nameEn: plan.titleEn }, locale)}
          </Link>
        </span>
      ))}
    </Td>
  );
}

function FigureCells({ figure }: { figure: RowFigure | undefined }) {
  const t = useTranslations('profiles');
  if (!figure) {
    return (
      <>
        <Td className="text-faint">{t('noValue')}</Td>
        <Td numeric from="sm" />
        <Td numeric from="md" />
      </>
    );
  }
  const [only, ...others] = figure.lights;
  const counts = Object.fromEntries(
    figure.lights.map(({ light }) => [light, figure.lights.filter((other) => other.light === light).length]),
  );
  return (
    <>
      <Td>
        {only && others.length === 0 ? (
          <LightTag light={only.light} grey={only.grey} />
        ) : (
          <LightCounts counts={counts} />
        )}
      </Td>
      <Td numeric strong from="sm">
        {figure.href === null ? figure.rate : <FigureLink href={figure.href}>{figure.rate}</FigureLink>}
      </Td>
      <Td numeric from="md">
        <Points points={figure.points} text={figure.pointsText} />
      </Td>
    </>
  );
}
