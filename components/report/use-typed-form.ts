'use client';
// Holds what is typed across answers, saves by this person, and pages that come back with somebody else's version: text is only ever
// replaced by what it was itself saved as.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormAnswer } from '#rules/form-answer.ts';
import { explanationPrefix } from '#rules/report-content.ts';
import type { TypedForm } from './typed-content.ts';

type Source = {
  answer: FormAnswer;
  pending: boolean;
  /** What the server holds, in the form's strings, and its version. */
  saved: TypedForm;
  version: number;
  /** The version this person's own last save made, when the page comes from one. */
  ownVersion: number | null;
};

type Round = { number: number; answer: FormAnswer; start: TypedForm; saved: TypedForm; version: number };

export type TypedFormHandle = {
  form: RefObject<HTMLFormElement | null>;
  /** Changes when the inputs must begin anew. */
  round: number;
  start: TypedForm;
  values: TypedForm;
  version: number;
  isDirty: boolean;
  focused: string | null;
  handlers: {
    onInput: () => void;
    onSubmit: () => void;
    onFocus: (event: { target: EventTarget }) => void;
    onBlur: () => void;
  };
  /** Puts texts into inputs, radios and boxes included, as if they had been typed. */
  put: (values: TypedForm, focus?: string) => void;
};

export function useTypedForm(source: Source): TypedFormHandle {
  const { answer, saved, version, ownVersion } = source;
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<TypedForm | null>(null);
  const [round, setRound] = useState<Round>(() => firstRound(source));
  const [values, setValues] = useState<TypedForm>(round.start);
  const [focused, setFocused] = useState<string | null>(null);
  const isDirty = differ(values, round.saved);

  const begin = (next: Omit<Round, 'number'>) => {
    setRound({ ...next, number: round.number + 1 });
    setValues(next.start);
  };
  if (answer !== round.answer) {
    const start = answer.outcome === 'idle' ? values : answer.values;
    begin({ answer, start, saved: round.saved, version: answer.current?.version ?? round.version });
  } else if (version > round.version && (version === ownVersion || !isDirty)) {
    const typedOn = sent.current !== null && differ(values, sent.current);
    begin({ answer, start: typedOn ? values : saved, saved, version });
  }

  const read = () => setValues((before) => ({ ...explanationsOf(before), ...readForm(form.current) }));
  // A browser that comes back to the page may have filled the inputs again by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every set of inputs
  useEffect(read, [round.number]);
  useFocusKept(form, round.number, answer.outcome);
  return {
    form,
    round: round.number,
    start: round.start,
    values,
    version: round.version,
    isDirty,
    focused,
    handlers: {
      onInput: read,
      onSubmit: () => {
        sent.current = readForm(form.current);
      },
      onFocus: (event) => setFocused((event.target as HTMLInputElement).name ?? null),
      onBlur: () => setFocused(null),
    },
    put: (texts, focus) => {
      for (const [name, text] of Object.entries(texts)) putInto(form.current, name, text ?? '');
      read();
      if (focus) form.current?.querySelector<HTMLElement>(`[name="${focus}"]`)?.focus();
    },
  };
}

function firstRound({ answer, saved, version }: Source): Round {
  const start = answer.outcome === 'idle' ? saved : answer.values;
  return { number: 0, answer, start, saved, version: answer.current?.version ?? version };
}

/** After a save the inputs are new; the button that was pressed has the focus again. Errors take it themselves. */
function useFocusKept(form: RefObject<HTMLFormElement | null>, round: number, outcome: FormAnswer['outcome']) {
  const pressed = useRef<string | null>(null);
  useEffect(() => {
    const note = (event: SubmitEvent) => {
      pressed.current = event.submitter?.getAttribute('value') ?? null;
    };
    const current = form.current;
    current?.addEventListener('submit', note);
    return () => current?.removeEventListener('submit', note);
  }, [form]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the inputs are new
  useEffect(() => {
    if (round === 0 || outcome !== 'idle' || pressed.current === null) return;
    form.current
      ?.querySelector<HTMLElement>(`[name="intent"][value="${pressed.current}"]`)
      ?.focus({ preventScroll: true });
  }, [round]);
}

const ownNames = /^(reportId|version|intent|\$ACTION.*)$/;

function readForm(form: HTMLFormElement | null): TypedForm {
  if (!form) return {};
  const texts = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !ownNames.test(name));
  return Object.fromEntries(texts) as TypedForm;
}

function putInto(form: HTMLFormElement | null, name: string, text: string): void {
  const inputs = [...(form?.elements ?? [])].filter((element) => (element as HTMLInputElement).name === name);
  for (const input of inputs as HTMLInputElement[]) {
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = input.value === text;
    else input.value = text;
  }
}

function explanationsOf(values: TypedForm): TypedForm {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith(explanationPrefix)));
}

function differ(a: TypedForm, b: TypedForm): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !ownNames.test(name)));
  return [...names].some((name) => plain(a[name]) !== plain(b[name]));
}

function plain(text: string | undefined): string {
  return (text ?? '').replaceAll('\r\n', '\n');
}
