/** Real messages from a JSONL file: `{id, title, detail, time}`, in the order in which they were written. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(''),
  detail: z.string().default(''),
  time: z.union([z.string(), z.number()]),
});

export interface Message {
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A line that is no message: which, and what is wrong with it. */
export class NoMessage extends Error {
  readonly line: number;
  readonly why: string;

  constructor(line: number, why: string) {
    super(`line ${line} is not a message: ${why}`);
    this.line = line;
    this.why = why;
  }
}

/** The fields that are missing or of the wrong kind; else what its reader says. */
function whatIsWrong(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path: [field = ''] }) => String(field)).join('、');
  return error instanceof Error ? error.message : String(error);
}

/** Reads the file. @throws NoMessage for the first line that is not one */
export function readMessages(file: string): Message[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((each) => each.trim());
  return lines.map(messageFrom).sort((a, b) => a.at - b.at);
}

function messageFrom(json: string, index: number): Message {
  try {
    const { id, title, detail, time } = line.parse(JSON.parse(json));
    return { id, text: `${title.trim()}\n${detail.trim()}`.trim(), at: momentOf(time) };
  } catch (error) {
    throw new NoMessage(index + 1, whatIsWrong(error));
  }
}

const DAY = 24 * 3_600_000;
/** Excel counts days from 1899-12-30. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const UTC8 = 8 * 3_600_000;

/** "2019/2/28 11:25:05", or a day number as Excel counts them; both are local time in UTC+8. */
export function momentOf(time: string | number): number {
  const serial = typeof time === 'number' ? time : /^\d+(\.\d+)?$/.test(time) ? Number(time) : undefined;
  if (serial !== undefined) return EXCEL_EPOCH + Math.round(serial * DAY) - UTC8;
  const parts = String(time).match(/\d+/g)?.map(Number) ?? [];
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts;
  if (year === undefined || month === undefined || day === undefined) throw new Error(`no time: ${time}`);
  return Date.UTC(year, month - 1, day, hour, minute, second) - UTC8;
}
