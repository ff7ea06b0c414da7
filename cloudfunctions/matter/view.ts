/** A matter as one reader sees it: words masked for all but its reporter and its holder, findings for members only. */
import {
  actionsFor,
  answeringFor,
  categoryOf,
  eventSentence,
  eventText,
  iconOf,
  isHazard,
  isInside,
  limitWhy,
  listedPlace,
  maskPersonal,
  mayHavePaper,
  namingOf,
  passedOnWords,
  placeWords,
  relationsTo,
  releasablePhotos,
  releaseWords,
  reopeningOf,
  reportWords,
  unitOf,
  type Actor,
  type Directory,
  type Leave,
  type Matter,
  type MatterEvent,
  type Moment,
  type Naming,
  type Photo,
  type Relation,
  type Unit,
} from '@gelin/domain';
import type { MatterView, TimelineEntry } from '@gelin/contract/matter';
import { workingOf } from './working.ts';
import type { ReleaseDocument } from '../shared/repositories/releases.ts';

export interface Reading {
  readonly actor: Actor;
  readonly directory: Directory;
  /** Groups the reader sits in. */
  readonly groups: readonly string[];
  readonly now: Moment;
  /** Who is away meanwhile. */
  readonly leaves: readonly Leave[];
  /** For whoever may make it public: how it is public. */
  readonly release?: { readonly standing: ReleaseDocument | undefined };
}

/** The view of a matter and its history. */
export function viewOf(matter: Matter, history: readonly MatterEvent[], reading: Reading): MatterView {
  const { actor, directory, groups } = reading;
  const naming = namingOf(directory);
  const { nameOf, settings } = naming;
  const whole = actor.isReporter || relationsTo(actor, matter).has('holder');
  const shown = whole ? (text: string) => text : maskPersonal;
  const home = isHomeKept(matter, actor);
  const category = categoryOf(matter.category, settings);
  const holder = holderOf(matter, directory, naming, reading.leaves);
  return {
    id: matter.id,
    ...(matter.no && { no: matter.no }),
    seq: matter.seq,
    status: matter.status,
    source: matter.source,
    nature: matter.nature,
    severity: matter.severity,
    restricted: matter.audience === 'restricted',
    category: {
      code: matter.category,
      name: category?.name ?? '',
      icon: iconOf(matter.category, settings),
    },
    // Nobody needs more than its number to follow it: what its reporter said is not theirs to read.
    text: actor.follows ? (category?.name ?? '') : shown(home ? passedOnWords(matter) : reportWords(matter)),
    // Nobody can blur a face here: a stranger is not shown what a resident photographed.
    photos: actor.follows || home ? [] : matter.photos,
    ...(matter.voice && mayHear(actor, matter) && { voice: matter.voice }),
    ...(matter.video && mayHear(actor, matter) && { video: matter.video }),
    answers:
      actor.follows || home
        ? []
        : (matter.answers ?? []).map(({ question, answer }) => ({ question, answer: shown(answer) })),
    ...(matter.visit && !actor.follows && !home && { visit: matter.visit }),
    ...(matter.service && !actor.follows && { service: matter.service }),
    identity: actor.follows ? 'confidential' : (matter.identity ?? 'confidential'),
    ...(matter.held && works(actor) && { held: true }),
    joined: matter.joined ?? 0,
    ...(actor.follows && { follows: true }),
    ...(matter.asked && !actor.follows && { asked: { at: matter.asked.at, text: shown(matter.asked.text) } }),
    placeName: actor.follows
      ? listedPlace(matter.place, directory, nameOf)
      : placeWords(matter, nameOf, home ? undefined : shown),
    unitName: nameOf(matter.place.unit ?? matter.town),
    ...(holder && { holder }),
    clock: matter.clock,
    ...limitOf(matter, history, reading),
    ...(actor.isReporter && reopening(matter, reading, nameOf)),
    reportedAt: matter.reportedAt,
    ...(matter.outcome && { outcome: matter.outcome }),
    ...(matter.rating && !actor.follows && { rating: matter.rating }),
    photoWithAnswer: category?.photoWithAnswer ?? false,
    ...(matter.refusal &&
      matter.status === 'refused' && {
        refusal: { reason: matter.refusal.reason, elsewhere: matter.refusal.elsewhere },
      }),
    timeline: history
      .filter((event) => mayKnow(event, matter, actor))
      .map((event) => entryOf(event, matter, actor, naming, shown))
      .reverse(),
    ...(works(actor) && workingOf(matter, directory, nameOf)),
    ...(matter.entrusted && works(actor) && { entrusted: entrustedOf(matter.entrusted) }),
    actions: actionsFor(actor, matter, reading),
    groups: matter.cards.map((card) => card.group).filter((group) => groups.includes(group)),
    ...(mayHavePaper(actor, matter, 'sheet') && { papers: true as const }),
    ...releaseOf(matter, reading),
  };
}

/** What the centre begins with when it makes it public, or has made public. */
function releaseOf(matter: Matter, { release, directory }: Reading): Pick<MatterView, 'release'> {
  if (!release) return {};
  const photos = releasablePhotos(matter);
  const { standing } = release;
  if (standing?.state === 'open')
    return { release: { at: standing.at, text: standing.text, chosen: standing.photos, photos } };
  return { release: { text: releaseWords(matter, namingOf(directory)), chosen: [], photos } };
}

