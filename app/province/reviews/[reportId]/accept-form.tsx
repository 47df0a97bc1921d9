'use client';
// Accepting, by button or by the key A. The key is off inside fields and while an input method composes, and can be switched off.
import { useActionState, useRef } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useShortcut } from '#components/ui/use-shortcut.ts';
import { idleAnswer } from '#rules/form-answer.ts';
import { acceptReportAction } from './actions.ts';

export type AcceptWords = { accept: string; accepting: string; shortcut: string; shortcutOn: string };

type AcceptFormProps = { reportId: string; version: number; words: AcceptWords; outcome: OutcomeWords };

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
