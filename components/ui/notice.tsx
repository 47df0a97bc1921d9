// A message about this page or this field: what happened, in plain words, and the way on.
import type { ReactNode } from 'react';
import { type Tone, ToneMark } from './tone-mark.tsx';

const looks: Record<Tone, { box: string; title: string }> = {
  info: { box: 'border-accent bg-accent-tint', title: 'text-accent' },
  warning: { box: 'border-warn bg-warn-tint', title: 'text-warn' },
  error: { box: 'border-bad bg-bad-tint', title: 'text-bad' },
  success: { box: 'border-good bg-good-tint', title: 'text-good' },
};

type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** `alert` interrupts, `status` waits; leave out for what is simply part of the page. */
  role?: 'status' | 'alert';
  id?: string;
  className?: string;
};

export function Notice({ tone = 'info', title, children, actions, role, id, className = '' }: NoticeProps) {
  const look = looks[tone];
  return (
    <div id={id} role={role} className={`flex gap-2.5 rounded-r-md border-l-3 px-3 py-2 ${look.box} ${className}`}>
      <ToneMark tone={tone} className={`mt-[0.25rem] ${look.title}`} />
      <div className="min-w-0">
        {title !== undefined && <p className={`font-semibold ${look.title}`}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">{actions}</div>}
      </div>
    </div>
  );
}
