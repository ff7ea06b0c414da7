/** A step from the phone as what the event will keep: numbers drawn, places found, categories looked up. */
import {
  aboutOf,
  categoryOf,
  dueAt,
  heardAs,
  heardAt,
  heardLater,
  heardNaming,
  isOfficial,
  maySomebodySee,
  placeOf,
  relationsTo,
  type Actor,
  type Command,
  type Contents,
  type Directory,
  type Matter,
  type MatterEvent,
  type Member,
  type Moment,
} from '@gelin/domain';
import type { Step, StepAction, StepOf } from '@gelin/contract/step';
import { derivedId } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { asWritten } from '../shared/said.ts';
import { hashOfLink, linkOf } from '../shared/sealing.ts';
import { nextNumber } from '../shared/repositories/counters.ts';
import { checkMarked } from './marked.ts';

/** What a step is turned into a command with. */
export interface Turning {
  /** The event's id. */
  readonly id: string;
  readonly matter: Matter;
  readonly actor: Actor;
  readonly now: Moment;
  readonly directory: Directory;
  /** Whether WeChat calls its words risky. */
  readonly risky?: boolean;
  /** What has happened to it, for the steps that it decides. */
  readonly history?: readonly MatterEvent[];
}

type Turn<A extends StepAction> = (step: StepOf<A>, turning: Turning) => Contents[A] | Promise<Contents[A]>;

const photosOf = ({ photos }: { readonly photos: readonly string[] }) => photos.map((id) => ({ id }));
/** A field only where something was said. */
const said = <K extends string>(key: K, value: string | undefined) =>
  (value ? { [key]: value } : {}) as { readonly [P in K]?: string };
const nothing = () => ({});
const DAY = 24 * 3_600_000;
/** Registering draws the next number, unless the matter has one from lower down. */
const numbered = async ({ matter, now }: Turning) => ({
  no: matter.no ?? (await nextNumber(matter.town, now)),
});
const checked = ({ result, note }: { result: 'pass' | 'fail'; note?: string | undefined }) => ({
  result,
  ...said('note', note),
});

/** Offices stationed in the town are asked by a letter (协调函). */
function lettersTo(ids: readonly string[], { departments }: Directory): { letters?: string[] } {
  const letters = ids.filter((id) => departments.find((each) => each.id === id)?.kind === 'stationed');
  return letters.length > 0 ? { letters } : {};
}

/** Danger is read by everybody it concerns, whatever it is said in. */
const watched = ({ risky, matter }: Turning) =>
  risky && matter.severity !== 'urgent' ? ({ risky: true } as const) : {};

/** Members that the centre names; @throws Refusal where one is unknown, or nobody would be left to look into it */
function named(ids: readonly string[], { matter, actor, directory }: Turning): Member[] {
  if (ids.length === 0) return [];
  if (!relationsTo(actor, matter).has('centre')) throw new Refusal('notYours', 'about');
  const members = directory.members.filter(({ id }) => ids.includes(id));
  if (members.length < new Set(ids).size) throw new Refusal('targetUnknown', 'about');
  const known = directory.members.filter(({ id }) => matter.about?.members.includes(id));
  if (!maySomebodySee(aboutOf([...known, ...members]), directory)) throw new Refusal('nobodyThere', 'about');
  return members;
}

