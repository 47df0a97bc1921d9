// An indicator is read once for a page and its title.
import { cache } from 'react';
import { getIndicator } from '#reporting/indicators.ts';

export const readIndicator = cache(getIndicator);
