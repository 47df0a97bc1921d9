// A light in the reader's language: colour, shape and word; grey says why it is grey.
import { useTranslations } from 'next-intl';
import type { Light } from '#rules/lights.ts';
import { LightMark } from './light-mark.tsx';

export type GreyReason = 'no_plan' | 'not_due' | 'not_reported';

type LightTagProps = { light: Light; grey?: GreyReason | null | undefined; count?: number };

export function LightTag({ light, grey, count }: LightTagProps) {
  const t = useTranslations('status');
  const word = light === 'grey' && grey ? t(`grey.${grey}`) : t(`light.${light}`);
  return <LightMark light={light} word={word} count={count} />;
}
