/** Work on a matter: logged, asked about, paused, given more time, and with the county for a while. */
import { extended } from '../../deadline/clock.ts';
import { dueAt } from '../../deadline/due.ts';
import { limitsFor } from '../../deadline/limit.ts';
import type { Span } from '../../catalogue/category.ts';
import type { Matter } from '../matter.ts';
import type { Circumstances, Rules } from './rule.ts';
import { moveLack, movedAway, movedVisit } from './visiting.ts';

/** The handling limit's own measure with another amount: five working days and "3" are three working days. */
function inMeasure(span: Span, amount: number): Span {
  if ('wallHours' in span) return { wallHours: amount };
  if ('calendarDays' in span) return { calendarDays: amount };
  return 'workingHours' in span ? { workingHours: amount } : { workingDays: amount };
}

const lengthOf = (span: Span): number => Number(Object.values(span)[0]);

const original = (matter: Matter, { directory }: Circumstances) =>
  limitsFor(matter, directory.settings).handle;

export const handling: Pick<
  Rules,
  'log' | 'askReporter' | 'askTime' | 'refuseTime' | 'suspend' | 'resume' | 'extend' | 'raise' | 'comeBack'
> = {
  log: {
    lacks: (content, matter, circumstances) => {
      const { step } = content;
      if (step === undefined) return moveLack(content, matter, circumstances);
      const { service } = matter;
      if (!service?.steps.includes(step)) return 'targetUnknown';
      return service.done?.some((done) => done.step === step) ? 'unchanged' : undefined;
    },
    trace: ({ content, at }, { service }) => {
      const { step } = content;
      if (step === undefined || !service) return { set: movedVisit(content), drop: movedAway(content) };
      return { set: { service: { ...service, done: [...(service.done ?? []), { step, at }] } } };
    },
  },
  askReporter: { trace: ({ content, at }) => ({ set: { asked: { text: content.text, at } } }) },
  askTime: {
    lacks: ({ what, amount, why }, matter, circumstances) => {
      const { suspend } = circumstances.directory.settings.limits;
      const given = what === 'extend' ? matter.extended : (matter.suspensions ?? 0) >= suspend.times;
      if (given) return 'unchanged';
      if (what === 'extend')
        return amount > lengthOf(original(matter, circumstances)) ? 'spanTooLong' : undefined;
      return why === undefined || amount > suspend[why] ? 'spanTooLong' : undefined;
    },
    trace: ({ content, by, at }) => ({
      set: { timeAsked: { ...content, at, by: by.kind === 'member' ? by.id : '' } },
    }),
  },
  refuseTime: { trace: () => ({ drop: ['timeAsked'] }) },
  suspend: {
    lacks: ({ why, until }, _, { now, directory: { settings } }) => {
      const most = dueAt(now, { workingDays: settings.limits.suspend[why] }, settings.calendar);
      return until <= now || until > most ? 'spanTooLong' : undefined;
    },
    trace: ({ content: { until } }, matter) => ({
      set: { suspensions: (matter.suspensions ?? 0) + 1, suspendedUntil: until },
    }),
  },
  resume: { trace: () => ({ drop: ['suspendedUntil'] }) },
  extend: {
    lacks: ({ amount }, matter, circumstances) =>
      amount > lengthOf(original(matter, circumstances)) ? 'spanTooLong' : undefined,
    clock: ({ amount }, matter, circumstances) => {
      const limit = original(matter, circumstances);
      const { settings } = circumstances.directory;
      return matter.clock && extended(matter.clock, inMeasure(limit, amount), limit, settings);
    },
    trace: () => ({ set: { extended: true }, drop: ['timeAsked'] }),
  },
  raise: { trace: () => ({ set: { raised: true } }) },
  comeBack: {},
};
