/** `wx.cloud.database()`: only live queries; everything else belongs into cloud functions. */
import { guarded } from '../engine/errors.ts';
import type { Phone } from '../phone.ts';
import type { CloudLine } from './cloud.ts';
import type { Api } from './call.ts';
import { strict } from './proxy.ts';
import { WatchLine, type Snapshot } from './watch-line.ts';

interface Watcher {
  onChange: (snapshot: Snapshot) => void;
  onError: (error: unknown) => void;
}

interface Query {
  collection: string;
  query?: object;
  orderBy?: [string, string][];
  limit?: number;
}

function queryOf(watches: WatchLine, wanted: Query): Api {
  return strict(`wx.cloud.database().collection('${wanted.collection}')`, {
    where: (query: object) => queryOf(watches, { ...wanted, query }),
    orderBy: (field: string, way: string) =>
      queryOf(watches, { ...wanted, orderBy: [...(wanted.orderBy ?? []), [field, way]] }),
    limit: (limit: number) => queryOf(watches, { ...wanted, limit }),
    doc: (id: string) => queryOf(watches, { ...wanted, query: { _id: id } }),
    watch: ({ onChange, onError }: Watcher) =>
      watches.watch(
        { query: {}, ...wanted },
        (snapshot) => guarded('watch onChange', () => onChange(snapshot)),
        (error) => guarded('watch onError', () => onError(error)),
      ),
  });
}

export function cloudDatabase(phone: Phone, line: CloudLine): () => Api {
  const watches = new WatchLine(line);
  phone.signals.network.on(({ isConnected }) => {
    if (!isConnected) watches.drop('the phone is offline');
  });
  return () =>
    strict('wx.cloud.database()', { collection: (collection: string) => queryOf(watches, { collection }) });
}
