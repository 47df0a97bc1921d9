// How far each city is in the open quarter when the demonstration begins, so that every page has something to show and to do.

export type DemonstrationProgress = 'due' | 'submitted' | 'endorsed' | 'accepted';

/** `index` counts the city's reports from 0. Hangzhou and the cities not named here have everything still to do. */
export function currentQuarterProgress(cityCode: string, index: number): DemonstrationProgress {
  switch (cityCode) {
    case '330200': // Ningbo: half endorsed, two wait for the city's approver
      return index < 4 ? 'endorsed' : index < 6 ? 'submitted' : 'due';
    case '330300': // Wenzhou: most accepted
      return index % 4 === 3 ? 'endorsed' : 'accepted';
    case '330400': // Jiaxing and Huzhou: all in, mostly accepted
    case '330500':
      return index === 0 ? 'endorsed' : 'accepted';
    case '330600': // Shaoxing: first ones accepted, the rest to do
      return index < 3 ? 'accepted' : 'due';
    case '330800': // Quzhou: complete
    case '331000': // Taizhou: complete
      return 'accepted';
    case '330900': // Zhoushan: with the city's approver
      return 'submitted';
    default:
      return 'due';
  }
}
