/** What is to happen and when: several at a time, the earliest first, until nothing is left. */
import TinyQueue from 'tinyqueue';

export interface Happening {
  /** Milliseconds since 1970, by the town's clock. */
  readonly at: number;
  readonly run: () => Promise<void>;
}

export interface Agenda {
  add(happening: Happening): void;
  /** Resolves when everything, also what was added on the way, has happened. `before` runs before each. */
  carryOut(abreast: number, before: (happening: Happening) => Promise<void>): Promise<void>;
}

export function createAgenda(): Agenda {
  const queue = new TinyQueue<Happening>([], (a, b) => a.at - b.at);
  let underWay = 0;
  let wake: (() => void)[] = [];
  const rouse = (): void => {
    for (const each of wake) each();
    wake = [];
  };
  return {
    add(happening) {
      queue.push(happening);
      rouse();
    },
    async carryOut(abreast, before) {
      const hand = async (): Promise<void> => {
        while (queue.length > 0 || underWay > 0) {
          const next = queue.pop();
          if (!next) {
            await new Promise<void>((resolve) => wake.push(resolve));
            continue;
          }
          underWay += 1;
          try {
            await before(next);
            await next.run();
          } finally {
            underWay -= 1;
            rouse();
          }
        }
      };
      await Promise.all(Array.from({ length: abreast }, hand));
    },
  };
}
