// How commitments are written down: the cities by name, the first-named leading, and the defaults of a plain project. Holds no commitment.
import type { ProjectStatus } from '#rules/project.ts';
import type {
  CommitmentContent,
  OutsideMemberContent,
  ParticipantContent,
  SourceDocumentId,
  SourceNote,
  SourceReference,
} from '../plan-shape.ts';

export const hangzhou = '330100';
export const ningbo = '330200';
export const wenzhou = '330300';
export const jiaxing = '330400';
export const huzhou = '330500';
export const shaoxing = '330600';
export const jinhua = '330700';
export const quzhou = '330800';
export const zhoushan = '330900';
export const taizhou = '331000';
export const lishui = '331100';

export const huangshan: OutsideMemberContent = { name: '安徽省黄山市', nameEn: 'Huangshan, Anhui', code: '341000' };
export const jiading: OutsideMemberContent = { name: '上海市嘉定区', nameEn: 'Jiading, Shanghai', code: '310114' };

type CommitmentLine = {
  readonly slug: string;
  readonly kind?: 'project' | 'deliverable' | 'zone';
  readonly name: string;
  readonly nameEn: string;
  /** City codes, the lead first; none where it is named but not assigned to reporting. */
  readonly cities: readonly string[];
  /** Why these cities, where the document names none as responsible. */
  readonly inferred?: SourceNote;
  readonly planItems: readonly string[];
  readonly status?: string;
  readonly projectStatus?: ProjectStatus;
  readonly outside?: readonly OutsideMemberContent[];
  readonly place: string;
  /** As printed; the name itself when left out. */
  readonly words?: string;
  readonly note?: SourceNote;
  readonly further?: readonly SourceReference[];
};

function joined(notes: readonly SourceNote[]): SourceNote | undefined {
  if (notes.length === 0) return undefined;
  return { zh: notes.map((note) => note.zh).join(''), en: notes.map((note) => note.en).join(' ') };
}

/** A function that completes lines of one document; inference and note are joined into the source's note. */
export function commitmentsOf(document: SourceDocumentId): (line: CommitmentLine) => CommitmentContent {
  return (line) => {
    const note = joined([line.inferred, line.note].filter((part) => part !== undefined));
    const words = line.words ?? line.name;
    return {
      slug: line.slug,
      kind: line.kind ?? 'project',
      name: line.name,
      nameEn: line.nameEn,
      participants: line.cities.map((cityCode, place): ParticipantContent => ({ cityCode, lead: place === 0 })),
      participantsInferred: line.inferred !== undefined,
      planItems: line.planItems,
      statusInDocument: line.status ?? null,
      projectStatus: line.projectStatus ?? null,
      outsideMembers: line.outside ?? [],
      source: { document, place: line.place, words, ...(note && { note }) },
      furtherSources: line.further ?? [],
    };
  };
}
