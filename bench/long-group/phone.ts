/** The phone's own feed code, drawing pages of a long group into a screen that only weighs what it is sent. */
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Feed } from '@gelin/contract/group';

/** What the bench uses of `miniprogram/packages/member/group`: its types need a phone's globals. */
interface PhoneCode {
  opened(page: Feed): FeedState;
  scrolledBack(state: FeedState, page: Feed): FeedState;
  caughtUp(state: FeedState, page: Feed, me: string): FeedState;
  roomOn(screen: { setData(patch: object, done?: () => void): void }, group: string, asked: object): Room;
  grownUp(state: object, feed: FeedState): { readonly from: string | null; readonly anchor: string };
}
interface FeedState {
  readonly entries: readonly unknown[];
}
interface Room {
  readonly state: { readonly feed: FeedState | null };
  change(changes: object, anchor?: string): void;
}

const FILES = { feed: 'opened, scrolledBack, caughtUp', draw: 'roomOn', place: 'grownUp' };

/** Bundles and loads the phone's code. */
export async function phoneCode(): Promise<PhoneCode> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gelin-phone-'));
  const outfile = path.join(folder, 'phone.mjs');
  const group = path.resolve('miniprogram/packages/member/group');
  const exports = Object.entries(FILES).map(([file, names]) => `export { ${names} } from './group.${file}';`);
  const phone = path.resolve('domain/src/phone.ts');
  await build({
    stdin: { contents: exports.join('\n'), resolveDir: group, loader: 'ts' },
    alias: { '@gelin/domain/phone': phone },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  try {
    return (await import(pathToFileURL(outfile).href)) as PhoneCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes, as `setData` sends them. */
export interface Weight {
  readonly opening: number;
  readonly aPageBack: number;
  readonly largestPageBack: number;
  readonly catchingUp: number;
  /** What the phone keeps of the feed afterwards, as JSON; and how many entries. */
  readonly kept: number;
  readonly entries: number;
}

/** Opens a group at its end, scrolls back page after page, and catches up once. */
export function weighed(
  code: PhoneCode,
  pages: { readonly newest: Feed; readonly back: readonly Feed[]; readonly late: Feed },
): Weight {
  let sent = 0;
  const screen = {
    setData(patch: object, done?: () => void) {
      sent += Buffer.byteLength(JSON.stringify(patch));
      done?.();
    },
  };
  const room = code.roomOn(screen, pages.newest.group.id, { seenAt: undefined, counted: 0 });
  const weigh = (change: () => void): number => {
    sent = 0;
    change();
    return sent;
  };
  const opening = weigh(() =>
    room.change({ phase: 'ready', feed: code.opened(pages.newest), now: pages.newest.cursor }),
  );
  const back = pages.back.map((page) =>
    weigh(() => {
      const { feed } = room.state;
      if (!feed) return;
      const next = code.scrolledBack(feed, page);
      const { from, anchor } = code.grownUp(room.state, next);
      room.change({ feed: next, from, atEnd: false }, anchor);
    }),
  );
  const catchingUp = weigh(() => {
    const { feed } = room.state;
    if (feed) room.change({ feed: code.caughtUp(feed, pages.late, '') });
  });
  const { feed } = room.state;
  return {
    opening,
    aPageBack: back.reduce((sum, each) => sum + each, 0) / Math.max(1, back.length),
    largestPageBack: Math.max(0, ...back),
    catchingUp,
    kept: Buffer.byteLength(JSON.stringify(feed)),
    entries: feed?.entries.length ?? 0,
  };
}
