/** Reads a ledger piece by piece, every row as it stood at one moment: whole by number, a month, or a month as it was sealed. */
import {
  asOf,
  definitionOf,
  keptAsToday,
  type Directory,
  standsInMonth,
  type LedgerSpec,
  type Matter,
  type MonthSpan,
  type Moment,
} from '@gelin/domain';
import { historiesOf } from '../shared/repositories/events.ts';
import { matterFrom, type MatterDocument } from '../shared/repositories/matters.ts';
import { openNow, overSince, registeredIn, standingOn } from '../shared/repositories/registered.ts';
import { sealedMatters } from './months/sealed.ts';

/** What is read. */
export interface Reading {
  readonly town: string;
  readonly spec: LedgerSpec;
  /** Rows are as they stood just before it. */
  readonly before: Moment;
  readonly span?: MonthSpan;
  /** The seal whose rows are given, whatever happened since. */
  readonly seal?: string;
}

export interface Piece {
  readonly matters: readonly Matter[];
  /** Documents that were read for it. */
  readonly seen: number;
  readonly next?: string;
}

/** The stages of a month, by what a matter is today. What is closed between the last two is in both: a file leaves the second one out. */
const STAGES = ['in', 'open', 'over'] as const;
type Stage = (typeof STAGES)[number];

/**
 * The next piece, at most `limit` documents read for it. What was registered in the month is found by that; of what was
 * registered before, what is over since it began, and what is open.
 */
export async function piece(
  reading: Reading,
  cursor: string | undefined,
  limit: number,
  { settings }: Directory,
): Promise<Piece> {
  const { spec, span, seal, before } = reading;
  if (seal !== undefined) return sealedMatters(seal, cursor, limit);
  const { documents, next } = await (span
    ? ofMonth(reading, span, cursor, limit)
    : whole(reading, cursor, limit));
  const { holds } = definitionOf(spec, settings);
  const stands = (matter: Matter) => holds(matter) && (!span || standsInMonth(matter, span));
  const matters = (await stoodBefore(documents, before)).filter(stands);
  return { matters, seen: documents.length, ...(next !== undefined && { next }) };
}

interface Read {
  readonly documents: readonly MatterDocument[];
  readonly next?: string | undefined;
}

async function whole({ town, spec }: Reading, cursor: string | undefined, limit: number): Promise<Read> {
  const documents = await standingOn(spec.base ?? spec.key, town, cursor, limit);
  return { documents, next: documents.length < limit ? undefined : documents.at(-1)?.no };
}

async function ofMonth(
  { town }: Reading,
  span: MonthSpan,
  cursor: string | undefined,
  limit: number,
): Promise<Read> {
  const [stage = 'in', at = '', ...id] = (cursor ?? 'in').split('|');
  const after = at === '' ? undefined : { at: Number(at), id: id.join('|') };
  switch (stage as Stage) {
    case 'in': {
      const documents = await registeredIn(town, span, after, limit);
      return { documents, next: goingOn('in', documents, limit, 'registeredAt') };
    }
    case 'over': {
      const found = await overSince(town, span.from, after, limit);
      return {
        documents: found.filter((each) => isOlder(each, span)),
        next: goingOn('over', found, limit, 'closedAt'),
      };
    }
    case 'open': {
      const found = await openNow(town, after?.id ?? '', limit);
      return { documents: found.filter((each) => isOlder(each, span)), next: goingOn('open', found, limit) };
    }
  }
}

const isOlder = ({ registeredAt }: MatterDocument, { from }: MonthSpan) =>
  registeredAt !== undefined && registeredAt < from;

function goingOn(
  stage: Stage,
  found: readonly MatterDocument[],
  limit: number,
  field?: 'registeredAt' | 'closedAt',
): string | undefined {
  const last = found.at(-1);
  if (last && found.length >= limit) return `${stage}|${String(field ? last[field] : 0)}|${last._id}`;
  return STAGES[STAGES.indexOf(stage) + 1];
}

/** Each as it stood before a moment; what was not there yet is left out. Only what changed since is rebuilt from its events, and kept from whom it is kept today. */
async function stoodBefore(documents: readonly MatterDocument[], before: Moment): Promise<Matter[]> {
  const changed = documents.filter(({ changedAt }) => changedAt >= before).map(({ _id }) => _id);
  const histories = await historiesOf(changed);
  return documents.flatMap((document) => {
    if (document.changedAt < before) return [matterFrom(document)];
    const stood = asOf(histories.get(document._id) ?? [], before);
    return stood ? [keptAsToday(stood, document)] : [];
  });
}