/** What is to be known of its limit, and whether it goes on without its reporter. */
function limitOf(
  matter: Matter,
  history: readonly MatterEvent[],
  { directory, now }: Reading,
): Pick<MatterView, 'limitWhy' | 'hazard'> {
  const why = limitWhy(history, now);
  return { ...(why && { limitWhy: why }), ...(isHazard(matter, directory) && { hazard: true }) };
}

function reopening(
  matter: Matter,
  { directory }: Reading,
  nameOf: (id: string) => string,
): Pick<MatterView, 'reopening'> {
  const found = reopeningOf(matter, directory);
  if (!found) return {};
  const { to, ...rest } = found;
  return { reopening: { ...rest, ...(to && { to: nameOf(to.id) }) } };
}

/** Without the link: whoever has lost it gives a new one. */
const entrustedOf = ({ name, until, replies }: NonNullable<Matter['entrusted']>) => ({
  name,
  until,
  replies,
});

/** Whoever works on it; its reporter, who follows it and a volunteer are told what becomes of it. */
function works(actor: Actor): boolean {
  return !actor.isReporter && actor.posts.some((post) => post.role !== 'informant');
}

/**
 * A proposed refusal is the office's own until the centre has decided: nobody is turned away by a proposal. How the
 * work is assessed is the office's own for good.
 */
function mayKnow(event: MatterEvent, matter: Matter, actor: Actor): boolean {
  // When somebody who cannot walk is called on is told by the very sentence.
  if (event.action !== 'submit' && 'visit' in event.content && !mayHear(actor, matter)) return false;
  if (works(actor)) return true;
  if (actor.follows && NOT_FOLLOWED.includes(event.action)) return false;
  if (event.action === 'proposeRefusal') return matter.status === 'refused' || !isOutside(actor);
  // Who looked at whom is for them, and for those who answer for it.
  if (event.action === 'look' && !actor.isReporter) return false;
  return event.action !== 'object' && event.action !== 'decideObjection';
}

/** Residents, as reporters or followers. */
function isOutside(actor: Actor): boolean {
  return actor.posts.length === 0;
}

/** Steps whose very sentence says what the reporter thinks of it, or where they live. */
const NOT_FOLLOWED: readonly MatterEvent['action'][] = ['rate', 'whistle', 'cover'];
/** What is told to everybody who asked, and so may be read by whoever met it too. */
const TOLD: readonly MatterEvent['action'][] = ['fixOnSpot', 'answer'];

function entryOf(
  event: MatterEvent,
  matter: Matter,
  actor: Actor,
  naming: Naming,
  shown: (text: string) => string,
): TimelineEntry {
  // How it was argued inside is for those who work on it.
  const open = !actor.follows || TOLD.includes(event.action);
  const home = isHomeKept(matter, actor);
  const kept =
    (event.by.kind === 'reporter' && home) || ('risky' in event.content && !mayHear(actor, matter));
  const text = !open || kept || (isInside(event) && !works(actor)) ? undefined : eventText(event);
  const inside = event.action === 'escalate' && works(actor);
  return {
    seq: event.seq,
    at: event.at,
    action: event.action,
    sentence: eventSentence(event, naming, actor.isReporter),
    ...(text && { text: shown(text) }),
    ...(inside && { inside: [event.content.findings, event.content.opinion].map(shown) }),
    photos: 'photos' in event.content && open && !home ? covered(event.content.photos, matter) : [],
    ...(open && (event.by.kind !== 'reporter' || mayHear(actor, matter)) && spoken(event)),
  };
}

/** Who works on it and has to know what was said. */
const HEARERS: readonly Relation[] = ['reporter', 'holder', 'assistant', 'answerer', 'verifier', 'centre'];

/** A voice is known to every neighbour, and nobody can change it here: informants and liaisons do without. */
function mayHear(actor: Actor, matter: Matter): boolean {
  const relations = relationsTo(actor, matter);
  return HEARERS.some((relation) => relations.has(relation));
}

/** Where somebody lives who cannot walk, when they are called on, and their papers, are for whoever has to know. */
function isHomeKept(matter: Matter, actor: Actor): boolean {
  return matter.service !== undefined && !mayHear(actor, matter);
}

/** What was spoken or filmed with the step; what was reported so stands above the story. */
function spoken({ action, content }: MatterEvent): Pick<TimelineEntry, 'voice' | 'video'> {
  if (action !== 'answer' && action !== 'add') return {};
  return { ...(content.voice && { voice: content.voice }), ...(content.video && { video: content.video }) };
}

/** What was covered since is shown covered. */
export function covered(photos: readonly Photo[], { covered: instead = [] }: Matter): readonly Photo[] {
  return photos.map(({ id }) => ({ id: instead.find(({ photo }) => photo === id)?.shown ?? id }));
}

/** Who has it now, with the public phone of whoever answers there: not of a chief on leave. */
export function holderOf(
  { holder }: Matter,
  directory: Directory,
  { holderName }: Pick<Naming, 'holderName'>,
  leaves: readonly Leave[],
): MatterView['holder'] {
  if (!holder) return undefined;
  const unit = unitOf(directory, holder.id);
  const department = directory.departments.find((each) => each.id === holder.id);
  const phone = department?.phone ?? (unit && phoneAt(unit, directory, leaves));
  return { name: holderName(holder.id), ...(phone && { phone }) };
}

function phoneAt(unit: Unit, directory: Directory, leaves: readonly Leave[]): string | undefined {
  const { chief, instead } = answeringFor(unit, directory, leaves);
  return (instead ?? chief)?.member.phone ?? unit.office?.phone;
}
