/**
 * A robot's lane: what waits for one robot goes out in order, as few messages as hold it, never more a minute than
 * WeCom takes, and what failed holds back what came after it.
 */
import type { Moment } from '../matter/matter.ts';
import type { NoticeRules } from '../settings/settings.ts';
import type { DeliveryState } from './delivery.ts';
import { fitting, MARKDOWN_BYTES, TEXT_BYTES } from './robot-words.ts';
import { nextTry } from './timing.ts';

/** WeCom's limit a robot: so many messages within so many milliseconds (document 91770). */
export const LANE_MOST = 20;
export const LANE_WITHIN = 60_000;

/** How something is said at best: a card of its own, a line among others, or plain text. */
export type LaneForm = 'card' | 'line' | 'text';

/** One thing that waits in a lane. */
export interface LaneItem {
  readonly id: string;
  readonly form: LaneForm;
  /** The line or the text, as it would be sent; a card's line where it has to go without one. */
  readonly said: string;
  /** A refusal has shown that it has to go alone and as a line. */
  readonly plain: boolean;
  /** Tries so far, and when the next may be. */
  readonly attempts: number;
  readonly at: Moment;
}

/** What goes in one message. */
export interface Parcel {
  readonly kind: 'template_card' | 'markdown' | 'text';
  readonly items: readonly LaneItem[];
}

/** `send` now, or look again at `wait`; both absent where nothing is in line. */
export type LaneStep =
  | { readonly send: Parcel; readonly wait?: undefined }
  | { readonly wait: Moment; readonly send?: undefined }
  | { readonly send?: undefined; readonly wait?: undefined };

/** What a lane does now with what is in line, first come first; `sent` are the messages it has sent. */
export function laneStep(line: readonly LaneItem[], sent: readonly Moment[], now: Moment): LaneStep {
  const [head] = line;
  if (!head) return {};
  const wait = Math.max(head.at, freeAt(sent));
  return wait > now ? { wait } : { send: parcelOf(line) };
}

/**
 * When a lane that has sent these may send another. Each counts from when it has surely arrived, so that no minute by
 * WeCom's own clock holds more.
 */
export function freeAt(sent: readonly Moment[]): Moment {
  const recent = [...sent].sort((a, b) => b - a).slice(0, LANE_MOST);
  return recent.length < LANE_MOST ? 0 : (recent.at(-1) ?? 0) + LANE_WITHIN;
}

/** What of the messages sent still counts: the rest need not be kept. */
export function stillCounting(sent: readonly Moment[], now: Moment): readonly Moment[] {
  return sent.filter((at) => at + LANE_WITHIN > now).slice(-LANE_MOST);
}

/** The first message of this line: everything from its head that is said alike and fits. */
function parcelOf(line: readonly LaneItem[]): Parcel {
  const kind = kindOf(line[0]);
  if (kind === 'template_card' || line[0]?.plain) return { kind, items: line.slice(0, 1) };
  const other = line.findIndex((item) => kindOf(item) !== kind || item.plain);
  const alike = other === -1 ? line : line.slice(0, other);
  const most = kind === 'text' ? TEXT_BYTES : MARKDOWN_BYTES;
  return {
    kind,
    items: alike.slice(
      0,
      fitting(
        alike.map(({ said }) => said),
        most,
      ),
    ),
  };
}

function kindOf(item: LaneItem | undefined): Parcel['kind'] {
  if (item?.form === 'text') return 'text';
  return item?.form === 'card' && !item.plain ? 'template_card' : 'markdown';
}

/** The same message with the try counted that is about to be made. */
export function counted(parcel: Parcel): Parcel {
  return { ...parcel, items: parcel.items.map((item) => ({ ...item, attempts: item.attempts + 1 })) };
}

/** What became of a message: `content` where the robot would take another one, only not this. */
export type ParcelOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: string;
      readonly permanent: boolean;
      readonly content?: true;
      readonly retryAfter?: number;
    };

/** What changes of an item. */
export interface ItemChange {
  readonly state: DeliveryState;
  readonly at?: Moment;
  readonly sentAt?: Moment;
  readonly error?: string;
  readonly plain?: true;
}

/**
 * What becomes of an item after its message: sent; tried again after the back-off; refused together with others or as
 * a card, tried alone and plain; a dead letter. `attempts` counts this one.
 */
export function afterParcel(
  item: LaneItem,
  parcel: Parcel,
  outcome: ParcelOutcome,
  now: Moment,
  rules: Pick<NoticeRules, 'backOff'>,
): ItemChange {
  if (outcome.ok) return { state: 'sent', sentAt: now };
  const { code: error, permanent, content, retryAfter } = outcome;
  if (permanent) {
    const simpler = content && (parcel.kind === 'template_card' || parcel.items.length > 1);
    return simpler ? { state: 'failed', at: now, error, plain: true } : { state: 'dead', error };
  }
  const again = nextTry(item.attempts, now, rules, retryAfter);
  return again === undefined ? { state: 'dead', error } : { state: 'failed', at: again, error };
}

/** The line after a message: what is settled has left it, what failed keeps its place. */
export function withChanges(
  line: readonly LaneItem[],
  parcel: Parcel,
  changes: ReadonlyMap<string, ItemChange>,
): LaneItem[] {
  const tried = new Map(parcel.items.map((item) => [item.id, item]));
  return line.flatMap((item) => {
    const { state, at = item.at, plain = item.plain } = changes.get(item.id) ?? {};
    if (state === undefined) return [item];
    return state === 'failed' ? [{ ...(tried.get(item.id) ?? item), at, plain }] : [];
  });
}
