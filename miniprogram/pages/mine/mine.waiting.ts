/** One thing that waits on the phone, as its row says how far it is. Pure. */
import { waits, type Enclosed } from '../../store/enclosed';
import { isOut, isToTell, type Outgoing, type OutgoingReport } from '../../store/outgoing.waiting';
import { spelled } from '../../store/numbers';
import { FAILURE_WORDS } from '../../words/failures';
import { OUTGOING_SAYS as says, OUTGOING_WORDS as w } from '../../words/outgoing';

/** The row. */
export function waitingRow(one: Outgoing, online: boolean) {
  return {
    key: one.key,
    text: one.text || enclosedWords(one),
    also: one.text ? enclosedWords(one) : '',
    words: one.failure ? `${FAILURE_WORDS[one.failure]}。${stopped(one)}` : going(one, online),
    stopped: one.failure !== undefined,
    opens: one.failure !== undefined || isToTell(one),
  };
}

function going(one: Outgoing, online: boolean): string {
  if (one.kind === 'join') return w.joinWaits;
  if (isToTell(one)) return says.toTell(spelled(one.out?.number ?? ''));
  if (isOut(one)) return w.following;
  if (!online) return w.waits;
  if (one.notBefore !== undefined) return w.tooMany;
  if ((one.failedFiles ?? 0) > 0) return w.weak;
  return waits(one) > 0 ? w.sending : w.waits;
}

function stopped(one: Outgoing): string {
  if (one.kind === 'join') return one.draft ? w.joinStoppedDraft : w.joinStopped;
  return isOut(one) ? w.filesStopped : w.rewrite;
}

/** What goes with it, wherever it lies. */
function enclosedWords(one: Outgoing): string {
  if (one.kind === 'join') return '';
  const all: (OutgoingReport | Enclosed)[] = one.later ? [one, one.later] : [one];
  const photos = all.reduce((sum, { photos: stored, unsent }) => sum + stored.length + unsent.length, 0);
  const voice = all.some((part) => (part.voice ?? part.unsentVoice) !== undefined);
  const video = all.some((part) => (part.video ?? part.unsentVideo) !== undefined);
  return says.enclosed(photos, voice, video);
}
