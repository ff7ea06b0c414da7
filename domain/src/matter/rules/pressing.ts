/** What presses on a matter: its reporter, its supervisors, its severity, its limit; and what leaves the assessment. */
import { startClock, stopped } from '../../deadline/clock.ts';
import { spanOf } from '../../deadline/limit.ts';
import { firstCards, risingCard } from '../../group/group.ts';
import { spotCards } from '../../hot-spot/groups.ts';
import { nextRung } from '../../supervision/ladder.ts';
import { placardProposedSince } from '../../supervision/placard.ts';
import { unitOf } from '../../org/directory.ts';
import { SEVERITIES, type Severity } from '../kinds.ts';
import type { CardPlace, Clock, Matter, Rung } from '../matter.ts';
import { GROUP_LEVELS } from '../../settings/settings.ts';
import { recheckAt } from './rectifying.ts';
import { visitReminderAt } from './visiting.ts';
import { levelOf, type Circumstances, type Rules } from './rule.ts';

const rank = (severity: Severity) => SEVERITIES.indexOf(severity);

/** What presses more has less time: the sooner of the limit it has and the one it would have from now on. */
function sooner(matter: Matter, severity: Severity, { now, directory }: Circumstances): Clock | null {
  const { clock } = matter;
  if (!clock || clock.stage === 'verify' || clock.stage === 'sign') return clock;
  const fresh = startClock(clock.stage, { ...matter, severity }, now, directory.settings);
  if (fresh.dueAt >= clock.dueAt) return clock;
  // A clock that stands goes on standing, with the shorter time.
  return clock.stoppedAt === undefined ? fresh : stopped(fresh, now);
}

/** The ladder is climbed rung by rung and not before its time, however often a timer fires. */
function isReached(rung: Rung, matter: Matter, { now, directory }: Circumstances): boolean {
  const next = nextRung(matter, directory);
  return next?.rung === rung && next.at <= now;
}

/** The cards that a matter of this severity would have had from the start and has not yet. */
function cardsFor(matter: Matter, severity: Severity, { now, directory }: Circumstances): CardPlace[] {
  if (!matter.holder) return [];
  const there = new Set(matter.cards.map(({ group }) => group));
  const all = firstCards({ ...matter, severity }, matter.holder, now, directory);
  return all.filter(({ group }) => !there.has(group));
}

/** What was not taken up in time, or is overdue, is seen by every group as far up as the town has it. */
function lateCards(matter: Matter, { now, directory }: Circumstances): CardPlace[] {
  if (matter.place.unit === undefined) return [];
  const stage = matter.clock?.stage ?? 'handle';
  const reason = stage === 'accept' && matter.escalations === 0 ? 'notAccepted' : 'overdue';
  const reach = GROUP_LEVELS.slice(0, GROUP_LEVELS.indexOf(directory.settings.groups.rises[reason]) + 1);
  const why = {
    reason,
    ...levelOf(matter, directory),
    limit: spanOf(stage, matter, directory.settings),
  } as const;
  return [...matter.place.path]
    .reverse()
    .filter((id) => reach.some((level) => level === unitOf(directory, id)?.level))
    .flatMap((id) => risingCard(matter, id, now, why));
}

export const pressing: Pick<
  Rules,
  | 'urge'
  | 'supervise'
  | 'reportBack'
  | 'raiseSeverity'
  | 'lowerSeverity'
  | 'object'
  | 'decideObjection'
  | 'remind'
  | 'gather'
> = {
  urge: { trace: ({ at }, matter) => ({ set: { urgedAt: at, urges: (matter.urges ?? 0) + 1 } }) },
  supervise: {
    // Time supervises by the ladder and people by themselves.
    lacks: ({ rung, placard }, matter, circumstances) => {
      const byTime = circumstances.actor.kind === 'timer';
      if (placard && (byTime || placardProposedSince(matter) === undefined)) return 'unchanged';
      if (rung === undefined) return byTime ? 'unchanged' : undefined;
      return byTime && isReached(rung, matter, circumstances) ? undefined : 'unchanged';
    },
    trace: ({ content: { text, rung, warning, placard }, by, at }, matter) => ({
      set: {
        supervision: { by, at, text },
        supervisions: (matter.supervisions ?? 0) + 1,
        ...(placard && { placardedAt: at }),
        ...(rung && { marks: { ...matter.marks, [rung]: at } }),
        ...(warning && matter.holder && { warning: { kind: warning, holder: matter.holder, at } }),
      },
    }),
  },
  reportBack: {
    trace: ({ content: { text }, at }, { supervision }) =>
      supervision ? { set: { supervision: { ...supervision, reported: { text, at } } } } : {},
  },
  raiseSeverity: {
    lacks: ({ severity }, matter) => (rank(severity) > rank(matter.severity) ? undefined : 'unchanged'),
    clock: ({ severity }, matter, circumstances) => sooner(matter, severity, circumstances),
    cards: (matter, circumstances, _, { severity }) => cardsFor(matter, severity, circumstances),
    trace: ({ content: { severity } }) => ({ set: { severity } }),
  },
  lowerSeverity: {
    lacks: ({ severity }, matter) => (rank(severity) < rank(matter.severity) ? undefined : 'unchanged'),
    trace: ({ content: { severity } }) => ({ set: { severity } }),
  },
  object: {
    trace: ({ content: { reason }, by }) => ({
      set: { objection: { state: 'pending', reason, by: by.kind === 'member' ? by.id : '' } },
    }),
  },
  decideObjection: {
    trace: ({ content: { result } }, { objection }) =>
      objection
        ? { set: { objection: { ...objection, state: result === 'pass' ? 'upheld' : 'dismissed' } } }
        : {},
  },
  remind: {
    lacks: ({ mark }, matter, circumstances) => {
      const { now, directory } = circumstances;
      if (mark === 'dueSoon' || mark === 'overdue')
        return isReached(mark, matter, circumstances) ? undefined : 'unchanged';
      const at = (mark === 'recheck' ? recheckAt : visitReminderAt)(matter, directory);
      return at !== undefined && at <= now ? undefined : 'unchanged';
    },
    cards: (matter, circumstances, _, { mark }) =>
      mark === 'overdue' ? lateCards(matter, circumstances) : [],
    trace: ({ content: { mark }, at }, { marks, rectification }) => {
      if (mark === 'visit') return { set: { visitRemindedAt: at } };
      if (mark !== 'recheck') return { set: { marks: { ...marks, [mark]: at } } };
      return rectification ? { set: { rectification: { ...rectification, remindedAt: at } } } : {};
    },
  },
  gather: {
    lacks: (_, matter, { now, directory }) =>
      spotCards(matter, now, directory).length === 0 ? 'unchanged' : undefined,
    cards: (matter, { now, directory }) => spotCards(matter, now, directory),
  },
};
