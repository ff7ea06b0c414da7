/** Timer triggers by the server's clock: each fires when due, and once when the clock jumps over it. */
import type { Clock } from '../clock.ts';
import { Failure } from '../failure.ts';
import type { BuiltFunction } from './config.ts';
import { parseCron, type Cron } from './cron.ts';
import type { Functions, Invoked } from './functions.ts';

export interface Timers {
  /** Begins to fire by itself. */
  start(): void;
  /** Fires a function's trigger now. @throws FUNCTION_NOT_FOUND when it has none */
  run(name: string): Promise<Invoked>;
  close(): void;
}

interface Trigger {
  called: BuiltFunction;
  name: string;
  cron: Cron;
  due: Date | undefined;
}

const LONGEST_SLEEP = 3_600_000;

export function createTimers(functions: Functions, clock: Clock): Timers {
  const triggers = [...functions.built.values()].flatMap((called) =>
    called.triggers.map(({ name, config }): Trigger => ({
      called,
      name,
      cron: parseCron(config),
      due: undefined,
    })),
  );
  let timer: NodeJS.Timeout | undefined;
  let stopListening: (() => void) | undefined;

  const fire = ({ called, name }: Trigger): Promise<Invoked> => {
    const Time = `${clock.now().toISOString().slice(0, 19)}Z`;
    return functions.invoke(
      called.name,
      JSON.stringify({ Type: 'Timer', TriggerName: name, Time, Message: '' }),
      {
        kind: 'timer',
      },
    );
  };
  const tick = (): void => {
    clearTimeout(timer);
    const now = clock.now();
    let next = LONGEST_SLEEP;
    for (const trigger of triggers) {
      if (trigger.due && trigger.due <= now) {
        // The failure is in the log already; a trigger has nobody else to tell.
        fire(trigger).catch(() => undefined);
        trigger.due = undefined;
      }
      trigger.due ??= trigger.cron.next(now);
      if (trigger.due) next = Math.min(next, trigger.due.getTime() - now.getTime());
    }
    timer = setTimeout(tick, Math.max(next, 1));
    timer.unref();
  };
  return {
    start() {
      if (triggers.length === 0 || stopListening) return;
      stopListening = clock.onMove(tick);
      tick();
    },
    async run(name) {
      const trigger = triggers.find(({ called }) => called.name === name);
      if (!trigger) throw new Failure('FUNCTION_NOT_FOUND', `no function ${name} with a timer trigger`);
      return fire(trigger);
    },
    close() {
      clearTimeout(timer);
      stopListening?.();
    },
  };
}
