'use client';
// Signing out. Where this browser still holds text that never reached the system, it asks first: to go and send it, or to delete it and leave.
// Without JavaScript nothing can be held here, and the form posts as it is.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { forgetEverything, type LocalCopy, unsentCopies } from '../report/local-copy.ts';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { quietButton, type SettingAction } from './display-settings.tsx';

export type SignOutWords = {
  signOut: string;
  /** With {count}. */
  title: string;
  say: string;
  open: string;
  discard: string;
  cancel: string;
};

type SignOutFormProps = { action: SettingAction; personId: string; words: SignOutWords };

export function SignOutForm({ action, personId, words }: SignOutFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  /** Null while nothing is asked. */
  const [unsent, setUnsent] = useState<readonly LocalCopy[] | null>(null);
  const isAsked = useRef(false);
  const ask = (event: FormEvent) => {
    if (isAsked.current) return;
    event.preventDefault();
    const isUnsaved = form.current?.dataset.asks === 'unsaved';
    if (form.current) form.current.dataset.asks = '';
    void unsentCopies(personId).then((copies) => {
      if (copies.length === 0 && !isUnsaved) leave();
      else setUnsent(copies);
    });
  };
  const leave = () => {
    isAsked.current = true;
    form.current?.requestSubmit();
  };
  useEffect(() => {
    if (unsent) dialog.current?.showModal();
  }, [unsent]);
  const reports = [...new Set(unsent?.map(({ reportId }) => reportId))];
  return (
    <form ref={form} action={action} onSubmit={ask} data-asks="">
      <button type="submit" className={quietButton}>
        {words.signOut}
      </button>
      {unsent && (
        <dialog
          ref={dialog}
          aria-labelledby="sign-out-title"
          onClose={() => setUnsent(null)}
          className="m-auto max-w-[32rem] rounded-lg border border-line bg-card p-5 text-left text-base text-ink backdrop:bg-black/40"
        >
          <h2 id="sign-out-title" className="text-lg">
            {words.title.replace('{count}', String(Math.max(reports.length, 1)))}
          </h2>
          <p className="mt-1 text-soft">{words.say}</p>
          <div className="mt-4 flex flex-wrap items-center gap-2">
            {reports[0] !== undefined && (
              <Link
                href={`/city/reports/${reports[0]}`}
                plain
                className="inline-flex min-h-9 items-center font-semibold"
              >
                {words.open}
              </Link>
            )}
            <Button variant="danger" onClick={() => void forgetEverything(personId).then(leave)}>
              {words.discard}
            </Button>
            <Button variant="quiet" onClick={() => dialog.current?.close()}>
              {words.cancel}
            </Button>
          </div>
        </dialog>
      )}
    </form>
  );
}
