/** How a matter comes into being: placed, proposed a category, given its first holder, clock and cards. */
import { CATCH_ALL } from '../catalogue/catalogue.ts';
import { categoryOf } from '../catalogue/filing.ts';
import type { Category } from '../catalogue/category.ts';
import { startClock } from '../deadline/clock.ts';
import { firstCards } from '../group/group.ts';
import type { Directory } from '../org/directory.ts';
import { centreFor, firstHolder, placeOf, type SaidPlace } from '../routing/route.ts';
import { aboutMembers } from '../text/about.ts';
import { suggestAudience } from '../text/audience.ts';
import { suggestNature } from '../text/nature.ts';
import { suggestSeverity } from '../text/severity.ts';
import { suggestCategory } from '../text/suggest.ts';
import type { EventOf } from './event.ts';
import type { Audience, Came, Identity, Nature, Severity, Source } from './kinds.ts';
import type {
  About,
  Answered,
  InspectionFound,
  EventActor,
  Holder,
  Matter,
  Moment,
  Place,
  ServiceAsked,
  Visit,
} from './matter.ts';
import type { Photo, Video, Voice } from './media.ts';
import { ticketNumber } from '../ticket/read.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** What somebody sends in. */
export interface Submission {
  readonly text: string;
  readonly photos: readonly Photo[];
  readonly source: Source;
  /** Picked by a person; else proposed from the words. */
  readonly category?: string | undefined;
  readonly place: SaidPlace;
  /** 演练: marked as such by the centre. */
  readonly drill?: boolean | undefined;
  /** The message in a group that it is made of (转为事项). */
  readonly said?: string | undefined;
  /** How whoever it is brought for came; of a 代报 alone. */
  readonly came?: Came | undefined;
  /** Absent is `confidential`. */
  readonly identity?: Identity | undefined;
  readonly voice?: Voice | undefined;
  readonly video?: Video | undefined;
  readonly answers?: readonly Answered[] | undefined;
  readonly visit?: Visit | undefined;
  /** Somebody whose last ones were no matter at all: the centre looks first, unless there is danger. */
  readonly held?: boolean | undefined;
  readonly service?: ServiceAsked | undefined;
  /** A safety inspection (安全检查) has found it. */
  readonly inspected?: InspectionFound | undefined;
  /** Another hotline's ticket (工单). */
  readonly ticket?: Ticket | undefined;
  /** The matter that this one was a part of: what was kept from somebody there is kept from them here. */
  readonly splitFrom?: Pick<Matter, 'id' | 'audience' | 'about'> | undefined;
}

export interface Arrival {
  readonly id: string;
  readonly matter: string;
  readonly by: EventActor;
  readonly now: Moment;
  readonly directory: Directory;
}

/** The event that a submission becomes. The place decides where it goes, the category how fast and before whom. */
export function submit(submission: Submission, arrival: Arrival): EventOf<'submit'> {
  const { directory, now } = arrival;
  const code =
    submission.category ??
    suggestCategory(submission.text, directory.settings.catalogue.categories)[0]?.code ??
    CATCH_ALL;
  const category = categoryOf(code, directory.settings) ?? categoryOf(CATCH_ALL, directory.settings);
  if (!category) throw new Error('the catalogue has no category for other things');
  const place = placeOf(submission.place, directory, submission.text);
  const heard = heardIn(submission, category, place, directory);
  const { splitFrom: whole, ticket } = submission;
  const about = whole?.about ?? heard.about;
  const audience = whole?.audience === 'restricted' ? 'restricted' : heard.audience;
  const heavy = severer(category.severity, suggestSeverity(submission.text, category));
  const severity = submission.inspected?.grave ? severer(heavy, 'important') : heavy;
  const filed = { category: category.code, nature: heard.nature, severity, audience };
  const held = (submission.held === true || isUnheard(submission)) && severity !== 'urgent';
  const holder = held
    ? centreFor(about, directory)
    : firstHolderOf(submission.source, { place, audience, about }, directory);
  return {
    id: arrival.id,
    matter: arrival.matter,
    town: directory.town.id,
    seq: 1,
    action: 'submit',
    at: now,
    by: arrival.by,
    content: {
      text: submission.text,
      photos: submission.photos,
      source: submission.source,
      ...filed,
      place,
      ...(about && { about }),
      ...(submission.drill && { drill: true }),
      ...(whole && { splitFrom: whole.id }),
      ...(submission.said !== undefined && { said: submission.said }),
      ...(held && { held }),
      ...(submission.inspected && { inspected: submission.inspected }),
      ...(ticket && { ticket: { ...ticket, number: ticketNumber(ticket.number) } }),
      ...told(submission),
    },
    effect: {
      status: 'reported',
      holder,
      clock: startClock('accept', { ...filed, ticket }, now, directory.settings),
      cards: firstCards({ ...filed, place, held }, holder, now, directory),
    },
  };
}

/**
 * Nobody knows yet whom a voice or a film without words is about: the centre listens before anybody else does. What
 * members found themselves, or a group has heard already, needs none of it.
 */
function isUnheard({ text, category, voice, video, service, source, said }: Submission): boolean {
  if (source === 'finding' || source === 'ticket' || said !== undefined) return false;
  return (voice ?? video) !== undefined && text.trim() === '' && category === undefined && !service;
}

/** How it was told, as far as it was told so. */
function told({ source, came, identity, voice, video, answers = [], visit, service }: Submission) {
  return {
    ...(came && source === 'onBehalf' && { came }),
    ...(identity && { identity }),
    ...(voice && { voice }),
    ...(video && { video }),
    ...(answers.length > 0 && { answers }),
    ...(visit && { visit }),
    ...(service && { service }),
  };
}

/** A ticket (工单) comes to the centre and is passed on from there; everything else goes where its place says. */
function firstHolderOf(
  source: Source,
  { place, audience, about }: { place: Place; audience: Audience; about: About | undefined },
  directory: Directory,
): Holder {
  return source === 'ticket' && !about
    ? { kind: 'unit', id: directory.town.id }
    : firstHolder(place, audience, directory, about);
}

/**
 * What the words and the category make of it, and whom it is about; a complaint about members is restricted. `nature`
 * where somebody has said what it is.
 */
export function heardIn(
  submission: Pick<Submission, 'text' | 'category' | 'service' | 'answers'>,
  category: Category,
  place: Place,
  directory: Directory,
  nature: Nature = natureOf(submission, category),
): { nature: Nature; audience: Audience; about: About | undefined } {
  const words = wordsOf(submission, place);
  const about = aboutMembers(words, nature, place, directory);
  return { nature, about, audience: about ? 'restricted' : suggestAudience(words, category) };
}

/** Everything that was said, wherever it was said: somebody is named in the answer to a question as well. */
export function wordsOf(
  { text, answers = [] }: Pick<Submission, 'text' | 'answers'>,
  { words = '' }: Pick<Place, 'words'>,
): string {
  return [text, words, ...answers.map(({ answer }) => answer)].join('。');
}

/**
 * A service is help (代办), whatever it is filed under. A category somebody picked says what it is; otherwise the words
 * do, and where they are silent the category.
 */
function natureOf(submission: Pick<Submission, 'text' | 'category' | 'service'>, category: Category): Nature {
  if (submission.service) return 'help';
  const heard = submission.category === undefined ? suggestNature(submission.text) : 'problem';
  return heard === 'problem' ? category.nature : heard;
}

const RANK: Readonly<Record<Severity, number>> = { routine: 0, important: 1, urgent: 2 };

function severer(a: Severity, b: Severity): Severity {
  return RANK[a] >= RANK[b] ? a : b;
}
