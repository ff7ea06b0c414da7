/** Whose desk a matter is counted on: the units it lies in, and the department that has or had it. */
import type { Matter } from '../matter/matter.ts';

/** A desk of which figures are told: a place, or a department. */
export interface FigureDesk {
  readonly kind: 'place' | 'department';
  readonly id: string;
}

export const placeDesk = (id: string): FigureDesk => ({ kind: 'place', id });
export const departmentDesk = (id: string): FigureDesk => ({ kind: 'department', id });

type Counted = Pick<Matter, 'place' | 'audience' | 'holder' | 'answerer'>;

/** The department that has it, or that answered it. */
export function departmentOf({ holder, answerer }: Pick<Matter, 'holder' | 'answerer'>): string | undefined {
  return [holder, answerer].find((one) => one?.kind === 'department')?.id;
}

/** The word under which a desk's matters are read; `restricted` ones apart, for few may count them. */
export function deskToken({ kind, id }: FigureDesk, restricted = false): string {
  return kind === 'department' ? `@${id}` : `${restricted ? '!' : ''}${id}`;
}

/** The words of all desks that count the matter. */
export function countedOn(matter: Counted): string[] {
  const restricted = matter.audience === 'restricted';
  const department = departmentOf(matter);
  return [
    ...matter.place.path.map((id) => deskToken({ kind: 'place', id }, restricted)),
    ...(department === undefined ? [] : [deskToken({ kind: 'department', id: department })]),
  ];
}
