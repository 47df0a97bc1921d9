'use client';
// Saves what is typed within two seconds of the last keystroke. Until the server has it, this browser keeps it. Nothing here touches an input.
import { useEffect, useRef, useState } from 'react';
import type { FormAnswer } from '#rules/form-answer.ts';
import { forgetLocally, keepLocally } from './local-copy.ts';
import { type Sent, sendDraft } from './send-draft.ts';
import type { TypedForm } from './typed-content.ts';
import type { TypedFormHandle } from './use-typed-form.ts';

/** After the last keystroke; while somebody types on without a rest, after `longestWithout`. */
const pause = 1_200;
const longestWithout = 10_000;
/** Between attempts that fail, the last one for ever. */
const retries = [3_000, 10_000, 30_000];

export type SavePhase =
  | { kind: 'idle' | 'saving' | 'stopped' }
  | { kind: 'saved'; at: string }
  /** `isKept` says whether this browser could keep it. */
  | { kind: 'partly'; at: string; isKept: boolean }
  | { kind: 'local'; reason: 'offline' | 'signed_out' | 'busy'; isKept: boolean };

type AutosaveSource = {
  reportId: string;
  personId: string;
  session: string;
  /** The server's time when the page was made, in milliseconds: the browser's clock may be wrong. */
  pageTime: number;
  typed: TypedFormHandle;
  /** The form itself is on its way. */
  isPaused: boolean;
  /** What became of the form when it was last sent as a whole. */
  formAnswer: FormAnswer;
};

export type Autosave = {
  phase: SavePhase;
  /** A conflict that came to light while typing. */
  answer: FormAnswer | null;
  /** Waits for a save on its way; the form that is sent next goes on from its version. */
  settle: (form: FormData) => Promise<void>;
  compose: { onCompositionStart: () => void; onCompositionEnd: () => void };
};

export function useAutosave(source: AutosaveSource): Autosave {
  const { typed, isPaused } = source;
  const [phase, setPhase] = useState<SavePhase>({ kind: 'idle' });
  const [found, setFound] = useState<{ answer: FormAnswer; after: FormAnswer } | null>(null);
  const [beat, setBeat] = useState(0);
  const isComposing = useRef(false);
  const pending = useRef<Promise<number | null> | null>(null);
  const last = useRef<LastAttempt>({ values: null, version: 0, failures: 0 });
  const dueSince = useRef<number | null>(null);
  const latest = useLatest(source);

  const take = async (values: TypedForm, sent: Sent): Promise<number | null> => {
    const { typed: form, ...key } = latest.current;
    if (sent.outcome === 'saved') {
      last.current = { values, version: sent.version, failures: 0 };
      form.kept(values, sent.version, sent.unread);
      if (sent.unread.length === 0) await forgetLocally(key);
      const isKept = sent.unread.length > 0 && (await keep(latest.current, values));
      setPhase(
        sent.unread.length === 0 ? { kind: 'saved', at: sent.savedAt } : { kind: 'partly', at: sent.savedAt, isKept },
      );
      return sent.version;
    }
    const isKept = await keep(latest.current, values);
    last.current = { ...last.current, values, failures: last.current.failures + 1 };
    if (sent.outcome === 'unsent') setPhase({ kind: 'local', reason: sent.reason, isKept });
    else setPhase({ kind: 'stopped' });
    if (sent.outcome === 'conflict') {
      setFound({ answer: sent.answer, after: latest.current.formAnswer });
      if (sent.answer.current) form.rebase(sent.answer.current.version);
    }
    return null;
  };

  const run = () => {
    if (pending.current || isComposing.current) return;
    const { typed: form, reportId, session } = latest.current;
    const { values, version } = form;
    if (phase.kind === 'stopped') {
      last.current = { ...last.current, values };
      void keep(latest.current, values);
      return;
    }
    setPhase({ kind: 'saving' });
    pending.current = keep(latest.current, values)
      .then(() => sendDraft({ reportId, session, version: Math.max(version, last.current.version), form: values }))
      .then((sent) => take(values, sent))
      .finally(() => {
        pending.current = null;
      });
  };

  const isDue = typed.isDirty && !isPaused && phase.kind !== 'saving';
  // biome-ignore lint/correctness/useExhaustiveDependencies: every keystroke, answer and return of the network begins the wait anew
  useEffect(() => {
    dueSince.current = isDue ? (dueSince.current ?? performance.now()) : null;
    if (dueSince.current === null) return;
    const wait = waitFor(phase, typed.values, last.current, performance.now() - dueSince.current);
    if (wait === null) return;
    const timer = setTimeout(run, wait);
    return () => clearTimeout(timer);
  }, [isDue, typed.values, phase, beat]);

  useReturns(() => {
    if (phase.kind !== 'local') return;
    last.current = { ...last.current, values: null };
    setBeat((count) => count + 1);
  });
  useLeaving(isDue, run);
  return {
    phase,
    answer: found?.after === source.formAnswer ? found.answer : null,
    settle: async (form) => {
      const version = (await pending.current) ?? null;
      if (version !== null) form.set('version', String(version));
    },
    compose: {
      onCompositionStart: () => {
        isComposing.current = true;
      },
      onCompositionEnd: () => {
        isComposing.current = false;
        setBeat((count) => count + 1);
      },
    },
  };
}

type LastAttempt = { values: TypedForm | null; version: number; failures: number };

/** How long until the next attempt; null when nothing was typed since the last one and another would say the same. */
function waitFor(phase: SavePhase, values: TypedForm, last: LastAttempt, dueFor: number): number | null {
  if (values !== last.values) return dueFor > longestWithout ? 0 : pause;
  return phase.kind === 'local' ? (retries[Math.min(last.failures, retries.length) - 1] ?? pause) : null;
}

function keep({ personId, reportId, session, pageTime }: AutosaveSource, values: TypedForm): Promise<boolean> {
  return keepLocally({ personId, reportId, session, values, keptAt: pageTime + Math.round(performance.now()) });
}

function useLatest(source: AutosaveSource) {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  return latest;
}

/** The network is back, or the person comes back to the window, perhaps from signing in beside it. */
function useReturns(onReturn: () => void): void {
  const latest = useRef(onReturn);
  useEffect(() => {
    latest.current = onReturn;
  });
  useEffect(() => {
    const heard = () => latest.current();
    window.addEventListener('online', heard);
    window.addEventListener('focus', heard);
    return () => {
      window.removeEventListener('online', heard);
      window.removeEventListener('focus', heard);
    };
  }, []);
}

/** A window that is hidden may not come back: what is due goes at once. */
function useLeaving(isDue: boolean, run: () => void): void {
  const latest = useRef({ isDue, run });
  useEffect(() => {
    latest.current = { isDue, run };
  });
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden' && latest.current.isDue) latest.current.run();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, []);
}
