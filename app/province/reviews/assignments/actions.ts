'use server';
// Who looks after which city: assigned by the publisher, taken or given up by a reviewer.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { assignReviewer, giveUpCity, takeCity } from '#reporting/review-assignments.ts';

const cityCode = z.string().regex(/^\d{6}$/);
const done = { goTo: () => '/province/reviews/assignments?done=1' };

export const assignReviewerAction = formAction(
  z.object({ cityCode, reviewerId: z.union([z.uuid(), z.literal('')]) }),
  assignReviewer,
  done,
);

export const takeCityAction = formAction(z.object({ cityCode }), takeCity, done);

export const giveUpCityAction = formAction(z.object({ cityCode }), giveUpCity, done);
