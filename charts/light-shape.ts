// The shape of each light, the same on screen, in drawings and in files: circle, triangle, square, tick, dash.
import type { Light } from '#rules/lights.ts';

/** Path in a box of 10 × 10; `stroke` shapes are drawn as a line of that width, the others are filled. */
export const lightShapes: Readonly<Record<Light, { readonly path: string; readonly stroke?: number }>> = {
  green: { path: 'M5 .2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 0 0 0-9.6Z' },
  yellow: { path: 'M5 .4 9.9 9.4H.1Z' },
  red: { path: 'M.6.6h8.8v8.8H.6Z' },
  blue: { path: 'M1 5.4 3.8 8.3 9 1.7', stroke: 2 },
  // Hollow, since a dash before a number would read as a minus.
  grey: { path: 'M5 1.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 0 0 0-7.6Z', stroke: 1.8 },
};
