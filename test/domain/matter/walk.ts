/**
 * Random walks: two matters in one town live side by side. Whoever may do something does it, time does what it does
 * when its moment has come, and one may be merged into the other or split.
 */
import fc from 'fast-check';
import {
  begin,
  can,
  CATEGORIES,
  decide,
  evolve,
  IDENTITIES,
  rowFor,
  SOURCES,
  submit,
  timedStep,
  type Command,
  type EventOf,
  type Matter,
  type MatterEvent,
  type Moment,
  type Submission,
} from '@gelin/domain';
import { arriving, CONDUCT, DAY, HOUR, MINUTE, trying } from '../story.ts';
import { actor, PEOPLE, TOWNSHIP, UNITS } from '../town.ts';
import { LATER, moves, type Standing } from './moves.ts';

/** One step: the matter before it, what happened, the matter after it. */
export interface Step {
  readonly before: Matter;
  readonly event: MatterEvent;
  readonly after: Matter;
}
/** A whole life: the submission, the steps after it, and the matter at the end. */
export interface Life {
  readonly first: EventOf<'submit'>;
  readonly steps: readonly Step[];
  readonly last: Matter;
}

/** Both have no factor in common with what they step through, so that each gets its turn. */
const [ACTION_STRIDE, PERSON_STRIDE] = [41, 11];
/** What ends a life early is tried rarely, so that walks go deep. */
const ENDS = ['merge', 'withdraw', 'proposeRefusal', 'confirmRefusal'];
/** What could be done all day long. */
const NOISE = [
  'join',
  'add',
  'look',
  'cover',
  'urge',
  'order',
  'supervise',
  'split',
  'recategorise',
  'relocate',
  'raiseSeverity',
  'lowerSeverity',
];

interface Tried {
  readonly person: string;
  readonly command: Command;
  readonly event: MatterEvent;
}

/** The first step that is allowed, counted from `start`; none where nobody can do anything. */
export function firstAllowed(
  standing: Standing,
  start: number,
  skipped: readonly string[] = [],
  people: readonly string[] = PEOPLE,
): Tried | undefined {
  const { matter, now, other } = standing;
  for (let turn = 0; turn < LATER.length; turn += 1) {
    const action = LATER[(start + turn * ACTION_STRIDE) % LATER.length];
    if (!action || skipped.includes(action) || !rowFor(action, matter.status)) continue;
    let commands: Command[] | undefined;
    for (let place = 0; place < people.length; place += 1) {
      const person = people[(start + place * PERSON_STRIDE) % people.length] ?? 'timer';
      if (!can(actor(person), action, matter, { now, directory: TOWNSHIP }).allowed) continue;
      commands ??= turned(moves(action, standing) as Command[], start);
      for (const command of commands) {
        const decision = trying(matter, person, command, now, other);
        if (decision.ok) return { person, command, event: decision.event };
      }
    }
  }
  return undefined;
}

const turned = <T>(list: readonly T[], start: number): T[] => {
  const from = start % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
};

class Lived {
  readonly steps: Step[] = [];
  readonly first: EventOf<'submit'>;
  now: Matter;
  constructor(first: EventOf<'submit'>) {
    this.first = first;
    this.now = begin(first);
  }
  take(event: MatterEvent) {
    const after = evolve(this.now, event);
    this.steps.push({ before: this.now, event, after });
    this.now = after;
  }
  get life(): Life {
    return { first: this.first, steps: this.steps, last: this.now };
  }
}

/** Time does what is due by `now`, in its order. */
function passTime(lived: Lived, now: Moment) {
  for (let timed = timedStep(lived.now, TOWNSHIP); timed; timed = timedStep(lived.now, TOWNSHIP)) {
    const at = Math.max(timed.at, lived.now.changedAt);
    if (at > now) return;
    const decision = trying(lived.now, 'timer', timed.command, at);
    if (!decision.ok) throw new Error(`time could not ${timed.command.action}: ${decision.reason}`);
    lived.take(decision.event);
  }
}

