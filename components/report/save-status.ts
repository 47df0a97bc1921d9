// Where what was typed stands, in words: in the system, in this browser only, on its way.
import { formatDateTime } from '#format/date.ts';
import { fillTemplate } from './fill-template.ts';
import type { ReportFormWords } from './report-form-words.ts';
import type { SavePhase } from './use-autosave.ts';

export function saveStatus(phase: SavePhase, isDirty: boolean, savedWords: string, words: ReportFormWords): string {
  const says = words.autosave;
  const time = (at: string) => formatDateTime(new Date(at)).slice(-5);
  switch (phase.kind) {
    case 'saving':
      return says.saving;
    case 'local':
      return `${phase.isKept ? says.local : words.form.changed} · ${says[phase.reason]}`;
    case 'partly':
      if (!isDirty) return fillTemplate(says.saved, { time: time(phase.at) });
      return fillTemplate(phase.isKept ? says.partly : says.partlyLost, { time: time(phase.at) });
    case 'saved':
      return isDirty ? words.form.changed : fillTemplate(says.saved, { time: time(phase.at) });
    default:
      return isDirty ? words.form.changed : savedWords;
  }
}

/** Said aloud only when the place changes, never for every save. */
export function spokenPhase(before: SavePhase['kind'], phase: SavePhase): boolean {
  if (phase.kind === 'local' || phase.kind === 'partly') return before !== phase.kind;
  return phase.kind === 'saved' && before !== 'saved';
}
