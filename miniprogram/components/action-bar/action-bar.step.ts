/** Taking a direct step: the question before it, the call with a key kept until it succeeds, the words after it. */
import type { Step } from '@gelin/contract/step';
import { call, type Output } from '../../api/call';
import { newKey } from '../../api/key';
import type { DirectAction, MemberAction } from './action-bar.view';
import { phrases, w } from '../../words/action-bar';

/** What became of the matter; the detail of the bar's `done` event. */
export type Done = Output<'matter', 'act'>;

/** Keys of steps tried and not confirmed, by matter, version and step: a row that is drawn anew keeps its own. */
const keys = new Map<string, string>();

/** Whether the person means it; taking it on needs no question. */
export async function agreed(action: DirectAction): Promise<boolean> {
  if (action === 'accept' || action === 'sign') return true;
  const { title, content, confirm } = w.confirm[action];
  const { confirm: yes } = await wx.showModal({ title, content, confirmText: confirm, cancelText: w.think });
  return yes;
}

/** Takes the step. @throws CallFailure, and the next try carries the same key */
export async function take(step: Step, matter: string, seq: number): Promise<Done> {
  const name = `${matter}/${seq}/${JSON.stringify(step)}`;
  const key = keys.get(name) ?? newKey();
  keys.set(name, key);
  const done = await call('matter', 'act', { key, matter, seq, step });
  keys.delete(name);
  return done;
}

/** A quiet word that it is done. */
export function sayDone(action: MemberAction, done: Done): void {
  const title = action === 'accept' && done.no ? phrases.numbered(done.no) : w.done[action];
  if (title) wx.showToast({ title, icon: 'none' });
}
