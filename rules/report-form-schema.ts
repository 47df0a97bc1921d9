// What a report's form may carry at all, checked on the server before it is read. Apart from report-input.ts, which the browser carries too.
import { z } from 'zod';

/** Strings by the name of the input; anything else in the body is refused. Lengths far beyond any field's are refused outright. */
export const reportFormSchema = z.record(z.string().max(100), z.string().max(20_000).optional());
