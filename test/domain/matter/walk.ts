/** Random walks through a matter's life: whoever may do something does it, until the walk or the matter is over. */
import fc from 'fast-check';
import {
  begin,
  CATEGORIES,
  evolve,
  OUTCOMES,
  SOURCES,
  type Command,
  type EventOf,
  type Matter,
  type MatterEvent,
  type Submission,
} from '@gelin/domain';
import {
  ACCEPT,
  ARCHIVE,
  arriving,
  CONFIRM,
  ESCALATE,
  FAIL,
  HOUR,
  PASS,
  PROPOSE,
  RATE,
  REJECT,
  trying,
} from '../story.ts';
import { PEOPLE, UNITS } from '../town.ts';

/** One step: the matter before it, what happened, the matter after it. */
export interface Step {
  readonly before: Matter;
  readonly event: MatterEvent;
  readonly after: Matter;
}

const ANSWERS: readonly Command[] = OUTCOMES.flatMap((outcome) =>
  [[], [{ id: 'cloud://result' }]].map((photos): Command => ({
    action: 'answer',
    content: { text: '看过了。', photos, outcome },
  })),
);
export const COMMANDS: readonly Command[] = [
  ACCEPT,
  ESCALATE,
  PROPOSE,
  CONFIRM,
  REJECT,
  PASS,
  FAIL,
  RATE,
  ARCHIVE,
  ...ANSWERS,
];
const TRIES = PEOPLE.flatMap((person) => COMMANDS.map((command) => [person, command] as const));
/** Has no factor in common with the number of tries, so that every one gets its turn. */
const STRIDE = 101;

/** The first of the tries, counted from `start`, that is allowed at `now`; none where the matter's way is over. */
export function firstAllowed(matter: Matter, start: number, now: number): MatterEvent | undefined {
  for (let turn = 0; turn < TRIES.length; turn += 1) {
    const [person, command] = TRIES[(start + turn * STRIDE) % TRIES.length] ?? ['timer', ARCHIVE];
    const numbered =
      'no' in command.content ? { ...command, content: { no: `2026-${String(now)}` } } : command;
    const decision = trying(matter, person, numbered as Command, now);
    if (decision.ok) return decision.event;
  }
  return undefined;
}

const arrival = fc.record({
  category: fc.constantFrom(...CATEGORIES.map(({ code }) => code)),
  source: fc.constantFrom(...SOURCES),
  place: fc.constantFrom({}, ...UNITS.map(({ id }) => ({ unit: id }))),
});
const turns = fc.array(
  fc.record({ start: fc.nat(TRIES.length - 1), wait: fc.integer({ min: 0, max: 240 }) }),
  {
    minLength: 4,
    maxLength: 24,
  },
);

/** A whole life: the submission, the steps after it, and the matter at the end. */
export interface Life {
  readonly first: EventOf<'submit'>;
  readonly steps: readonly Step[];
  readonly last: Matter;
}

/** Many rules are tried on the same lives: each is lived once. */
const lived = new Map<string, Life>();

export const lives: fc.Arbitrary<Life> = fc.tuple(arrival, turns).map((plan) => {
  const key = JSON.stringify(plan);
  const life = lived.get(key) ?? live(...plan);
  lived.set(key, life);
  return life;
});

function live(sent: Partial<Submission>, taken: readonly { start: number; wait: number }[]): Life {
  const first = arriving(sent);
  const steps: Step[] = [];
  let matter = begin(first);
  for (const { start, wait } of taken) {
    const event = firstAllowed(matter, start, matter.changedAt + wait * HOUR);
    if (!event) continue;
    const next = evolve(matter, event);
    steps.push({ before: matter, event, after: next });
    matter = next;
  }
  return { first, steps, last: matter };
}
