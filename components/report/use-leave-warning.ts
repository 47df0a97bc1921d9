'use client';
// Asks before a page with unsaved text is left, by closing the window by a link inside the product or by signing out.
import { useEffect } from 'react';

export function useLeaveWarning(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || event.ctrlKey || event.metaKey) return;
      const staysHere = link.pathname === location.pathname && link.search === location.search;
      if (staysHere || link.hasAttribute('download') || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // The header's other forms. Language and theme keep the text.
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      const name = event.submitter?.getAttribute('name') ?? '';
      // Signing out asks itself, about this text and whatever else this browser holds.
      if (form.dataset.asks !== undefined) {
        form.dataset.asks = 'unsaved';
        return;
      }
      if (form.closest('main') || ['locale', 'theme'].includes(name) || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, true);
    document.addEventListener('submit', onSubmit, true);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('submit', onSubmit, true);
    };
  }, [isUnsaved, question]);
}
