/** Who I am, asked once, and which grid this phone calls home. */
import { call, type Output } from '../api/call';
import { keepInforming } from './informing';
import { keepWays } from './ways';

export type Me = Output<'people', 'me'>;

const HOME = 'homeUnit';
/** Posts change while an app stays open: asked anew when somebody comes back after this long. */
const FRESH = 10 * 60_000;

let asked: Promise<Me> | undefined;
let answeredAt = 0;

/** Who I am; one call however many pages ask. @throws CallFailure, and then the next caller asks again */
export function me(): Promise<Me> {
  asked ??= call('people', 'me', {}).then(
    (answer) => {
      answeredAt = Date.now();
      keepInforming(answer);
      keepWays(answer);
      return answer;
    },
    (failure: unknown) => {
      asked = undefined;
      throw failure;
    },
  );
  return asked;
}

/** After a post of mine came or went: whoever needs it next asks anew. */
export function forgetSession(): void {
  asked = undefined;
}

/** When the app comes back: what failed or grew old is asked again by whoever needs it next. */
export function forgetOldSession(): void {
  if (Date.now() - answeredAt > FRESH) asked = undefined;
}

/** The grid picked on this phone; it is kept nowhere else. */
export function homeUnit(): string | undefined {
  const kept: unknown = wx.getStorageSync(HOME);
  return typeof kept === 'string' && kept !== '' ? kept : undefined;
}

/** Remembers, or with `undefined` forgets, the grid of this phone. */
export function setHomeUnit(unit: string | undefined): void {
  if (unit === undefined) wx.removeStorageSync(HOME);
  else wx.setStorageSync(HOME, unit);
}
