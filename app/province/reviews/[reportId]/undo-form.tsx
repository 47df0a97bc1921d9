'use client';
// Taking the acceptance back that was just given, by button or by the key U.
import { useActionState, useRef } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useShortcut } from '#components/ui/use-shortcut.ts';
import { idleAnswer } from '#rules/form-answer.ts';
import { undoAcceptAction } from './actions.ts';

export type UndoWords = { undo: string; undoing: string; key: string };

type UndoFormProps = { reportId: string; version: number; words: UndoWords; outcome: OutcomeWords };

export function UndoForm({ reportId, version, words, outcome }: UndoFormProps) {
  const [answer, action] = useActionState(undoAcceptAction, idleAnswer);
  const form = useRef<HTMLFormElement>(null);
  const shortcut = useShortcut('u', () => form.current?.requestSubmit());
  return (
    <form ref={form} action={action}>
      <FormOutcome answer={answer} words={outcome} here={`/province/reviews/${reportId}`} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <span className="flex flex-wrap items-center gap-2">
        <SubmitButton label={words.undo} pendingLabel={words.undoing} variant="quiet" />
        {shortcut.ready && shortcut.on && (
          <span className="text-sm text-soft">
            {words.key} <kbd className="rounded-sm border border-edge px-1.5 font-mono text-xs">U</kbd>
          </span>
        )}
      </span>
    </form>
  );
}
