/** Where what could not go out is written anew: on the page it was written on, with all that was in it. */
import { newKey } from '../../api/key';
import { keepAsking, keptAsking, type Asking } from '../../store/asking';
import { isInTheWay, keepDraft, type Draft } from '../../store/draft';
import type { OutgoingReport } from '../../store/outgoing';
import type { ChosenPlace } from '../../store/place-choice';
import type { SaidPlace } from '../../store/submitting';
import { OUTGOING_WORDS as w } from '../../words/outgoing';
import { PLACE_WORDS } from '../../words/place';

/** The page it was written on, and how it is kept there. */
export interface Anew {
  readonly url: string;
  readonly inTheWay: boolean;
  keep(): void;
}

/** What somebody was writing when they joined another's matter instead. */
export function insteadOfJoining(draft: Draft): Anew {
  return onReportPage(draft);
}

/** Files that came too late for their words: with the same words they can be sent as a report of their own. */
export function withItsFiles({ later, ...words }: OutgoingReport): Anew {
  const { said: _, photos: __, voice: ___, video: ____, ...rest } = words;
  const draft = draftOf({ ...rest, key: newKey(), photos: [], ...(later && { later }) });
  return onReportPage(draft);
}

/** A service that the town no longer has is asked for in words alone, as a report. */
export function anew(stopped: OutgoingReport): Anew {
  const { key, service, asked, failure } = stopped;
  if (service !== undefined && asked && failure !== 'serviceUnknown') {
    return {
      url: `/packages/resident/ask/ask?key=${service}`,
      inTheWay: isOther(keptAsking(service), key),
      keep: () => keepAsking(service, asked),
    };
  }
  return onReportPage(draftOf(stopped));
}

function onReportPage(draft: Draft): Anew {
  const { said, came } = draft;
  const query = said ? `?said=${said.group},${said.message}` : came ? `?came=${came}` : '';
  return {
    url: `/pages/report/report${query}`,
    inTheWay: isInTheWay(draft),
    keep: () => keepDraft(draft),
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
    notBefore: ________,
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