/** The matter that another was merged into learns of it, or the merging fails as a whole. */
function told(target: Matter, { id, matter, at, by }: MatterEvent): MatterEvent | undefined {
  const circumstances = { id: `${id}-told`, actor: actor('resident'), by, now: at, directory: TOWNSHIP };
  const decision = decide({ action: 'join', content: { merged: matter } }, target, circumstances);
  return decision.ok ? decision.event : undefined;
}

/** The second half of a matter as one of its own. */
function splitOff(whole: Matter, { content, by, at }: EventOf<'split'>): EventOf<'submit'> {
  const { unit } = whole.place;
  const part = { text: content.text, photos: whole.photos, source: whole.source, splitFrom: whole };
  const place = unit === undefined ? {} : { unit };
  return submit(
    { ...part, place },
    { id: `${content.child}-1`, matter: content.child, by, now: at, directory: TOWNSHIP },
  );
}

export interface Turn {
  readonly which: 0 | 1;
  readonly start: number;
  readonly wait: number;
  readonly skipped: readonly string[];
}

function live(sent: readonly Partial<Submission>[], turns: readonly Turn[]): Life[] {
  const both = sent.map((each, index) => new Lived({ ...arriving(each), matter: `m${String(index)}` }));
  const parts: Life[] = [];
  let now = both[0]?.now.changedAt ?? 0;
  for (const { which, start, wait, skipped } of turns) {
    const [own, next] = [both[which], both[1 - which]];
    if (!own || !next) continue;
    now += wait;
    passTime(own, now);
    passTime(next, now);
    const tried = firstAllowed({ matter: own.now, now, other: next.now }, start, skipped);
    if (!tried) continue;
    const { event } = tried;
    const join = event.action === 'merge' ? told(next.now, event) : undefined;
    if (event.action === 'merge' && !join) continue;
    if (event.action === 'split') {
      const first = splitOff(own.now, event);
      parts.push({ first, steps: [], last: begin(first) });
    }
    own.take(event);
    if (join) next.take(join);
  }
  return [...both.map(({ life }) => life), ...parts];
}

/** A complaint about somebody of every rank; the rest is about nobody. */
export const COMPLAINED = ['网格长', '孔村长', '方分拨', '丁主任', '贾联络', '韩分管'];
const arrival = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      category: fc.constantFrom(...CATEGORIES.map(({ code }) => code)),
      source: fc.constantFrom(...SOURCES),
      photos: fc.constantFrom([], [{ id: 'cloud://taken' }]),
      identity: fc.constantFrom(...IDENTITIES),
      place: fc.constantFrom({}, ...UNITS.map(({ id }) => ({ unit: id }))),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...COMPLAINED)
      .map((whom) => ({ text: `投诉${whom}，收钱才办事。`, category: CONDUCT })),
  },
);
const turns = fc.array(
  fc.record({
    which: fc.constantFrom(0 as const, 1 as const),
    start: fc.nat(LATER.length * PEOPLE.length * 7),
    wait: fc.constantFrom(MINUTE, MINUTE, 10 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, DAY, 4 * DAY),
    skipped: fc.constantFrom([...ENDS, ...NOISE], [...ENDS, ...NOISE], ENDS, ENDS, NOISE, []),
  }),
  { minLength: 30, maxLength: 90, size: 'max' },
);

/** A walk as a failing test tells it. */
class Walk {
  readonly lives: readonly Life[];
  constructor(lives: readonly Life[]) {
    this.lives = lives;
  }
  [fc.toStringMethod](): string {
    const told = ({ first, steps }: Life) =>
      [first, ...steps.map(({ event }) => event)]
        .map(({ action, by }) => `${action}${by.kind === 'member' ? ` by ${by.id}` : ''}`)
        .join(', ');
    return this.lives.map(told).join('\n');
  }
}

/** Many rules are tried on the same lives: each is lived once. */
const lived = new Map<string, Walk>();

/** The lives of both matters and of what was split off them. */
export const walks: fc.Arbitrary<Walk> = fc.tuple(arrival, arrival, turns).map(([one, two, taken]) => {
  const key = JSON.stringify([one, two, taken]);
  const found = lived.get(key) ?? new Walk(live([one, two], taken));
  lived.set(key, found);
  return found;
});
