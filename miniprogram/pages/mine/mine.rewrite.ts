/** What could not go out as it was: a report goes back into the draft, to be changed and sent again; the rest is taken off the list. */
import { forgetFile } from '../../api/kept';
import { keepDraft } from '../../store/draft';
import { waitingFiles } from '../../store/enclosed';
import { outgoing, takeBack, type OutgoingReport } from '../../store/outgoing';
import { isOut } from '../../store/outgoing.waiting';
import { FAILURE_WORDS } from '../../words/failures';
import { OUTGOING_WORDS as w } from '../../words/outgoing';

/** Opens the report page with it, or asks whether to let go of it. One that only waits for a network stays where it is. */
export async function rewrite(key: string): Promise<void> {
  const stopped = outgoing().find((one) => one.key === key);
  if (!stopped?.failure) return;
  if (stopped.kind !== 'join' && !isOut(stopped)) return writeAnew(stopped);
  const { confirm } = await wx.showModal({
    title: stopped.kind === 'join' ? w.joinStoppedTitle : w.filesStoppedTitle,
    content: FAILURE_WORDS[stopped.failure],
    confirmText: w.remove,
    cancelText: w.keep,
  });
  if (!confirm) return;
  takeBack(key);
  if (stopped.kind !== 'join' && stopped.later) waitingFiles(stopped.later).forEach(forgetFile);
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
