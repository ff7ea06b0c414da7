/** Messages with how many agreed: lines `{id, title, detail, time, up}` of a JSONL file. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { momentOf } from '../replay/messages.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(''),
  detail: z.string().default(''),
  time: z.union([z.string(), z.number()]),
  up: z.number().default(0),
});

export interface Message {
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly up: number;
}

/** Reads the file. Throws with the number of the first line that is not a message. */
export function readVotedMessages(file: string): Message[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((json, index) => (json.trim() ? [messageFrom(json, index)] : []));
}

function messageFrom(json: string, index: number): Message {
  try {
    const { id, title, detail, time, up } = line.parse(JSON.parse(json));
    return { id, text: `${title.trim()}\n${detail.trim()}`.trim(), at: momentOf(time), up };
  } catch (error) {
    throw new Error(`第 ${index + 1} 行不是留言：${error instanceof Error ? error.message : json}`);
  }
}
