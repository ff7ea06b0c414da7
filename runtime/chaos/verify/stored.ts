/** Everything that is stored about matters, read through the official SDK and nothing else. */
import tcb from '@cloudbase/node-sdk';
import type {
  CardReason,
  Cell,
  JournalLink,
  LedgerKey,
  Listed,
  Matter,
  MatterEvent,
  Seal,
} from '@gelin/domain';
import type { StoredInvitation, StoredMember, StoredSeats } from './seats.ts';

export type StoredMatter = Omit<Matter, 'id'> &
  Listed & {
    readonly desks: readonly string[];
    readonly helpers?: readonly string[];
    readonly grams?: readonly string[];
    readonly _id: string;
    readonly pressing: string;
    readonly ledgers: readonly LedgerKey[];
    readonly bells: readonly string[];
    readonly wakeAt?: number;
    readonly checkFrom?: number;
    readonly owesSince?: number;
    readonly graveSince?: number;
    readonly released?: true;
  };
/** The matter in its document. */
export function matterFrom(document: StoredMatter): Matter {
  const {
    _id,
    pressing: _pressing,
    ledgers: _ledgers,
    work: _work,
    past: _past,
    mark: _mark,
    desks: _desks,
    helpers: _helpers,
    grams: _grams,
    bells: _bells,
    checkFrom: _checkFrom,
    owesSince: _owesSince,
    graveSince: _graveSince,
    wakeAt: _wakeAt,
    released: _released,
    ...matter
  } = document;
  return { ...matter, id: _id };
}

export type StoredEvent = Omit<MatterEvent, 'id'> &
  Seal & { readonly _id: string; readonly pending?: true; readonly tallies?: readonly string[] };
export interface StoredMessage {
  readonly _id: string;
  readonly kind: string;
  readonly group: string;
  readonly at: number;
  readonly matter?: string;
  readonly reason?: CardReason;
  readonly text?: string;
  readonly withdrawn?: true;
  readonly pinned?: true;
  readonly grams?: readonly string[];
  readonly removing?: readonly string[];
  readonly became?: string;
  readonly mentioned?: readonly string[];
}
export interface StoredMark {
  readonly _id: string;
  readonly group?: string;
  readonly muted?: true;
}
export interface StoredReporter {
  readonly _id: string;
  readonly openid: string;
  /** Of whoever met it too; a reporter's own document has the matter's id. */
  readonly matter?: string;
}
export interface StoredNotice {
  readonly _id: string;
  /** Whose it is: the event's own, or one that was merged into that. */
  readonly matter?: string;
  readonly event: string;
  readonly channel: string;
  readonly purpose?: string;
  readonly member?: string;
  readonly group?: string;
  readonly reporter?: true;
  readonly digest?: string;
  /** It is about no matter: a task, a hand-over. */
  readonly about?: string;
}
export interface StoredRelease {
  readonly _id: string;
  readonly state: 'open' | 'concealed';
  readonly seq: number;
  readonly status?: string;
  readonly path?: readonly string[];
  readonly text?: string;
}
export interface StoredErasure {
  readonly _id: string;
  readonly matter: string;
  readonly why: 'request' | 'term' | 'covered';
  /** Something of it is still to be deleted elsewhere. */
  readonly unfinished?: true;
}
export interface StoredSignal {
  readonly _id: string;
  readonly at: number | null;
}
export interface StoredPaper {
  readonly _id: string;
  readonly town: string;
  readonly kind: string;
  readonly year: number;
  readonly n: number;
}
export interface StoredCounter {
  readonly _id: string;
  readonly n: number;
}

export interface Stored {
  readonly matters: readonly StoredMatter[];
  readonly events: readonly StoredEvent[];
  readonly messages: readonly StoredMessage[];
  readonly reporters: readonly StoredReporter[];
  readonly signals: readonly StoredSignal[];
  readonly counters: readonly StoredCounter[];
  readonly marks: readonly StoredMark[];
  readonly preferences: readonly { readonly _id: string }[];
  readonly notices: readonly StoredNotice[];
  readonly erasures: readonly StoredErasure[];
  readonly releases: readonly StoredRelease[];
  readonly members: readonly StoredMember[];
  readonly groupMembers: readonly StoredSeats[];
  readonly invitations: readonly StoredInvitation[];
  readonly bulletins: readonly { readonly _id: string; readonly takenDown?: true }[];
  readonly readings: readonly { readonly _id: string; readonly bulletin: string }[];
  /** What happened in tasks, patrols and meetings. */
  readonly workEvents: readonly { readonly _id: string; readonly action: string }[];
  readonly papers: readonly StoredPaper[];
  readonly tallies: readonly { readonly _id: string; readonly cells: readonly Cell[] }[];
  /** In the order of their places. */
  readonly journal: readonly (JournalLink & { readonly _id: string })[];
}

/** The platform's most for one read. */
const PAGE = 1_000;

/** The database behind this address, through the official SDK. */
export function databaseAt(serviceUrl: string) {
  // Outside the platform the SDK asks a metadata server before every request.
  process.env.TENCENTCLOUD_RUNENV ??= 'SCF';
  process.env.TENCENTCLOUD_REGION ??= 'ap-shanghai';
  process.env.SCF_NAMESPACE ??= 'gelin-local';
  const app = tcb.init({ env: 'gelin-local', serviceUrl, secretId: 'verifier', secretKey: 'verifier' });
  return app.database();
}

/** Every document of a collection, page by page in the order of ids: of what is large nobody has to hold all. */
export async function* pagesOf<T>(
  serviceUrl: string,
  name: string,
  size = PAGE,
): AsyncGenerator<readonly T[]> {
  const database = databaseAt(serviceUrl);
  for (let last = ''; ;) {
    const query = database.collection(name).where({ _id: database.command.gt(last) });
    const { data } = await query.orderBy('_id', 'asc').limit(size).get();
    const page = data as (T & { readonly _id: string })[];
    yield page;
    if (page.length < size) return;
    last = page.at(-1)?._id ?? last;
  }
}

/** Reads every document there is. */
export async function readStored(serviceUrl: string): Promise<Stored> {
  const all = async <T>(name: string): Promise<T[]> => {
    const found: T[] = [];
    for await (const page of pagesOf<T>(serviceUrl, name)) found.push(...page);
    return found;
  };
  return {
    matters: await all('matters'),
    events: await all('events'),
    messages: await all('messages'),
    reporters: await all('reporters'),
    signals: await all('signals'),
    counters: await all('counters'),
    marks: await all('marks'),
    preferences: await all('preferences'),
    notices: await all('notices'),
    erasures: await all('erasures'),
    releases: await all('releases'),
    members: await all('members'),
    groupMembers: await all('groupMembers'),
    invitations: await all('invitations'),
    bulletins: await all('bulletins'),
    readings: await all('readings'),
    workEvents: await all('workEvents'),
    papers: await all('papers'),
    tallies: await all('tallies'),
    journal: await all('journal'),
  };
}
