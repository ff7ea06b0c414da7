/** What those who work on a matter see beside its story: who was called to a place and has come, what time was asked for. Pure. */
import { momentWords } from '@gelin/domain/phone';
import { WORK_SAYS as says, WORK_WORDS as w } from '../../../words/working';
import type { MatterView } from '../matter.view';

/** The board of a whistle, and what was asked; `null` where there is neither. */
export function workOf({ whistle, timeAsked }: MatterView, now: number) {
  if (!whistle && !timeAsked) return null;
  return {
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
