// How many of each light, in the fixed order; a light that leads to its list is a link.
import { useTranslations } from 'next-intl';
import { type Light, lights } from '#rules/lights.ts';
import { Link } from '../ui/link.tsx';
import { LightTag } from './light-tag.tsx';

type LightCountsProps = {
  counts: Readonly<Partial<Record<Light, number>>>;
  /** The address of the list behind a light. */
  hrefOf?: (light: Light) => string;
};

export function LightCounts({ counts, hrefOf }: LightCountsProps) {
  const t = useTranslations('status');
  return (
    <ul className="flex flex-wrap gap-1.5">
      {lights
        .filter((light) => counts[light] !== undefined)
        .map((light) => (
          <li key={light}>
            {hrefOf ? (
              <Link
                href={hrefOf(light)}
                label={t('lightCount', { word: t(`light.${light}`), count: counts[light] ?? 0 })}
                className="inline-flex min-h-6 items-center rounded-sm no-underline hover:outline hover:outline-current"
              >
                <LightTag light={light} count={counts[light] ?? 0} />
              </Link>
            ) : (
              <LightTag light={light} count={counts[light] ?? 0} />
            )}
          </li>
        ))}
    </ul>
  );
}
