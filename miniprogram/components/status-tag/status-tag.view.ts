/** How each status looks: a word, an icon and a colour that means something. */
import { SEVERITY_WORDS, STATUS_WORDS, type Severity, type Status } from '@gelin/domain/phone';

export type Tone = 'brand' | 'warning' | 'done' | 'quiet' | 'urgent';

const LOOKS: Readonly<Record<Status, { readonly icon: string; readonly tone: Tone }>> = {
  reported: { icon: 'time', tone: 'warning' },
  accepted: { icon: 'check', tone: 'brand' },
  dispatched: { icon: 'swap', tone: 'brand' },
  handling: { icon: 'loading', tone: 'brand' },
  suspended: { icon: 'pause-circle', tone: 'quiet' },
  raised: { icon: 'arrow-up', tone: 'brand' },
  answered: { icon: 'chat', tone: 'brand' },
  closed: { icon: 'check-circle', tone: 'done' },
  refused: { icon: 'info-circle', tone: 'quiet' },
  withdrawn: { icon: 'rollback', tone: 'quiet' },
  merged: { icon: 'link', tone: 'quiet' },
  archived: { icon: 'folder', tone: 'quiet' },
};

export interface TagView {
  readonly word: string;
  readonly icon: string;
  readonly tone: Tone;
}

/** The tag of a status. */
export function statusTag(status: Status): TagView {
  return { word: STATUS_WORDS[status], ...LOOKS[status] };
}

/** A tag for what is more than routine and still open; `undefined` otherwise. */
export function severityTag(severity: Severity): TagView | undefined {
  if (severity === 'routine') return undefined;
  const tone = severity === 'urgent' ? 'urgent' : 'warning';
  return { word: SEVERITY_WORDS[severity], icon: 'error-circle', tone };
}
