/** When a paper may be made: each step of a matter that an office answers with a sheet of paper, and to whom that goes. */
import { categoryOf } from '../catalogue/filing.ts';
import type { MatterEvent } from '../matter/event.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';
import type { Directory } from '../org/directory.ts';
import type { PaperKind } from './kind.ts';

/** What makes a paper the same paper: made again it is the same one, with the same number. */
export interface PaperId {
  readonly kind: PaperKind;
  /** `seq` of the step; 0 for the sheet, which is of the matter as it stands. */
  readonly step: number;
  /** Unit or department it goes to; '' where it goes to nobody that the town has listed. */
  readonly to: string;
}

export interface Occasion extends PaperId {
  /** As it is addressed, where that is no listed unit or department. */
  readonly name?: string;
  /** What is asked of them, in somebody's own words. */
  readonly ask?: string;
  /** By when, where the step itself says so: a moment, or a day. */
  readonly until?: Moment | string;
}

type Town = Pick<Directory, 'departments' | 'settings'>;

/** As many as a page lists: who has been passed on twenty times needs no paper of the first. */
const MOST = 20;

/** Every paper that may be made of the matter now, the newest step first, the sheet last. `history` is oldest first. */
export function occasionsOf(matter: Matter, history: readonly MatterEvent[], directory: Town): Occasion[] {
  const ofSteps = history.flatMap((event) => ofStep(event, directory));
  const all = [...ofSteps, ...ofPlace(matter, history, directory), ...ofEnd(matter, history)];
  const latest = [...all].sort((one, other) => other.step - one.step).slice(0, MOST);
  return [...latest, { kind: 'sheet', step: 0, to: '' }];
}

const isStationed = (id: string, { departments }: Town) =>
  departments.find((department) => department.id === id)?.kind === 'stationed';
const asked = (note: string | undefined) => (note ? { ask: note } : {});

/** 交办 to the town's own, 协调函 to whoever is stationed or outside, 督办 to whoever has it. */
function ofStep(event: MatterEvent, directory: Town): Occasion[] {
  const { seq: step } = event;
  if (event.action === 'dispatch') {
    const { lead, note, letters = [] } = event.content;
    const led: Occasion[] = isStationed(lead, directory)
      ? []
      : [{ kind: 'dispatch', step, to: lead, ...asked(note) }];
    return [...led, ...letters.map((to) => ({ kind: 'coordination' as const, step, to, ...asked(note) }))];
  }
  if (event.action === 'assist')
    return (event.content.letters ?? []).map((to) => ({
      kind: 'coordination' as const,
      step,
      to,
      ...asked(event.content.note),
    }));
  if (event.action === 'entrust') {
    const { name, text, until } = event.content;
    return [{ kind: 'coordination', step, to: '', name, ask: text, until }];
  }
  if (event.action !== 'supervise' || !event.effect.holder) return [];
  const kind = event.content.warning === 'letter' ? 'coordination' : 'supervision';
  return [{ kind, step, to: event.effect.holder.id, ...asked(event.content.text) }];
}

/** Found by the office itself, or a hazard: what a check has ordered, or the sheet to be filled in on the spot. */
function ofPlace(matter: Matter, history: readonly MatterEvent[], { settings }: Town): Occasion[] {
  const { rectification } = matter;
  if (rectification) {
    const { text, by, orderedAt } = rectification;
    const step = history.find(({ at, seq }) => at === orderedAt && seq > 1)?.seq ?? 1;
    return [{ kind: 'rectification', step, to: '', ask: text, until: by }];
  }
  const hazard = categoryOf(matter.category, settings)?.ledger === 'hazard';
  if (!OPEN.includes(matter.status) || (matter.source !== 'finding' && !hazard)) return [];
  return [{ kind: 'rectification', step: 1, to: '' }];
}

/** 办结告知书: for what somebody reported and is closed now. */
function ofEnd({ status, source }: Matter, history: readonly MatterEvent[]): Occasion[] {
  if ((status !== 'closed' && status !== 'archived') || source === 'finding') return [];
  const closed = history
    .filter(({ effect }, at) => {
      return effect.status === 'closed' && history[at - 1]?.effect.status !== 'closed';
    })
    .at(-1);
  return closed ? [{ kind: 'closing', step: closed.seq, to: '' }] : [];
}
