'use client';
// The button that verifies the record, and the verdict on each chain.
import { useActionState } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { verifyEventsAction } from './actions.ts';

export type VerifyWords = {
  submit: string;
  pending: string;
  /** By chain. */
  chains: Readonly<Record<'main' | 'denials', string>>;
  whole: string;
  /** With {number}. */
  broken: string;
  reasons: Readonly<Record<string, string>>;
  links: string;
  headNumber: string;
  headHash: string;
};

const chains = ['main', 'denials'] as const;

export function VerifyForm({ words, outcome }: { words: VerifyWords; outcome: OutcomeWords }) {
  const [answer, action] = useActionState(verifyEventsAction, idleAnswer);
  const { data } = answer;
  return (
    <>
      <FormOutcome answer={answer} words={outcome} here="/admin/events" />
      {data && (
        <div role="status" className="mb-4 grid gap-3">
          {chains.map((chain) => (
            <Verdict key={chain} chain={chain} data={data} words={words} />
          ))}
        </div>
      )}
      <form action={action} data-print="hide">
        <SubmitButton label={words.submit} pendingLabel={words.pending} variant={data ? 'quiet' : 'primary'} />
      </form>
    </>
  );
}

type VerdictProps = { chain: (typeof chains)[number]; data: Record<string, string>; words: VerifyWords };

function Verdict({ chain, data, words }: VerdictProps) {
  const value = (name: string) => data[`${chain}.${name}`] ?? '';
  const reason = value('broken');
  const title = `${words.chains[chain]}${reason === '' ? words.whole : words.broken.replace('{number}', value('brokenNumber'))}`;
  return (
    <Notice tone={reason === '' ? 'success' : 'error'} title={title}>
      {reason !== '' && <p className="mb-1">{words.reasons[reason] ?? reason}</p>}
      <DefinitionList
        items={[
          { term: words.links, value: value('links') },
          { term: words.headNumber, value: value('headNumber') },
        ]}
      />
      <p className="mt-1.5 text-soft">{words.headHash}</p>
      <code className="block font-mono text-xs break-all">{value('headHash')}</code>
    </Notice>
  );
}