const TURNS: { readonly [A in StepAction]: Turn<A> } = {
  accept: (_, turning) => numbered(turning),
  fixOnSpot: async (step, turning) => ({
    ...(await numbered(turning)),
    text: step.text,
    photos: photosOf(step),
  }),
  escalate: ({ findings, opinion }) => ({ findings, opinion }),
  proposeRefusal: ({ reason, elsewhere }) => ({ reason, elsewhere }),
  confirmRefusal: nothing,
  rejectRefusal: (_, turning) => numbered(turning),
  route: ({ unit, reason }) => ({ unit, reason }),
  recategorise: ({ category: code, nature, about = [], reason }, turning) => {
    const { matter, directory } = turning;
    const category = categoryOf(code, directory.settings);
    if (!category) throw new Refusal('categoryUnknown', 'category');
    const members = named(about, turning);
    // Whatever is about members is a complaint, unless it is called something else.
    const chosen = nature ?? (members.length > 0 ? 'complaint' : undefined);
    const heard = heardNaming(heardAs(category, matter, directory, chosen), members, matter);
    return { category: code, ...heard, ...said('reason', reason) };
  },
  relocate: ({ place: to, reason }, { matter, directory }) => {
    const { words, position } = matter.place;
    // Another grid is not another door: what was said of the spot stays where nothing else is said.
    const place = { ...(words && { words }), ...(position && { position }), ...placeOf(to, directory) };
    return { place, ...said('reason', reason), ...heardAt(place, matter, directory) };
  },
  split: ({ text }, { id }) => ({ text, child: derivedId('split', id) }),
  dispatch: ({ lead, assistants, note }, { directory }) => ({
    lead,
    assistants,
    ...said('note', note),
    ...lettersTo([lead, ...assistants], directory),
  }),
  handDown: ({ unit, note }) => ({ unit, ...said('note', note) }),
  // What is signed for while it is handled is a whistle.
  sign: (_, { matter }) => (matter.status === 'handling' ? { called: true } : {}),
  sendBack: ({ reason }) => ({ reason }),
  log: (step) => ({
    text: step.text,
    photos: photosOf(step),
    ...said('step', step.step),
    ...(step.visit && { visit: step.visit }),
  }),
  transfer: ({ member, note }) => ({ member, ...said('note', note) }),
  assist: ({ departments, note }, { directory }) => ({
    departments,
    ...said('note', note),
    ...lettersTo(departments, directory),
  }),
  whistle: ({ departments, where, at }) => ({ departments, where, at }),
  arrive: ({ where }) => ({ where }),
  askReporter: ({ text }) => ({ text }),
  askTime: ({ what, amount, why, reason }) => ({ what, amount, ...(why && { why }), reason }),
  refuseTime: ({ reason }) => ({ reason }),
  suspend: ({ why, days, reason }, { now, directory: { settings } }) => ({
    why,
    until: dueAt(now, { workingDays: days }, settings.calendar),
    reason,
  }),
  resume: nothing,
  extend: ({ amount, reason }) => ({ amount, reason }),
  entrust: async ({ name, text, days }, { id, now }) => ({
    name,
    text,
    until: now + days * DAY,
    link: hashOfLink(await linkOf(id)),
  }),
  revoke: nothing,
  raise: ({ reason }) => ({ reason }),
  comeBack: ({ text }) => ({ text }),
  order: ({ text, day }) => ({ text, day }),
  recheck: (step) => ({ result: step.result, text: step.text, photos: photosOf(step) }),
  answer: async (step, turning) => {
    const marked = step.said === undefined ? undefined : await checkMarked(step.said, turning);
    return {
      text: marked ? asWritten(step.text, marked) : step.text,
      outcome: step.outcome,
      photos: photosOf(step),
      ...(step.voice && { voice: step.voice }),
      ...(step.video && { video: step.video }),
      ...said('said', step.said),
    };
  },
  verify: checked,
  spotCheck: checked,
  rate: ({ rating, words }, turning) => ({ rating, ...said('words', words), ...watched(turning) }),
  reopen: (step, turning) => ({
    reason: step.reason,
    photos: photosOf(step),
    ...heardLater(step.reason, turning.matter, turning.directory),
    ...watched(turning),
  }),
  join: nothing,
  add: (step, turning) => ({
    ...heardLater(step.text, turning.matter, turning.directory),
    ...watched(turning),
    text: step.text,
    photos: photosOf(step),
    ...(step.visit && { visit: step.visit }),
    ...(step.voice && { voice: step.voice }),
    ...(step.video && { video: step.video }),
  }),
  look: ({ reason }) => ({ reason }),
  cover: (step, { history = [] }) => ({
    photo: step.photo,
    photos: photosOf(step),
    ...(isOfficial(step.photo, history) && { official: true }),
  }),
  merge: ({ target }) => ({ target }),
  unmerge: nothing,
  withdraw: ({ reason }) => said('reason', reason),
  urge: nothing,
  supervise: ({ text, placard }) => ({ text, ...(placard && { placard }) }),
  reportBack: ({ text }) => ({ text }),
  raiseSeverity: ({ severity, reason }) => ({ severity, ...said('reason', reason) }),
  lowerSeverity: ({ severity, reason }) => ({ severity, reason }),
  object: ({ reason }) => ({ reason }),
  decideObjection: checked,
};

/** The domain's command. Throws a refusal where something named in the step is not there. */
export async function commandOf(step: Step, turning: Turning): Promise<Command> {
  const turn = TURNS[step.action] as Turn<StepAction>;
  const content = await turn(step as StepOf<StepAction>, turning);
  return { action: step.action, content } as Command;
}
