/** What could not go out as it was: a report or a service goes back to where it was written, to be changed and sent again; the rest is taken off the list. */
import { failureCode } from '../../api/failure';
import { forgetFile } from '../../api/kept';
import { keepAsking, keptAsking, type Asking } from '../../store/asking';
import { isInTheWay, keepDraft, type Draft } from '../../store/draft';
import { waitingFiles } from '../../store/enclosed';
import { spelled } from '../../store/numbers';
import { finish, outgoing, takeBack, type OutgoingReport } from '../../store/outgoing';
import { isOut, isToTell } from '../../store/outgoing.waiting';
import type { ChosenPlace } from '../../store/place-choice';
import type { SaidPlace } from '../../store/submitting';
import { FAILURE_WORDS } from '../../words/failures';
import { OUTGOING_SAYS as says, OUTGOING_WORDS as w } from '../../words/outgoing';
import { PLACE_WORDS } from '../../words/place';

/** Opens the page where it was written with it, or asks whether to let go of it. One that only waits for a network stays where it is. */
export async function rewrite(key: string): Promise<void> {
  const stopped = outgoing().find((one) => one.key === key);
  if (stopped && stopped.kind !== 'join' && isToTell(stopped)) return tell(stopped);
  if (!stopped?.failure) return;
  if (stopped.kind !== 'join' && !isOut(stopped)) {
    return openAgain(stopped);
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

/** What is being written there gives way only when somebody says so; it leaves the list once it is kept there. */
async function openAgain(stopped: OutgoingReport): Promise<void> {
  const page = anew(stopped);
  if (page.inTheWay && !(await givesWay())) return;
  try {
    page.keep();
  } catch (thrown) {
    wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    return;
  }
  takeBack(stopped.key);
  wx.navigateTo({ url: page.url });
}

async function givesWay(): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: w.replaceTitle,
    content: w.replaceContent,
    confirmText: w.replace,
    cancelText: w.keep,
  });
  return confirm;
}

/** The page it was written on, and how it is kept there. */
interface Anew {
  readonly url: string;
  readonly inTheWay: boolean;
  keep(): void;
}

/** A service that the town no longer has is asked for in words alone, as a report. */
function anew(stopped: OutgoingReport): Anew {
  const { key, service, asked, failure, said } = stopped;
  if (service !== undefined && asked && failure !== 'serviceUnknown') {
    return {
      url: `/packages/resident/ask/ask?key=${service}`,
      inTheWay: isOther(keptAsking(service), key),
      keep: () => keepAsking(service, asked),
    };
  }
  return {
    url: `/pages/report/report${said ? `?said=${said.group},${said.message}` : ''}`,
    inTheWay: isInTheWay({ key, ...(said && { said }) }),
    keep: () => keepDraft(draftOf(stopped)),
  };
}

const isOther = (kept: Asking, key: string) =>
  kept.key !== key && [kept.name, kept.phone, kept.spot, kept.more].some((words) => words.trim() !== '');

function draftOf(stopped: OutgoingReport): Draft {
  const {
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
  // Parted from its words or not, what waits is still to be sent with them.
  const { unsent, unsentVoice, unsentVideo } = later ?? stopped;
  const photos = [...stopped.photos, ...(later?.photos ?? [])];
  const { voice = later?.voice, video = later?.video } = stopped;
  return {
    ...rest,
    photos,
    voice,
    video,
    unsent,
    unsentVoice,
    unsentVideo,
    spot: place.words ?? '',
    answers: Object.fromEntries(answers.map((one) => [one.key, one.answer])),
    place: placeOf(place),
  };
}

/** Where it was said to be: without a grid too, or the home grid would be taken. */
function placeOf({ unit, words, position }: SaidPlace): ChosenPlace {
  const [longitude, latitude] = position ?? [];
  const point = longitude !== undefined && latitude !== undefined;
  return {
    name: words || unit || (point ? w.position : PLACE_WORDS.unknownName),
    ...(unit && { unit }),
    ...(point && { position: [longitude, latitude] as const }),
  };
}
