'use client';
// A form that sends files. Without script it is a plain form; with it the sending shows its progress, can be cancelled, and does not leave the page, so
// that what is being typed elsewhere on it stays.
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

export type UploadWords = {
  submit: string;
  cancel: string;
  progress: string;
  /** With {percent}. */
  sending: string;
  checking: string;
  cancelled: string;
  tooMuch: string;
  lost: string;
  signedOut: string;
};

type UploadFormProps = { action: string; words: UploadWords; maxBytes: number; children: ReactNode };
type State = { percent: number | null; problem: 'cancelled' | 'tooMuch' | 'lost' | 'signedOut' | null };

const idle: State = { percent: null, problem: null };

export function UploadForm({ action, words, maxBytes, children }: UploadFormProps) {
  const router = useRouter();
  const sending = useRef<XMLHttpRequest>(null);
  const [state, setState] = useState(idle);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const size = [...data.values()].reduce((sum, value) => sum + (value instanceof File ? value.size : 0), 0);
    if (size > maxBytes) return setState({ percent: null, problem: 'tooMuch' });
    const request = new XMLHttpRequest();
    sending.current = request;
    request.upload.onprogress = ({ loaded, total }) =>
      setState({ percent: total > 0 ? Math.floor((100 * loaded) / total) : 0, problem: null });
    request.onload = () => {
      const address = addressIn(request);
      setState({ percent: null, problem: address === null ? (request.status === 401 ? 'signedOut' : 'lost') : null });
      if (address === null) return;
      form.reset();
      router.replace(address as never, { scroll: false });
    };
    request.onerror = () => setState({ percent: null, problem: 'lost' });
    request.onabort = () => setState({ percent: null, problem: 'cancelled' });
    request.open('POST', action);
    request.setRequestHeader('Accept', 'application/json');
    setState({ percent: 0, problem: null });
    request.send(data);
  }

  const { percent, problem } = state;
  return (
    <form method="post" action={action} encType="multipart/form-data" onSubmit={send}>
      {problem !== null && (
        <Notice tone={problem === 'cancelled' ? 'info' : 'error'} role="alert" className="mb-4">
          {words[problem]}
        </Notice>
      )}
      <div inert={percent !== null}>{children}</div>
      {percent === null ? (
        <div className="mt-4">
          <Button type="submit">{words.submit}</Button>
        </div>
      ) : (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <progress value={percent} max={100} aria-label={words.progress} className="h-3 w-48 accent-accent" />
          <span className="tabular-nums">
            {percent < 100 ? words.sending.replace('{percent}', String(percent)) : words.checking}
          </span>
          <Button variant="quiet" size="small" onClick={() => sending.current?.abort()}>
            {words.cancel}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Where the answer leads, made new each time so that the page is read again; null when it is no answer of ours. */
function addressIn(request: XMLHttpRequest): string | null {
  if (request.status !== 200) return null;
  try {
    const { address } = JSON.parse(request.responseText) as { address: string };
    const url = new URL(address, location.origin);
    url.searchParams.set('at', String(Date.now()));
    return url.pathname + url.search + url.hash;
  } catch {
    return null;
  }
}
