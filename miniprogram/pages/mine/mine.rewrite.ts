/** What could not go out as it was: a report or a service goes back to where it was written, to be changed and sent again; the rest is taken off the list. */
import { forgetFile } from '../../api/kept';
import { keepAsking } from '../../store/asking';
import { keepDraft } from '../../store/draft';
import { waitingFiles } from '../../store/enclosed';
import { spelled } from '../../store/numbers';
import { finish, outgoing, takeBack, type OutgoingReport } from '../../store/outgoing';
import { isOut, isToTell } from '../../store/outgoing.waiting';
import { FAILURE_WORDS } from '../../words/failures';
import { OUTGOING_SAYS as says, OUTGOING_WORDS as w } from '../../words/outgoing';

/** Opens the page where it was written with it, or asks whether to let go of it. One that only waits for a network stays where it is. */
export async function rewrite(key: string): Promise<void> {
  const stopped = outgoing().find((one) => one.key === key);
  if (stopped && stopped.kind !== 'join' && isToTell(stopped)) return tell(stopped);
  if (!stopped?.failure) return;
  if (stopped.kind !== 'join' && !isOut(stopped)) {
    if (!askAnew(stopped)) writeAnew(stopped);
    return;
  }
  const { confirm } = await wx.showModal({
    title: stopped.kind === 'join' ? w.joinStoppedTitle : w.filesStoppedTitle,
    content: FAILURE_WORDS[stopped.failure],
    confirmText: w.remove,
    cancelText: w.keep,
  });
  if (!confirm) return;
  finish(key);
  if (stopped.kind !== 'join' && stopped.later) waitingFiles(stopped.later).forEach(forgetFile);
}

/** 代报: the number once more, until it has reached whom the report was brought for. */
async function tell({ key, out }: OutgoingReport): Promise<void> {
  const { confirm } = await wx.showModal({
    title: w.toTellTitle,
    content: says.toTellContent(spelled(out?.number ?? '')),
    confirmText: w.told,
    cancelText: w.keep,
  });
  if (confirm) takeBack(key);
}

/** One that asks for a service opens on its page again. A service that the town no longer has is asked for in words alone, as a report. */
function askAnew({ key, service, asked, failure }: OutgoingReport): boolean {
  if (service === undefined || !asked || failure === 'serviceUnknown') return false;
  keepAsking(service, asked);
  takeBack(key);
  wx.navigateTo({ url: `/packages/resident/ask/ask?key=${service}` });
  return true;
}

function writeAnew(stopped: OutgoingReport): void {
  const {
    key,
    text,
    place,
    answers = [],
    later,
    failure: _,
    failedFiles: __,
    kind: ___,
    out: ____,
    asked: _____,
    service: ______,
    visit: _______,
    ...rest
  } = stopped;
  const { said } = rest;
  const { unit, words = '' } = place;
  // Parted from its words or not, what waits is still to be sent with them.
  const { unsent, unsentVoice, unsentVideo } = later ?? stopped;
  const photos = [...stopped.photos, ...(later?.photos ?? [])];
  const { voice = later?.voice, video = later?.video } = stopped;
  takeBack(key);
  keepDraft({
    ...rest,
    key,
    text,
    photos,
    voice,
    video,
    unsent,
    unsentVoice,
    unsentVideo,
    spot: words,
    answers: Object.fromEntries(answers.map((one) => [one.key, one.answer])),
    ...(unit && { place: { unit, name: words || unit } }),
  });
  wx.navigateTo({ url: `/pages/report/report${said ? `?said=${said.group},${said.message}` : ''}` });
}
