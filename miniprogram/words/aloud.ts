/** What reading aloud says about itself, and how a page's words are said in one go. */

import { SEVERITY_WORDS, STATUS_WORDS, type Severity, type Status } from '@gelin/domain/phone';

export const ALOUD_WORDS = {
  read: '念给我听',
  stop: '停下',
  failed: '现在念不出来，请看看网络再试',
} as const;

/** Parts of a page as sentences: each ends where one would draw breath. */
export function sentences(...parts: readonly (string | false | null | undefined)[]): string {
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part) => (/[。！？]$/.test(part) ? part : `${part}。`))
    .join('');
}

/** A telephone number digit by digit, as one says it to be written down; never as an amount. */
export function digitsAloud(phone: string): string {
  return [...phone.replace(/[^0-9]/g, '')].join(' ');
}

/** A list that is longer than this is not listened to. */
export const HEARD = 10;

/** Rows of work one after the other, what is urgent said first. */
export function rowsAloud(
  rows: readonly { readonly line: string; readonly severity: Severity; readonly status: Status }[],
): string[] {
  return rows
    .slice(0, HEARD)
    .map(({ line, severity, status }) =>
      [severity === 'urgent' && SEVERITY_WORDS.urgent, lineAloud(line, STATUS_WORDS[status])]
        .filter(Boolean)
        .join('，'),
    );
}

/** A matter in a list: what was said, and where it stands. */
export function lineAloud(line: string, status: string): string {
  return `${line.replace(/[。，！？…\s]+$/, '')}，${status}`;
}
