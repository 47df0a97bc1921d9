'use client';
// Accepting, by button or by the key A. The key is off inside fields and while an input method composes, and can be switched off.
import { useActionState, useEffect, useRef, useState } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { acceptReportAction } from './actions.ts';

export type AcceptWords = { accept: string; accepting: string; shortcut: string; shortcutOn: string };

type AcceptFormProps = { reportId: string; version: number; words: AcceptWords; outcome: OutcomeWords };

const switchedOff = 'jibao.shortcuts.off';

export function AcceptForm({ reportId, version, words, outcome }: AcceptFormProps) {
  const [answer, action] = useActionState(acceptReportAction, idleAnswer);
  const form = useRef<HTMLFormElement>(null);
  const shortcut = useShortcut('a', () => form.current?.requestSubmit());
  return (
    <form ref={form} action={action}>
      <FormOutcome answer={answer} words={outcome} here={`/province/reviews/${reportId}`} anchor="findings" />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton label={words.accept} pendingLabel={words.accepting} className="w-full" />
      {shortcut.ready && (
        <label className="mt-2 flex min-h-6 items-center gap-2 text-sm text-soft">
          <input type="checkbox" checked={shortcut.on} onChange={shortcut.toggle} className="size-4" />
          <span>
            {words.shortcutOn} <kbd className="rounded-sm border border-edge px-1.5 font-mono text-xs">A</kbd>{' '}
            {words.shortcut}
          </span>
        </label>
      )}
    </form>
  );
}

/** Calls `work` when the key alone is pressed outside every field. Remembers for this browser tab whether it is wanted. */
function useShortcut(key: string, work: () => void) {
  const [ready, setReady] = useState(false);
  const [on, setOn] = useState(true);
  useEffect(() => {
    setOn(sessionStorage.getItem(switchedOff) === null);
    setReady(true);
  }, []);
  useEffect(() => {
    if (!ready || !on) return;
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.isComposing || event.keyCode === 229 || event.repeat || isTyping(event.target)) return;
      event.preventDefault();
      work();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const toggle = () => {
    if (on) sessionStorage.setItem(switchedOff, '1');
    else sessionStorage.removeItem(switchedOff);
    setOn(!on);
  };
  return { ready, on, toggle };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
