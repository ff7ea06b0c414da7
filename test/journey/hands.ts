/** Whose hands a phone is in: usual type on a usual phone, or elder mode on the smallest there is. Journeys that must work for everybody go once in each. */
import type { Phone, Street } from './street.ts';

export interface Hands {
  readonly hands: 'on a usual phone' | 'in elder mode at 320 px';
  readonly width: number;
  readonly elder: boolean;
}

export const USUAL: Hands = { hands: 'on a usual phone', width: 375, elder: false };
export const ELDER: Hands = { hands: 'in elder mode at 320 px', width: 320, elder: true };

/** A person's phone as these hands have set it up. */
export function phoneIn(street: Street, hands: Hands, person: string, at?: string): Promise<Phone> {
  return street.phone(person, at, hands.width, 1, async (page) => {
    if (hands.elder) await page.addInitScript(switchElder, person);
  });
}

/** Runs in the browser, before the app: what the switch in 我的 leaves on the phone. */
function switchElder(person: string): void {
  localStorage.setItem(`gelin-preview:${person}:elder`, JSON.stringify({ data: true }));
}
