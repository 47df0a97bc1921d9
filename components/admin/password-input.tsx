'use client';
// A new password, typed once and shown on request. Keeps what was typed while the form comes back; pasting and managers are welcome.
import { useEffect, useState } from 'react';
import type { ControlProps } from '../ui/field.tsx';
import { TextInput } from '../ui/text-input.tsx';

type PasswordInputProps = { control: ControlProps; show: string; hide: string };

export function PasswordInput({ control, show, hide }: PasswordInputProps) {
  const [text, setText] = useState('');
  const [shown, setShown] = useState(false);
  // Without JavaScript the button would do nothing, so it appears with it.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <div className="flex max-w-86 items-stretch gap-2">
      <TextInput
        {...control}
        type={shown ? 'text' : 'password'}
        width="full"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="new-password"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
      />
      {ready && (
        <button
          type="button"
          aria-controls={control.id}
          onClick={() => setShown(!shown)}
          className="shrink-0 rounded-md border border-edge px-3 text-accent hover:border-accent hover:bg-accent-tint"
        >
          {shown ? hide : show}
        </button>
      )}
    </div>
  );
}
