/** What a board and a card are drawn of, and the few colours they share with the mini-program. */
import type { ChiefPage } from '@gelin/contract/find';

export interface BoardPage {
  readonly page: ChiefPage;
  readonly face: Buffer | undefined;
  readonly town: string;
  /** `YYYY-MM-DD`: whoever stands before an old board can see that it is old. */
  readonly day: string;
}

export const BRAND = '#0f766e';
export const TINT = '#e6f4f1';
export const INK = '#1f2933';
export const QUIET = '#5e6673';
export const WHITE = '#ffffff';

/** "柳溪村第二网格": the last of what it lies in, for a 第二网格 is in every village. */
export function titleOf({ within, name }: ChiefPage): string {
  const village = within.split(' · ').at(-1) ?? '';
  return within.includes(' · ') ? `${village}${name}` : name;
}

/** Who is to be called: the chief, or whoever stands in, with the number of the person or the office. */
export function answersOf({ chief, standIn, office }: ChiefPage) {
  const person = chief ?? standIn;
  return { person, phone: person?.phone ?? office?.phone ?? '', vacant: chief === undefined };
}
