/** Moving a visit that was agreed: the day and the half of it are picked from those on which somebody can come. */
import { PART_WORDS, visitDayWords, visitText, type Visit } from '@gelin/domain/phone';
import { call } from '../../api/call';
import { serverNow } from '../../api/clock';
import { newKey } from '../../api/key';
import { takeOwn, type OwnDone } from '../../store/own-step';
import { NOTHING } from '../../store/own-written';
import { townServices } from '../../store/services';

/** Keys of moves that whoever has it tried and that were not confirmed, by matter and time. */
const keys = new Map<string, string>();

/** Lets somebody pick another time. `undefined` where they thought better of it. @throws CallFailure */
export async function pickVisit(): Promise<Visit | undefined> {
  const { visits } = await townServices();
  const day = await picked(visits, ({ on }) => visitDayWords(on, serverNow()));
  const part = day && (await picked(day.parts, (one) => PART_WORDS[one]));
  return day && part && { on: day.on, part };
}

async function picked<T>(all: readonly T[], say: (one: T) => string): Promise<T | undefined> {
  const chosen = await wx.showActionSheet({ itemList: all.map(say) }).catch(() => undefined);
  return chosen && all[chosen.tapIndex];
}

/**
 * Moves it there: whoever asked, without a network too. @returns `kept` where that waits on the phone
 * @throws CallFailure, and the next try carries the same key
 */
export async function moveVisit(
  { matter, seq, action }: { readonly matter: string; readonly seq: number; readonly action: 'log' | 'add' },
  visit: Visit,
): Promise<OwnDone> {
  const text = visitText(visit);
  if (action === 'add') return takeOwn({ matter, seq, action, written: { ...NOTHING, text, visit } }, seq);
  const name = `${matter}/${visit.on}/${visit.part}`;
  const key = keys.get(name) ?? newKey();
  keys.set(name, key);
  const step = { action, text, photos: [], visit };
  const done = await call('matter', 'act', { key, matter, seq, step });
  keys.delete(name);
  return done;
}
