// What became of the last upload, read from the address: how many files were taken, which were not and why.
import { useTranslations } from 'next-intl';
import { type FileProblem, fileProblems } from '#rules/evidence.ts';
import { Notice } from '../ui/notice.tsx';

type Query = Readonly<Record<string, string | string[] | undefined>>;
const wholeProblems = ['incomplete', 'no_file', 'too_much', 'conflict'] as const;

export type UploadOutcomeFacts = {
  added: number;
  refused: { problem: FileProblem; fileName: string }[];
  refusedCount: number;
  whole: (typeof wholeProblems)[number] | null;
  removed: boolean;
};

/** Anything in the address that we never wrote there is left out. */
export function readUploadOutcome(query: Query): UploadOutcomeFacts {
  const number = (text: string | string[] | undefined) => (/^\d{1,3}$/.test(String(text)) ? Number(text) : 0);
  const refused = [query.refused ?? []].flat().flatMap((text) => {
    const at = text.indexOf(':');
    const problem = fileProblems.find((known) => known === text.slice(0, at));
    return problem ? [{ problem, fileName: text.slice(at + 1, at + 200) }] : [];
  });
  return {
    added: number(query.added),
    refused,
    refusedCount: Math.max(number(query.refusedCount), refused.length),
    whole: wholeProblems.find((known) => known === query.uploadProblem) ?? null,
    removed: query.removed === '1',
  };
}

export function UploadOutcome({ outcome }: { outcome: UploadOutcomeFacts }) {
  const t = useTranslations('evidence');
  const { added, refused, refusedCount, whole, removed } = outcome;
  return (
    <div className="mb-3 grid gap-2 empty:hidden">
      {added > 0 && <Notice tone="success" role="status" title={t('outcome.added', { count: added })} />}
      {removed && <Notice tone="success" role="status" title={t('remove.done')} />}
      {whole !== null && <Notice tone="error" role="alert" title={t(`whole.${whole}`)} />}
      {refused.length > 0 && (
        <Notice tone="error" role="alert" title={t('outcome.refused', { count: refusedCount })}>
          <ul className="list-disc pl-5">
            {refused.map(({ problem, fileName }) => (
              <li key={`${problem} ${fileName}`} className="wrap-anywhere">
                {t('outcome.one', { file: fileName, reason: t(`problem.${problem}`) })}
              </li>
            ))}
          </ul>
          {refusedCount > refused.length && <p>{t('outcome.more', { count: refusedCount - refused.length })}</p>}
        </Notice>
      )}
    </div>
  );
}
