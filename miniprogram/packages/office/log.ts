/** A log by pages, the latest first: what the pages of the office's logs share, beside their `ask`. */
import { serverNow } from '../../api/clock';
import { loaded } from '../../behaviors/loaded';
import { nextPage } from '../../behaviors/next-page';
import type { ListState } from '../../behaviors/list.view';
import type { Stage } from '../../behaviors/stage';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly cursor?: number | undefined;
}

/** Fetches its first page when it is shown, and goes on at its end; what `ask` brings beside the rows goes on the stage too. */
export function log<Row, State extends ListState<Row, number>>(
  stage: (page: never) => Stage<State>,
  ask: (asked: { cursor?: number }) => Promise<Page<Row> & Partial<State>>,
) {
  return {
    ...loaded(stage),
    async fetched(): Promise<Partial<State>> {
      const page = await ask({});
      const begun = { cursor: page.cursor, pages: 1, more: 'idle', now: serverNow() } as const;
      return { ...page, ...begun };
    },
    onReachBottom(): Promise<void> {
      const list = stage(this as never) as object as Stage<ListState<Row, number>>;
      return nextPage<Row, number>(
        list,
        (cursor) => ask({ cursor }),
        (known, arriving) => [...known, ...arriving],
      );
    },
    onTailTap(): void {
      void this.onReachBottom();
    },
  };
}
