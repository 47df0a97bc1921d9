'use client';
// One key for one thing. Off inside fields and while an input method composes, and can be switched off by the person.
import { useEffect, useState } from 'react';

const switchedOff = 'jibao.shortcuts.off';

/** Calls `work` when the key alone is pressed outside every field. Remembers for this browser tab whether it is wanted. */
export function useShortcut(key: string, work: () => void) {
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
      // The tab may have switched its shortcuts off elsewhere on the page since.
      if (sessionStorage.getItem(switchedOff) !== null) return;
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
