// A light as colour, shape and word, with the word given: for client code and for words other than the usual ones (顺延, 已完成 12-02).

import { lightShapes } from '#charts/light-shape.ts';
import type { Light } from '#rules/lights.ts';

/** The bare shape, in the colour of the text around it. */
export function LightShape({ light }: { light: Light }) {
  const { path, stroke } = lightShapes[light];
  const paint =
    stroke === undefined ? { fill: 'currentColor' } : { fill: 'none', stroke: 'currentColor', strokeWidth: stroke };
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <path d={path} {...paint} />
    </svg>
  );
}

type LightMarkProps = {
  light: Light;
  word: string;
  /** With a count the word is read aloud and the number shown. */
  count?: number | undefined;
};

export function LightMark({ light, word, count }: LightMarkProps) {
  return (
    <span {...(count === undefined ? {} : { title: word })} className={`tag light light-${light}`}>
      <LightShape light={light} />
      {count === undefined ? (
        word
      ) : (
        <>
          <span className="sr-only">{word} </span>
          {count}
        </>
      )}
    </span>
  );
}
