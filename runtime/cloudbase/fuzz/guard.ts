/** The documents under attack: made, put back, and looked at after every body that might have written. */
import type { Targets } from './requests.ts';

export type Envelope = Record<string, unknown>;
/** Sends one proper request. */
export type Ask = (request: Envelope) => Promise<Envelope>;

export interface Guard {
  /** What a body may name. */
  targets(): Targets;
  /** Puts the documents back that accepted bodies changed. */
  restore(): Promise<void>;
  /**
   * Whether a body changed documents though it was refused, or though its transaction did not commit. A transaction
   * it was part of is aborted, so that nobody waits for its locks.
   */
  changedBy(text: string, accepted: boolean): Promise<boolean>;
  close(): Promise<void>;
}

const GUARDED = ['fuzzGuard', 'fuzzOther'] as const;
/** One body in nine goes to a collection that is not there. */
const NAMED = [...GUARDED, ...GUARDED, ...GUARDED, ...GUARDED, 'none'];
const IDS = ['one', 'two', 'three'];
const MIGHT_WRITE = /insert|modif|remove|update|commit|transaction/i;

export async function openGuard(ask: Ask): Promise<Guard> {
  const begin = async (): Promise<string> =>
    (await ask({ action: 'database.startTransaction' })).transactionId as string;
  const look = async (): Promise<string> => {
    const replies = await Promise.all(
      GUARDED.map((collectionName) => ask({ action: 'database.getDocument', collectionName, limit: 1000 })),
    );
    return JSON.stringify(replies.map(({ data }) => (data as { list?: unknown } | undefined)?.list));
  };
  for (const collectionName of GUARDED) await ask({ action: 'database.addCollection', collectionName });
  let transactionId = await begin();
  let before = '';
  return {
    targets: () => ({ collections: NAMED, ids: IDS, transactionId }),
    async restore() {
      for (const collectionName of GUARDED) {
        await ask({ action: 'database.removeDocument', collectionName, query: '{}', multi: true });
        const data = IDS.map((_id, n) =>
          JSON.stringify({ _id, n, tags: ['x', n], deep: { x: n }, at: null }),
        );
        await ask({ action: 'database.insertDocument', collectionName, data });
      }
      before = await look();
    },
    async changedBy(text, accepted) {
      if (!MIGHT_WRITE.test(text)) return false;
      const within = text.includes(`"transactionId":"${transactionId}"`);
      const committed = within && text.includes('commitTransaction');
      if (within) {
        if (!committed) await ask({ action: 'database.abortTransaction', transactionId });
        transactionId = await begin();
      }
      const now = await look();
      const changed = now !== before;
      before = now;
      return changed && (!accepted || (within && !committed));
    },
    async close() {
      await ask({ action: 'database.abortTransaction', transactionId });
    },
  };
}
