/** What those who work on a matter see beside its story: who was called to a place and has come, what time was asked for, whether it is listed (挂牌督办). Pure. */
import { momentWords } from '@gelin/domain/phone';
import { WORK_SAYS as says, WORK_WORDS as w } from '../../../words/working';
import type { MatterView } from '../matter.view';

/** The board of a whistle, what was asked, 挂牌; `null` where there is none of it. */
export function workOf(matter: MatterView, now: number) {
  const { id, seq, whistle, timeAsked } = matter;
  const placard = placardOf(matter, now);
  if (!whistle && !timeAsked && !placard) return null;
  return {
    id,
    seq,
    placard,
    asked: timeAsked ? { sentence: timeAsked.sentence, reason: timeAsked.reason } : null,
    where: whistle ? says.called(whistle.where, momentWords(whistle.at, now)) : '',
    called: (whistle?.called ?? []).map(({ name, signed, arrived }) => ({
      name,
      done: arrived !== undefined,
      signed: signed === undefined ? w.notSigned : says.signed(momentWords(signed, now)),
      arrived: arrived === undefined ? w.notArrived : says.arrived(momentWords(arrived, now)),
    })),
  };
}

/** Proposed, with a tap to order it for those who may; or since when it is so. */
function placardOf({ placard, actions }: MatterView, now: number) {
  if (!placard) return null;
  const { at } = placard;
  return at === undefined
    ? { words: w.proposed, offered: actions.includes('supervise') }
    : { words: says.placarded(momentWords(at, now)), offered: false };
}
