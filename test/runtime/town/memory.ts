/** As much of a CloudBase database as a founding uses, in memory, with its requests counted. */
import type { FoundingDatabase } from '../../../runtime/town/found.ts';

type Stored = { readonly _id: string } & Readonly<Record<string, unknown>>;

export interface MemoryDatabase extends FoundingDatabase {
  readonly collections: Readonly<Record<string, Map<string, Stored>>>;
  /** Every request so far: "read units", "add units 19". */
  readonly requests: string[];
}

/** Like the platform: a read returns 1,000 at most, an `_id` that exists is refused together with its whole batch. */
export function memoryDatabase(): MemoryDatabase {
  const collections: Record<string, Map<string, Stored>> = {};
  const requests: string[] = [];
  return {
    collections,
    requests,
    command: { in: (values) => ({ $in: values }) },
    collection(name) {
      const documents = (collections[name] ??= new Map());
      return {
        add(added) {
          requests.push(`add ${name} ${added.length}`);
          const stored = added as Stored[];
          const twice = stored.find(({ _id }) => documents.has(_id));
          if (twice) return Promise.reject(new Error(`E11000 duplicate key ${twice._id}`));
          for (const document of stored) documents.set(document._id, structuredClone(document));
          return Promise.resolve();
        },
        where(query) {
          const { $in: ids } = (query as { _id: { $in: string[] } })._id;
          let most = 100;
          const self = {
            field: () => self,
            limit: (wanted: number) => {
              most = Math.min(wanted, 1000);
              return self;
            },
            get: () => {
              requests.push(`read ${name}`);
              const found = ids.filter((id) => documents.has(id)).slice(0, most);
              return Promise.resolve({ data: found.map((_id) => ({ _id })) });
            },
          };
          return self;
        },
      };
    },
  };
}
