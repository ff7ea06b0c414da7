/** Sorting a matter: to another holder, under another category, at another place, into two, or down to a unit below. */
import { categoryOf } from '../../catalogue/filing.ts';
import { firstCards, risingCard } from '../../group/group.ts';
import { unitOf, type Directory } from '../../org/directory.ts';
import { parentId } from '../../org/unit.ts';
import { CENTRE_ROLES } from '../../org/post.ts';
import { centreFor, firstHolder, unitFor } from '../../routing/route.ts';
import type { Contents } from '../content.ts';
import { heardFields, hearerOf, leftBehind, type Heard } from '../hearing.ts';
import type { CardPlace, Holder, Matter, Moment } from '../matter.ts';
import { relationsTo } from '../../policy/relation.ts';
import type { Circumstances, Rules } from './rule.ts';

/** Whether a unit may be given the matter: by the centre any, by a holder the centre or one beside its own. */
function mayRouteTo(unit: string, matter: Matter, { actor, directory }: Circumstances): boolean {
  const found = unitOf(directory, unit);
  if (!found || givenTo(unit, matter, directory).id === matter.holder?.id) return false;
  if (unit === directory.town.id || relationsTo(actor, matter).has('centre')) return true;
  const own = unitOf(directory, matter.holder?.id ?? '');
  return own !== undefined && parentId(own) === parentId(found);
}

/** A unit without its chief is answered for by the one above. */
function givenTo(id: string, { about }: Pick<Matter, 'about'>, directory: Directory): Holder {
  const unit = unitOf(directory, id);
  return unit ? unitFor(unit, directory) : centreFor(about, directory);
}

/** A card where the matter has gone, unless one stands there or no group may know of it. */
function movedCard(matter: Matter, holder: Holder | null, at: Moment): CardPlace[] {
  return holder?.kind === 'unit' ? risingCard(matter, holder.id, at, { reason: 'moved' }) : [];
}

/** What is for the centre alone stays there; what nobody there may see does not go there either. */
const restricted = (unit: string, matter: Matter, directory: Directory) =>
  matter.audience === 'restricted' &&
  (unit !== directory.town.id || centreFor(matter.about, directory).kind === 'leaders');

/** What filing it anew makes of whom it is for. */
const heardOf = ({ audience, about }: Contents['recategorise']): Heard =>
  audience === 'open' ? {} : { audience, ...(about && { about }) };

export const moving: Pick<Rules, 'route' | 'recategorise' | 'relocate' | 'split' | 'handDown'> = {
  route: {
    lacks: ({ unit }, matter, circumstances) => {
      if (restricted(unit, matter, circumstances.directory)) return 'restrictedMatter';
      return mayRouteTo(unit, matter, circumstances) ? undefined : 'targetUnknown';
    },
    holder: ({ unit }, matter, { directory }) => givenTo(unit, matter, directory),
    cards: (matter, { now }, holder) => movedCard(matter, holder, now),
    trace: (_, matter) => ({ set: { routes: (matter.routes ?? 0) + 1 } }),
  },
  recategorise: {
    lacks: ({ category, nature, audience, about }, matter, { directory, actor }) => {
      if (!categoryOf(category, directory.settings)) return 'categoryUnknown';
      // A complaint about members stays one, whatever it is filed under; what was confided later is the centre's.
      if (((about ?? matter.about) || matter.confided) && audience === 'open') return 'restrictedMatter';
      if (category !== matter.category) return undefined;
      // How it ends follows from its nature: that alone is the centre's to settle, and whom it is about.
      const centre = actor.kind === 'person' && actor.posts.some(({ role }) => CENTRE_ROLES.includes(role));
      return (nature !== matter.nature || about) && centre ? undefined : 'unchanged';
    },
    holder: (content, matter, { directory }) =>
      hearerOf(heardOf(content), matter, directory) ?? matter.holder,
    trace: ({ content }) => {
      const { category, nature, audience } = content;
      const heard = heardOf(content);
      return { set: { category, nature, audience, ...heardFields(heard) }, drop: leftBehind(heard) };
    },
  },
  relocate: {
    lacks: ({ place }, matter) =>
      place.unit === matter.place.unit && place.words === matter.place.words ? 'unchanged' : undefined,
    holder: ({ place, ...heard }, matter, { directory }) =>
      hearerOf(heard, matter, directory) ??
      (matter.holder?.kind === 'leaders'
        ? matter.holder
        : firstHolder(place, matter.audience, directory, matter.about)),
    cards: (matter, { now, directory }, holder, { place, audience }) => {
      if (audience === 'restricted') return [];
      const there = new Set(matter.cards.map(({ group }) => group));
      const first = holder ? firstCards({ ...matter, place }, holder, now, directory) : [];
      return first.filter(({ group }) => !there.has(group));
    },
    trace: ({ content: { place, ...heard } }) => ({
      set: { place, ...heardFields(heard) },
      drop: leftBehind(heard),
    }),
  },
  split: {},
  handDown: {
    lacks: ({ unit }, matter, { directory }) => {
      if (restricted(unit, matter, directory)) return 'restrictedMatter';
      const to = givenTo(unit, matter, directory).id;
      const path = unitOf(directory, to)?.path ?? [];
      return matter.holder && path.slice(0, -1).includes(matter.holder.id) ? undefined : 'targetUnknown';
    },
    holder: ({ unit }, matter, { directory }) => givenTo(unit, matter, directory),
    cards: (matter, { now }, holder) => movedCard(matter, holder, now),
    trace: ({ at }, { holder }) => (holder ? { set: { handedDown: { from: holder.id, at } } } : {}),
  },
};
