// A source document is read once for a page and its title.
import { cache } from 'react';
import { getSource } from '#reporting/sources.ts';

export const readSource = cache(getSource);
