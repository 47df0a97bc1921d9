'use client';
// A link that is shown once: to be copied now, since nothing here can show it again.
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

export type OneTimeLinkWords = { title: string; hint: string; label: string; copy: string; copied: string };

type OneTimeLinkProps = { address: string; words: OneTimeLinkWords };

export function OneTimeLink({ address, words }: OneTimeLinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const router = useRouter();
  // What stands around the form (lists, states) is from before the link was made.
  useEffect(() => router.refresh(), [router]);
  const copy = async () => {
    field.current?.select();
    // Over plain http there is no clipboard: then the link stands selected, for Ctrl+C.
    await navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <Notice tone="success" role="status" className="mb-4" title={words.title}>
      <p>{words.hint}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <input
          ref={field}
          readOnly
          aria-label={words.label}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-9 min-w-0 grow basis-72 rounded-md border border-edge bg-card px-3 font-mono text-sm text-ink"
        />
        <Button variant="quiet" onClick={copy}>
          {copied ? words.copied : words.copy}
        </Button>
      </div>
    </Notice>
  );
}
