/**
 * WeCom's group robot on the laptop: 20 messages a minute and robot, 2,048 bytes of text, 4,096 of markdown, and the
 * fields of a template card. Codes: 93000, 40008, 44004, 40058, 45009.
 */
import { cardFault } from './robot-card.ts';
import { createRolling } from './rolling.ts';

/** Keys of the laptop's robots begin like this; a group's robot has the group behind it. */
export const KEY = 'laptop-robot-';

const BYTES: Readonly<Record<string, number>> = { text: 2_048, markdown: 4_096, markdown_v2: 4_096 };
const OTHER_KINDS = ['news', 'image', 'file', 'voice'];

export interface RobotReply {
  readonly errcode: number;
  readonly errmsg: string;
}

/** Answers a message to the robot with this key. */
export function createRobots(now: () => number): (key: string, message: unknown) => RobotReply {
  const rate = createRolling([{ most: 20, within: 60_000 }]);
  return (key, message) => {
    if (!key.startsWith(KEY)) return { errcode: 93_000, errmsg: 'invalid webhook url' };
    const wrong = invalid(message);
    if (wrong) return wrong;
    if (!rate.take(key, now())) return { errcode: 45_009, errmsg: 'api freq out of limit' };
    return { errcode: 0, errmsg: 'ok' };
  };
}

function invalid(message: unknown): RobotReply | undefined {
  const { msgtype, ...parts } = (message ?? {}) as Readonly<Record<string, unknown>>;
  const kind = String(msgtype);
  if (kind === 'template_card') {
    const fault = cardFault(parts[kind]);
    return fault ? { errcode: 40_058, errmsg: `${fault}. invalid Request Parameter` } : undefined;
  }
  const bytes = BYTES[kind];
  if (bytes === undefined) {
    return OTHER_KINDS.includes(kind) ? undefined : { errcode: 40_008, errmsg: 'invalid message type' };
  }
  const content = (parts[kind] as { readonly content?: unknown } | undefined)?.content;
  if (typeof content !== 'string' || content === '') return { errcode: 44_004, errmsg: 'empty content' };
  if (Buffer.byteLength(content) <= bytes) return undefined;
  return {
    errcode: 40_058,
    errmsg: `${kind}.content exceed max length ${bytes}. invalid Request Parameter`,
  };
}
