// Reads the publisher's form for a functional zone or platform. Asks no database.
import { type Read, readBasis } from './plan-input.ts';
import { chosenCodes, fieldReader, type TypedFields, tickedFields } from './typed-fields.ts';

export const functionalZoneKinds = ['functional_zone', 'platform'] as const;
export type FunctionalZoneKind = (typeof functionalZoneKinds)[number];

/** Counties, and plan items, that one form adds at a time. */
export const hostRows = 3;
export const itemRows = 3;

export type FunctionalZoneValues = {
  kind: FunctionalZoneKind;
  name: string;
  nameEn: string;
  hostCodes: readonly string[];
  /** Slugs, ascending. */
  planItems: readonly string[];
  basis: string;
};

export function readFunctionalZone(form: TypedFields, rules: { needsBasis: boolean }): Read<FunctionalZoneValues> {
  const read = fieldReader(form);
  const kind = read.option('kind', functionalZoneKinds);
  if (kind === null && (form.kind ?? '') === '') read.refuse('kind', 'required');
  const values: FunctionalZoneValues = {
    kind: kind ?? 'platform',
    name: read.required('name', 120),
    nameEn: read.english('nameEn', 240) || (read.refuse('nameEn', 'required') ?? ''),
    hostCodes: chosenCodes(form, 'host', 'hostMore'),
    planItems: chosenCodes(form, 'item', 'itemMore'),
    basis: readBasis(read, rules.needsBasis),
  };
  if (values.hostCodes.some((code) => !/^\d{6}$/.test(code))) read.refuse('hostMore.1', 'not_an_option');
  return { values, problems: read.problems };
}

export function functionalZoneFields(values: FunctionalZoneValues): Record<string, string> {
  return {
    kind: values.kind,
    name: values.name,
    nameEn: values.nameEn,
    ...tickedFields('host', values.hostCodes),
    ...tickedFields('item', values.planItems),
    basis: values.basis,
  };
}
