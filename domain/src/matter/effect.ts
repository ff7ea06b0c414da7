/** Status, holder and clock after a step, read off its row of the table. */
import { resumed, startClock, stopped } from '../deadline/clock.ts';
import { centreFor, firstHolder, holderAbove } from '../routing/route.ts';
import { QUIET, type LaterAction } from './action.ts';
import type { Contents } from './content.ts';
import type { Effect } from './event.ts';
import type { Status } from './kinds.ts';
import type { Clock, Holder, Matter } from './matter.ts';
import { ruleOf } from './rules/all.ts';
import type { Circumstances } from './rules/rule.ts';
import type { NextClock, NextHolder, Row } from './table.ts';

interface End {
  readonly to: Status | 'same';
  readonly holder: NextHolder;
  readonly clock: NextClock;
}

/** What the row makes of the matter; the action's own rule speaks only where the row leaves it a choice. */
export function effectOf<A extends LaterAction>(
  row: Row,
  action: A,
  content: Contents[A],
  matter: Matter,
  circumstances: Circumstances,
): Effect {
  const rule = ruleOf(action);
  const second = row.or !== undefined && rule.otherwise?.(content, matter, circumstances) === true;
  const end: End = second ? row.or : row;
  const holder =
    rule.holder && end.holder !== 'nobody'
      ? rule.holder(content, matter, circumstances)
      : HOLDERS[end.holder](matter, circumstances);
  const clock =
    rule.clock && !second
      ? rule.clock(content, matter, circumstances)
      : CLOCKS[end.clock](matter, circumstances);
  const cards = rule.cards?.(shownBy(action, matter), circumstances, holder, content) ?? [];
  return {
    status: end.to === 'same' ? matter.status : end.to,
    holder,
    clock,
    ...(cards.length > 0 && { cards }),
  };
}

/** What was held for a look is held no longer by the step with which somebody does something with it. */
function shownBy(action: LaterAction, { held, ...matter }: Matter): Matter {
  return held && QUIET.includes(action) ? { ...matter, held } : matter;
}

/** The leaders keep what is theirs: at the centre nobody might see it. */
const centre = ({ holder, about }: Matter, { directory }: Circumstances): Holder =>
  holder?.kind === 'leaders' ? holder : centreFor(about, directory);
const same = (matter: Matter): Holder | null => matter.holder;

const HOLDERS: Readonly<Record<NextHolder, (matter: Matter, circumstances: Circumstances) => Holder | null>> =
  {
    placed: ({ place, audience, about }, { directory }) => firstHolder(place, audience, directory, about),
    same,
    unitAbove: (matter, circumstances) =>
      (matter.holder && holderAbove(matter.holder, circumstances.directory)) ?? centre(matter, circumstances),
    centre,
    proposer: (matter, circumstances) => matter.proposer ?? centre(matter, circumstances),
    answerer: (matter, circumstances) => matter.answerer ?? matter.holder ?? centre(matter, circumstances),
    nobody: () => null,
    // The rule of the action names these.
    unitBelow: same,
    chosen: same,
    lead: same,
  };

type NextOf = (matter: Matter, circumstances: Circumstances) => Clock | null;
const starting =
  (stage: Clock['stage']): NextOf =>
  (matter, { now, directory }) =>
    startClock(stage, matter, now, directory.settings);

const CLOCKS: Readonly<Record<NextClock, NextOf>> = {
  accept: starting('accept'),
  handle: starting('handle'),
  sign: starting('sign'),
  verify: starting('verify'),
  goesOn: (matter, { now, directory }) => {
    const before = matter.clock?.stoppedAt === undefined ? matter.handling : matter.clock;
    return before
      ? resumed(before, now, directory.settings)
      : startClock('handle', matter, now, directory.settings);
  },
  suspended: ({ clock }, { now }) => clock && stopped(clock, now),
  extended: ({ clock }) => clock,
  same: ({ clock }) => clock,
  none: () => null,
};
