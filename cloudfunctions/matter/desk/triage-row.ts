/** One row of the centre's list: the matter as on a card, why it waits, and what is proposed. */
import {
  cardFace,
  categoryOf,
  eventSentence,
  eventText,
  likelySame,
  maskPersonal,
  nearbyPlace,
  presenceOf,
  proposeFor,
  triageReason,
  type Actor,
  type Comparable,
  type Directory,
  type Leave,
  type Matter,
  type MatterEvent,
  type Naming,
} from '@gelin/domain';
import type { Named, SameRow, TriageRow } from '@gelin/contract/triage';
import { rowFor } from '../rows.ts';

/** What all rows of a page are made with. */
export interface Sorting {
  readonly actor: Actor;
  readonly directory: Directory;
  readonly naming: Naming;
  readonly now: number;
  /** Who is away now. */
  readonly leaves: readonly Leave[];
  /** By matter, the last step that moved it. */
  readonly last: ReadonlyMap<string, MatterEvent>;
  /** What is likely the same, as far as whoever asks may see it. */
  readonly same: (matter: string) => readonly Matter[];
}

/** By matter, the ids of what is likely the same among what happened around it. */
export function likelyFor(
  waiting: readonly Matter[],
  near: ReadonlyMap<string, readonly Comparable[]>,
  directory: Directory,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    waiting.map((each) => {
      const known = near.get(nearbyPlace(each.place, directory)) ?? [];
      return [each.id, likelySame(each, known, directory)];
    }),
  );
}

export function triageRow(matter: Matter, sorting: Sorting): TriageRow {
  const { actor, directory, naming, now, last } = sorting;
  const { nameOf } = naming;
  const event = last.get(matter.id);
  const { refusal } = matter;
  return {
    ...rowFor(matter, actor, naming, { now, directory }),
    why: triageReason(matter),
    restricted: matter.audience === 'restricted',
    nature: matter.nature,
    categoryCode: matter.category,
    ...(matter.about && { about: namesOf(matter.about.members, directory) }),
    ...(matter.place.unit !== undefined && { unit: matter.place.unit }),
    unitName: nameOf(matter.place.path.at(-1) ?? directory.town.id),
    sendBacks: matter.sendBacks ?? 0,
    ...(event && { last: { sentence: eventSentence(event, naming), texts: textsOf(event) } }),
    ...(refusal && { refusal: { reason: refusal.reason, elsewhere: refusal.elsewhere } }),
    proposal: proposalFor(matter, sorting, event),
  };
}

/** Whoever is no member any more is not named. */
function namesOf(members: readonly string[], directory: Directory): Named[] {
  return directory.members.filter(({ id }) => members.includes(id)).map(({ id, name }) => ({ id, name }));
}

/** What was written with the step, personal data masked. */
function textsOf(event: MatterEvent): string[] {
  const inside =
    event.action === 'escalate' ? [event.content.findings, event.content.opinion] : [eventText(event)];
  return inside.flatMap((text) => (text ? [maskPersonal(text)] : []));
}

function proposalFor(
  matter: Matter,
  { directory, naming, now, same, leaves }: Sorting,
  event: MatterEvent | undefined,
): TriageRow['proposal'] {
  const { nameOf, settings } = naming;
  const sentBackBy =
    event?.action === 'sendBack' && event.by.kind === 'member' ? event.by.department : undefined;
  const { places, categories, severity, targets, handleBy } = proposeFor(matter, directory, now, sentBackBy);
  return {
    places: places.map(({ unit, landmark }) => ({ id: unit, name: nameOf(unit), landmark })),
    categories: categories.map((code) => ({ id: code, name: categoryOf(code, settings)?.name ?? '' })),
    severity,
    targets: targets.map((target) => ({
      ...target,
      name: nameOf(target.id),
      ...(presenceOf(target, directory, leaves) === 'away' && { away: true as const }),
    })),
    handleBy,
    same: same(matter.id).map((other) => sameRow(other, naming)),
  };
}

function sameRow(matter: Matter, naming: Naming): SameRow {
  const { no, category, place, line, status } = cardFace(matter, naming);
  return {
    matter: matter.id,
    ...(no && { no }),
    category,
    place,
    line,
    status,
    reportedAt: matter.reportedAt,
    joined: matter.joined ?? 0,
  };
}
