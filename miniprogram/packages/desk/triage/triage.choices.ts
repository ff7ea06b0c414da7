/** What can be changed on a row with one tap: the choices of each sheet, and the step that a choice is. Pure. */
import type { Input } from '../../../api/call';
import type { TargetRow, TriageRow } from '@gelin/contract/triage';
import {
  NATURE_WORDS,
  NATURES,
  SEVERITIES,
  SEVERITY_WORDS,
  type Nature,
  type Severity,
} from '@gelin/domain/phone';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { phrases, w } from '../words/triage';

export type SheetKind = 'place' | 'nature' | 'about' | 'category' | 'severity' | 'target';
export type Step = Input<'matter', 'act'>['step'];

export interface Sheet {
  readonly kind: SheetKind;
  readonly row: TriageRow;
  /** Who would get it now. */
  readonly target: TargetRow | undefined;
  /** Everything there is, once it was asked for. */
  readonly all: readonly ChoiceItem[] | undefined;
  readonly loading: boolean;
  readonly reason: string;
}

/** Leads on to what is not proposed. */
export const OTHER = 'other';

const LEAD: Readonly<Record<TargetRow['kind'], string>> = { department: 'd', unit: 'u' };

/** A target as a choice's value, and back. */
export function targetValue({ kind, id }: Pick<TargetRow, 'kind' | 'id'>): string {
  return `${LEAD[kind]}.${id}`;
}

export function targetFrom(value: string, name: string): TargetRow {
  return { kind: value.startsWith('u.') ? 'unit' : 'department', id: value.slice(2), name };
}

/** What is proposed for a row: its own and what else it may be. */
function proposed(
  kind: SheetKind,
  { unit, unitName, about = [], proposal }: TriageRow,
): readonly ChoiceItem[] {
  const { places, categories, targets } = proposal;
  switch (kind) {
    case 'place':
      return [
        ...(unit ? [{ value: unit, label: unitName }] : []),
        ...places.map(({ id, name, landmark }) => ({ value: id, label: phrases.landmark(name, landmark) })),
      ];
    case 'category':
      return categories.map(({ id, name }) => ({ value: id, label: name }));
    case 'nature':
      return NATURES.map((value) => ({ value, label: NATURE_WORDS[value] }));
    case 'about':
      return about.map(({ id, name }) => ({ value: id, label: name }));
    case 'severity':
      return SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value] }));
    case 'target':
      return targets.map(targetItem);
  }
}

const targetItem = (target: TargetRow): ChoiceItem => ({
  value: targetValue(target),
  label: phrases.target(target.name, target.away === true),
});

/** One line of a row: each choice a tap, the last leads to the sheet, where there is more and the reason is another. */
function lineOf(kind: SheetKind, row: TriageRow, target: TargetRow | undefined) {
  const items = proposed(kind, row);
  const value = valueOf({ kind, row, target });
  const chosen = target && kind === 'target' && !items.some((item) => item.value === value);
  return {
    kind,
    name: w.facts[kind],
    value,
    items: [...(chosen ? [targetItem(target)] : []), ...items, { value: OTHER, label: w.others[kind] }],
  };
}

const KINDS = ['place', 'nature', 'about', 'category', 'severity', 'target'] as const;

/** The lines of a row; whom it is about is asked of a complaint alone. */
export function linesOf(row: TriageRow, target: TargetRow | undefined) {
  const asked = KINDS.filter((kind) => kind !== 'about' || row.nature === 'complaint');
  return asked.map((kind) => lineOf(kind, row, target));
}

function valueOf({ kind, row, target }: Pick<Sheet, 'kind' | 'row' | 'target'>): string {
  if (kind === 'target') return target ? targetValue(target) : '';
  const { unit = '', nature, categoryCode: category, severity } = row;
  return { place: unit, nature, about: '', category, severity }[kind];
}

/** What the sheet offers. */
export function itemsOf({ kind, row, all }: Sheet): readonly ChoiceItem[] {
  if (all) return all;
  const more = {
    place: w.otherPlace,
    category: w.otherCategory,
    target: w.otherTarget,
    nature: '',
    about: '',
    severity: '',
  };
  return [...proposed(kind, row), ...(more[kind] ? [{ value: OTHER, label: more[kind] }] : [])];
}

export function sheetView(sheet: Sheet) {
  const { kind, loading, reason } = sheet;
  return {
    title: w.sheets[kind],
    items: itemsOf(sheet),
    value: valueOf(sheet),
    loading,
    reason: kind === 'target' ? '' : reason,
    reasons: kind === 'target' ? [] : w.reasons.map((value) => ({ value, label: value })),
  };
}

/** The step that a choice is, with the reason that the event keeps; `undefined` where nothing changes. */
export function stepOf({ kind, row, reason }: Sheet, value: string): Step | undefined {
  switch (kind) {
    case 'place':
      return value === row.unit ? undefined : { action: 'relocate', place: { unit: value }, reason };
    case 'category':
      return value === row.categoryCode ? undefined : { action: 'recategorise', category: value, reason };
    case 'nature':
      return value === row.nature
        ? undefined
        : { action: 'recategorise', category: row.categoryCode, nature: value as Nature, reason };
    case 'about':
      return row.about?.some(({ id }) => id === value)
        ? undefined
        : {
            action: 'recategorise',
            category: row.categoryCode,
            nature: 'complaint',
            about: [value],
            reason,
          };
    case 'severity':
      return severityStep(row.severity, value as Severity, reason);
    case 'target':
      return undefined;
  }
}

function severityStep(before: Severity, severity: Severity, reason: string): Step | undefined {
  const up = SEVERITIES.indexOf(severity) - SEVERITIES.indexOf(before);
  if (up === 0) return undefined;
  return { action: up > 0 ? 'raiseSeverity' : 'lowerSeverity', severity, reason };
}
