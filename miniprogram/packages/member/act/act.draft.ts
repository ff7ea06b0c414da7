/** What was written for one step on one matter, with the key it was tried under, kept on the phone until it is sent. */
import type { WrittenAction } from '../../../components/action-bar/action-bar.view';
import type { Attempt } from '../../../store/attempt';
import { EMPTY, isEmpty, type Draft } from './act.form';

export interface Kept {
  readonly draft: Draft;
  readonly attempt: Attempt | null;
}

const nameOf = (matter: string, action: WrittenAction) => `act.draft.${matter}.${action}`;

/** What was kept; an empty draft where nothing was. */
export function kept(matter: string, action: WrittenAction): Kept {
  const found: unknown = wx.getStorageSync(nameOf(matter, action));
  const { draft, attempt }: Partial<Kept> = typeof found === 'object' && found !== null ? found : {};
  return { draft: { ...EMPTY, ...draft }, attempt: attempt ?? null };
}

/** Keeps the draft; an empty one is forgotten. */
export function keep(matter: string, action: WrittenAction, { draft, attempt }: Kept): void {
  if (isEmpty(draft)) forget(matter, action);
  else wx.setStorageSync(nameOf(matter, action), { draft, attempt });
}

/** Keeps what is written, with the key it was tried under before. */
export function keepWords(matter: string, action: WrittenAction, draft: Draft): void {
  keep(matter, action, { draft, attempt: kept(matter, action).attempt });
}

/** Forgets it: it was sent. */
export function forget(matter: string, action: WrittenAction): void {
  wx.removeStorageSync(nameOf(matter, action));
}
