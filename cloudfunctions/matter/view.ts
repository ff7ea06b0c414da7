/** A matter as one reader sees it: words masked for all but its reporter and its holder, findings for members only. */
import {
  actionsFor,
  categoryOf,
  chiefOf,
  eventSentence,
  eventText,
  groupOf,
  maskPersonal,
  namingOf,
  placeWords,
  relationsTo,
  unitOf,
  type Actor,
  type Directory,
  type Matter,
  type MatterEvent,
} from '@gelin/domain';
import type { MatterView, TimelineEntry } from '@gelin/contract/matter';

interface Reading {
  readonly actor: Actor;
  readonly directory: Directory;
  /** Groups the reader sits in. */
  readonly groups: readonly string[];
}

/** The view of a matter and its history. */
export function viewOf(matter: Matter, history: readonly MatterEvent[], reading: Reading): MatterView {
  const { actor, directory, groups } = reading;
  const { nameOf, settings } = namingOf(directory);
  const whole = actor.isReporter || relationsTo(actor, matter).has('holder');
  const shown = whole ? (text: string) => text : maskPersonal;
  const category = categoryOf(matter.category, settings);
  const holder = holderOf(matter, directory, nameOf);
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
      icon: groupOf(matter.category, settings)?.icon ?? '',
    },
    text: shown(matter.text),
    photos: matter.photos,
    placeName: placeWords(matter, nameOf),
    ...(holder && { holder }),
    clock: matter.clock,
    reportedAt: matter.reportedAt,
    ...(matter.outcome && { outcome: matter.outcome }),
    ...(matter.rating && { rating: matter.rating }),
    photoWithAnswer: category?.photoWithAnswer ?? false,
    ...(matter.refusal && matter.status === 'refused' && { refusal: matter.refusal }),
    timeline: history
      .filter((event) => mayKnow(event, matter, actor))
      .map((event) => entryOf(event, actor, nameOf, shown))
      .reverse(),
    actions: actionsFor(actor, matter),
    groups: matter.cards.map((card) => card.group).filter((group) => groups.includes(group)),
  };
}

/** A proposed refusal is the office's own until the centre has decided: nobody is turned away by a proposal. */
function mayKnow(event: MatterEvent, matter: Matter, actor: Actor): boolean {
  return !actor.isReporter || event.action !== 'proposeRefusal' || matter.status === 'refused';
}

function entryOf(
  event: MatterEvent,
  actor: Actor,
  nameOf: (id: string) => string,
  shown: (text: string) => string,
): TimelineEntry {
  // What the verifier noted is for those who have to do better.
  const text = actor.isReporter && event.action === 'verify' ? undefined : eventText(event);
  // Findings and opinion are the office's; a volunteer follows what becomes of the matter.
  const works = !actor.isReporter && actor.posts.some((post) => post.role !== 'informant');
  const inside = event.action === 'escalate' && works;
  return {
    seq: event.seq,
    at: event.at,
    action: event.action,
    sentence: eventSentence(event, nameOf),
    ...(text && { text: shown(text) }),
    ...(inside && { inside: [event.content.findings, event.content.opinion].map(shown) }),
    photos: 'photos' in event.content ? event.content.photos : [],
  };
}

/** Who has it now, with the public phone of whoever answers there. */
function holderOf(
  { holder }: Matter,
  directory: Directory,
  nameOf: (id: string) => string,
): MatterView['holder'] {
  if (!holder) return undefined;
  const unit = unitOf(directory, holder.id);
  const department = directory.departments.find((each) => each.id === holder.id);
  const phone = department?.phone ?? (unit && (chiefOf(directory, unit)?.phone ?? unit.office?.phone));
  return { name: nameOf(holder.id), ...(phone && { phone }) };
}
