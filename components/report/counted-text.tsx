// A text with a limit: says how many characters are left when they run short, counted as people count them.
import type { ComponentProps } from 'react';
import { textLength } from '#rules/report-content.ts';
import { TextArea } from '../ui/text-area.tsx';
import { fillTemplate } from './fill-template.ts';

type CountedTextProps = Omit<ComponentProps<'textarea'>, 'defaultValue' | 'value'> & {
  /** What the text holds when it first appears. */
  initial: string;
  /** What it holds now. */
  typed: string;
  max: number;
  words: { readonly form: { readonly countLeft: string; readonly countOver: string } };
};

const shownFrom = 100;

export function CountedText({ initial, typed, max, words, ...rest }: CountedTextProps) {
  const left = max - textLength(typed.trim());
  return (
    <>
      <TextArea defaultValue={initial} {...rest} />
      {left < shownFrom && (
        <p className={`mt-0.5 text-right text-sm ${left < 0 ? 'font-semibold text-bad' : 'text-soft'}`}>
          {fillTemplate(left < 0 ? words.form.countOver : words.form.countLeft, { count: Math.abs(left) })}
        </p>
      )}
    </>
  );
}
