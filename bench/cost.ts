/** What an invocation cost: requests, commits, and the longest chain of requests that had to wait for each other. */
import type { InvocationRecord } from '../runtime/cloudbase/stats.ts';

export interface Cost {
  readonly requests: number;
  /** Of these, questions to WeChat's open interfaces: the content check, where a town has it on. */
  readonly asked: number;
  readonly inSequence: number;
  readonly commits: number;
  readonly examined: number;
  readonly returned: number;
  readonly scans: number;
}

/** Asking one of WeChat's open interfaces. */
const OUTSIDE = 'wx.openApi';

/** The cost of one finished invocation. */
export function costOf({ requests }: InvocationRecord): Cost {
  const sum = (of: (request: (typeof requests)[number]) => number) =>
    requests.reduce((total, each) => total + of(each), 0);
  return {
    requests: requests.length,
    asked: sum(({ action }) => (action === OUTSIDE ? 1 : 0)),
    // WeChat is asked beside the rest, whenever its answer comes.
    inSequence: longestChain(requests.filter(({ action }) => action !== OUTSIDE)),
    commits: sum((each) => (each.commit ? 1 : 0)),
    examined: sum((each) => each.examined ?? 0),
    returned: sum((each) => each.returned ?? 0),
    scans: sum((each) => (each.scan ? 1 : 0)),
  };
}

const WRITES = ['insertDocument', 'modifyDocument', 'modifyAndReturnDoc', 'removeDocument'];

/** Requests of an invocation that write documents; a commit writes nothing of its own. */
export function writesOf({ requests }: InvocationRecord): number {
  return requests.filter(({ action }) => WRITES.some((name) => action === `database.${name}`)).length;
}

/** Requests that began only after another had ended, at most. */
function longestChain(requests: readonly { start: number; end: number }[]): number {
  const depth = new Map<object, number>();
  const ordered = [...requests].sort((a, b) => a.start - b.start);
  for (const request of ordered) {
    const before = ordered
      .filter((other) => other.end <= request.start)
      .map((other) => depth.get(other) ?? 0);
    depth.set(request, 1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depth.values());
}
