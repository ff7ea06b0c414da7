/** Checks the journal: each event on it once, in one chain without a gap; and that nobody is told the same thing twice. */
import { createHash } from 'node:crypto';
import { verifyJournal, type MatterEvent } from '@gelin/domain';
import { doubled, missing, wrong, type Finding } from './finding.ts';
import type { Stored, StoredNotice } from './stored.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The journal against the events; lines come in the order of their ids. */
export async function checkJournal({ journal, events }: Stored): Promise<Finding[]> {
  const byId = new Map(events.map(({ _id, ...event }) => [_id, { ...event, id: _id } as MatterEvent]));
  const findings: Finding[] = [];
  const rows = journal.map(({ _id: _place, ...link }) => ({ link, event: byId.get(link.event) ?? null }));
  const verdict = await verifyJournal(rows, sha256);
  if (!verdict.ok)
    findings.push(wrong(`journal: ${verdict.why} at line ${String(verdict.seq)}`, verdict.link.event));
  const standing = new Set<string>();
  for (const { event } of journal) {
    if (standing.has(event)) findings.push(doubled('line on the journal', event));
    standing.add(event);
  }
  for (const id of byId.keys()) if (!standing.has(id)) findings.push(missing('line on the journal', id));
  return findings;
}

/** One notice an event, recipient, purpose and channel; none about what never happened. */
export function* checkNotices({ notices, events, messages }: Stored): Generator<Finding> {
  // Whoever was called by @ is told under the message's id.
  const happened = new Set([...events, ...messages].map(({ _id }) => _id));
  const told = new Set<string>();
  for (const notice of notices) {
    // A digest that was mirrored follows from no event; its id alone keeps it from coming twice.
    if (notice.digest !== undefined) continue;
    // What is about no matter follows from no event of one.
    if (notice.about === undefined && !happened.has(notice.event))
      yield doubled('notice of what never happened', notice._id);
    const delivery = deliveryOf(notice);
    if (told.has(delivery)) yield doubled(`notice: ${delivery}`, notice._id);
    told.add(delivery);
  }
}

/** The reporters of what was merged into a matter are each told of what becomes of it. */
function deliveryOf({ event, channel, purpose, member, group, reporter, matter }: StoredNotice): string {
  const to = member ?? group ?? (reporter ? `reporter of ${matter ?? ''}` : '');
  return [event, channel, purpose ?? '', to].join(' ');
}
