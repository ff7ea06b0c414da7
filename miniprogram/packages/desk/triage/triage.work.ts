/** Sorting a matter with one tap: accepted and dispatched as the two steps they are, each under a key made of what it does. */
import { call, type Output } from '../../../api/call';
import type { TargetRow, TriageRow } from '@gelin/contract/triage';
import { take } from '../../../components/action-bar/action-bar.step';
import { w } from '../words/triage';
import type { Step } from './triage.choices';

type Done = Output<'matter', 'act'>;
type Row = Pick<TriageRow, 'matter' | 'seq' | 'status' | 'unit'>;

/** A second tap, a retry and a restart of the app all make the same key of the same wish, so that it is done once. */
export function wishKey({ matter, seq }: Pick<Row, 'matter' | 'seq'>, what: string, whom = ''): string {
  const parts = ['triage', matter.slice(-28), String(seq), what, whom.slice(-20)];
  return parts.join('-').replace(/[^A-Za-z0-9_-]/gu, '_');
}

const act = (row: Row, seq: number, key: string, step: Step): Promise<Done> =>
  call('matter', 'act', { key, matter: row.matter, seq, step });

/** Accepts it, where that is not done yet. @throws CallFailure */
export async function accept(row: Row): Promise<Done> {
  return act(row, row.seq, wishKey(row, 'accept'), { action: 'accept' });
}

/** Gives it to whom it was chosen for; `told` hears how far it is. @throws CallFailure, and the next try goes on from there */
export async function give(row: Row, target: TargetRow, told: (words: string) => void): Promise<Done> {
  if (target.kind === 'unit') {
    told(w.dispatching);
    return act(row, row.seq, wishKey(row, 'u', target.id), toUnit(row, target.id));
  }
  let { seq } = row;
  if (row.status === 'reported') {
    told(w.accepting);
    ({ seq } = await accept(row));
  }
  told(w.dispatching);
  return act(row, seq, wishKey(row, 'd', target.id), { action: 'dispatch', lead: target.id, assistants: [] });
}

/** Where its place is not known yet, giving it to a grid says where it is; else it is passed on as its status allows. */
function toUnit({ unit, status }: Row, to: string): Step {
  if (unit !== to) return { action: 'relocate', place: { unit: to }, reason: w.toGrid };
  return status === 'reported'
    ? { action: 'route', unit: to, reason: w.toGrid }
    : { action: 'handDown', unit: to };
}

/** Takes a change of the row. @throws CallFailure, and the same change tried again carries the same key */
export async function change(row: Pick<Row, 'matter' | 'seq'>, step: Step): Promise<Done> {
  return take(step, row.matter, row.seq);
}
