'use client';
// Holds what is typed across answers, saves by this person, and pages that come back with somebody else's version: text is only ever
// replaced by what it was itself saved as.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormAnswer } from '#rules/form-answer.ts';
import { explanationPrefix } from '#rules/report-content.ts';
import type { TypedForm } from './typed-content.ts';

type Source = {
  reportId: string;
  answer: FormAnswer;
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
  /** The input that is being typed into, since its first keystroke; reaching it is not typing yet. */
  typing: string | null;
  handlers: {
    onInput: (event: { target: EventTarget }) => void;
    onSubmit: (event: { nativeEvent: Event }) => void;
    onBlur: () => void;
  };
  /** Puts texts into inputs, radios and boxes included, as if they had been typed. */
  put: (values: TypedForm, focus?: string) => void;
  /** The server holds these now, but for the inputs it could not read; the inputs stay as they are. */
  kept: (values: TypedForm, version: number, unread: readonly string[]) => void;
  /** What is sent next goes on from this version. */
  rebase: (version: number) => void;
};

export function useTypedForm(source: Source): TypedFormHandle {
  const { reportId, answer, saved, version, ownVersion } = source;
  const form = useRef<HTMLFormElement>(null);
  const [round, setRound] = useState<Round>(() => firstRound(source));
  const [values, setValues] = useState<TypedForm>(round.start);
  const [typing, setTyping] = useState<string | null>(null);
  const isDirty = differ(values, round.saved);
  useCarried({ reportId, values, saved: round.saved, version: round.version });

  const begin = (next: Omit<Round, 'number'>) => {
    setRound({ ...next, number: round.number + 1 });
    setValues(next.start);
  };
  if (answer !== round.answer) {
    const start = answer.outcome === 'idle' ? values : answer.values;
    begin({ answer, start, saved: round.saved, version: answer.current?.version ?? round.version });
  } else if (version > round.version && (version === ownVersion || !isDirty)) {
    begin({ answer, start: saved, saved, version });
  }

  const read = () => setValues((before) => ({ ...explanationsOf(before), ...readForm(form.current) }));
  // A browser that comes back to the page may have filled the inputs again by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every set of inputs
  useEffect(read, [round.number]);
  useFocusKept(form, reportId, round.number);
  return {
    form,
    round: round.number,
    start: round.start,
    values,
    version: round.version,
    isDirty,
    typing,
    handlers: {
      onInput: (event) => {
        setTyping((event.target as HTMLInputElement).name ?? null);
        read();
      },
      onSubmit: ({ nativeEvent }) => {
        const button = (nativeEvent as SubmitEvent).submitter?.getAttribute('value');
        pressed = button ? { reportId, button } : null;
      },
      onBlur: () => setTyping(null),
    },
    put: (texts, focus) => {
      for (const [name, text] of Object.entries(texts)) putInto(form.current, name, text ?? '');
      read();
      if (focus) form.current?.querySelector<HTMLElement>(`[name="${focus}"]`)?.focus();
    },
    kept: (texts, made, unread) =>
      setRound((now) => {
        const before = Object.fromEntries(unread.map((name) => [name, now.saved[name]]));
        return { ...now, saved: { ...texts, ...before }, version: made };
      }),
    rebase: (onto) => setRound((now) => ({ ...now, version: onto })),
  };
}

function firstRound({ reportId, answer, saved, version, ownVersion }: Source): Round {
  const isNewer = ownVersion === version;
  if (
    answer.outcome === 'idle' &&
    carried?.reportId === reportId &&
    !isNewer &&
    differ(carried.values, carried.saved)
  ) {
    return { number: 0, answer, start: carried.values, saved: carried.saved, version: carried.version };
  }
  const start = answer.outcome === 'idle' ? saved : answer.values;
  return { number: 0, answer, start, saved, version: answer.current?.version ?? version };
}

type Carried = { reportId: string; values: TypedForm; saved: TypedForm; version: number };

/** What is typed now. A form that replaces this one at once, as when the language is switched, goes on from it. */
let carried: Carried | null = null;

function useCarried(now: Carried): void {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
    carried = now;
  });
  useEffect(
    () => () => {
      if (carried === latest.current) carried = null;
    },
    [],
  );
}

/** The button pressed last; outlives the form, which is made anew when the address changes after a save. */
let pressed: { reportId: string; button: string } | null = null;

/** After a save the button that was pressed has the focus again. Problems and conflicts take it themselves. */
function useFocusKept(form: RefObject<HTMLFormElement | null>, reportId: string, round: number) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the inputs are new
  useEffect(() => {
    const last = pressed?.reportId === reportId ? pressed.button : null;
    pressed = null;
    if (last === null || document.activeElement?.getAttribute('role') === 'alert') return;
    form.current?.querySelector<HTMLElement>(`[name="intent"][value="${last}"]`)?.focus({ preventScroll: true });
  }, [round]);
}

const ownNames = /^(reportId|version|session|intent|\$ACTION.*)$/;

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

export function differ(a: TypedForm, b: TypedForm): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !ownNames.test(name)));
  return [...names].some((name) => plain(a[name]) !== plain(b[name]));
}

function plain(text: string | undefined): string {
  return (text ?? '').replaceAll('\r\n', '\n');
}
