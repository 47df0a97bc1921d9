// The shapes of the maintenance forms: strings only. What a field means, and whether it can be so, is said by the rules behind the use cases.
import { z } from 'zod';

const text = z.string().max(5000, 'code:too_big');
const slug = z.string().min(1).max(200);
const version = z.coerce.number().int().min(1);

export const newSchema = z
  .object({})
  .catchall(text)
  .transform((form) => ({ form }));

export const newOfPlanSchema = z
  .object({ plan: slug })
  .catchall(text)
  .transform(({ plan, ...form }) => ({ plan, form }));

export const editSchema = z
  .object({ slug, version })
  .catchall(text)
  .transform(({ slug, version, ...form }) => ({ slug, version, form }));

export const editOfPlanSchema = z
  .object({ plan: slug, slug, version })
  .catchall(text)
  .transform(({ plan, slug, version, ...form }) => ({ plan, slug, version, form }));

const stay = z
  .literal('yes')
  .optional()
  .transform((word) => word === 'yes');

export const endSchema = z.object({ slug, version, reason: text.default(''), stay });
export const endOfPlanSchema = endSchema.extend({ plan: slug });
export const resumeSchema = z.object({ slug, version });
export const resumeOfPlanSchema = resumeSchema.extend({ plan: slug });

/** The word for the notice on the page that a form leads to. */
export const savedWord = ({ changed }: { changed: boolean }) => (changed ? 'edited' : 'unchanged');
