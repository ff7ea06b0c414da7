/** Hears what is said after the submission: whoever is complained of later must not go on reading, either. */
import type { Category } from '../catalogue/category.ts';
import type { Directory } from '../org/directory.ts';
import type { Member } from '../org/post.ts';
import { centreFor } from '../routing/route.ts';
import { aboutMembers, aboutOf } from '../text/about.ts';
import { suggestAudience } from '../text/audience.ts';
import type { Audience, Nature } from './kinds.ts';
import type { About, Holder, Matter, Place } from './matter.ts';
import { heardIn, wordsOf } from './submit.ts';

/** What a later step makes of whom the matter is for; nothing where it stays as it is. */
export interface Heard {
  readonly audience?: 'restricted';
  /** The words themselves are for the centre alone, whatever it is filed under. */
  readonly confided?: true;
  /** Everybody it is about from then on. */
  readonly about?: About;
}

/**
 * What words said later make of it. What the centre has passed on with the words known is not called back for the like
 * of them, only for somebody it was not about before.
 */
export function heardLater(words: string, matter: Matter, directory: Directory): Heard {
  const restricted = matter.audience === 'restricted';
  // While others work on it, a name alone is not held against anybody.
  const found = aboutMembers(words, restricted ? matter.nature : 'problem', matter.place, directory);
  const about = joined(matter.about, found);
  const confided = suggestAudience(words) === 'restricted';
  const kept = confided ? { confided } : {};
  if (about) return { audience: 'restricted', about, ...kept };
  return confided && !restricted ? { audience: 'restricted', ...kept } : kept;
}

/** What was said before, heard once more where its place is known now, or another: a post is somebody else's there. */
export function heardAt(place: Place, matter: Matter, directory: Directory): Heard {
  const about = joined(matter.about, aboutMembers(wordsOf(matter, place), matter.nature, place, directory));
  return about ? { audience: 'restricted', about } : {};
}

/** What it is filed as, and whom it is for. */
export interface Filed {
  readonly nature: Nature;
  readonly audience: Audience;
  readonly about?: About;
}

/**
 * What it is under another category or as another nature, its words heard as what it then is: a complaint names whoever
 * holds the post it speaks of. A complaint about members stays one, whatever it is filed under, and what was confided later
 * stays the centre's; where the nature alone is another, nothing else opens or closes it.
 */
export function heardAs(category: Category, matter: Matter, directory: Directory, chosen?: Nature): Filed {
  const { text, answers, service, place } = matter;
  const submission = {
    text,
    category: category.code,
    ...(answers && { answers }),
    ...(service && { service }),
  };
  const heard = heardIn(submission, category, place, directory, chosen);
  const about = joined(matter.about, heard.about);
  const filed = category.code === matter.category ? matter.audience : heard.audience;
  const audience = (about ?? matter.about) || matter.confided ? 'restricted' : filed;
  return { nature: heard.nature, audience, ...(about && { about }) };
}

/** The same, about members that the centre names too: no words say whom a voice, or a "he", is about. */
export function heardNaming(filed: Filed, members: readonly Member[], matter: Matter): Filed {
  if (members.length === 0) return filed;
  const about = joined(filed.about ?? matter.about, aboutOf(members)) ?? filed.about;
  return { nature: filed.nature, audience: 'restricted', ...(about && { about }) };
}

/** Everybody, old and new; `undefined` where nobody is new. */
function joined(before: About | undefined, found: About | undefined): About | undefined {
  const known = before?.members ?? [];
  if (!found || found.members.every((member) => known.includes(member))) return undefined;
  return {
    members: [...new Set([...known, ...found.members])],
    posts: [...(before?.posts ?? []), ...found.posts],
  };
}

/** Who has it once that is heard: the centre, or the town's leaders; `undefined` where nothing new was heard. */
export function hearerOf(heard: Heard, matter: Matter, directory: Directory): Holder | undefined {
  if (heard.audience === undefined) return undefined;
  return matter.holder?.kind === 'leaders'
    ? matter.holder
    : centreFor(heard.about ?? matter.about, directory);
}

/** What is heard as fields of the matter: nobody's card, nobody's work, any more. */
export function heardFields({ audience, about, confided }: Heard): Partial<Matter> {
  const kept = confided ? { confided } : {};
  if (audience === undefined) return kept;
  return { audience, cards: [], ...(about && { about }), ...kept };
}

/** Whom it leaves nothing with. */
export function leftBehind({ audience }: Heard): readonly (keyof Matter)[] {
  return audience === undefined ? [] : ['assistants', 'assignee'];
}
