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

export type SheetKind = 'place' | 'nature' | 'category' | 'severity' | 'target';
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

/** What the sheet offers. */
export function itemsOf({ kind, row, all }: Sheet): readonly ChoiceItem[] {
  if (all) return all;
  const { places, categories, targets } = row.proposal;
  switch (kind) {
    case 'place':
      return [
        ...(row.unit ? [{ value: row.unit, label: row.unitName }] : []),
        ...places.map(({ id, name, landmark }) => ({ value: id, label: phrases.landmark(name, landmark) })),
        { value: OTHER, label: w.otherPlace },
      ];
    case 'category':
      return [
        ...categories.map(({ id, name }) => ({ value: id, label: name })),
        { value: OTHER, label: w.otherCategory },
      ];
    case 'nature':
      return NATURES.map((value) => ({ value, label: NATURE_WORDS[value] }));
    case 'severity':
      return SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value] }));
    case 'target':
      return [
        ...targets.map((target) => ({
          value: targetValue(target),
          label: phrases.target(target.name, target.away === true),
        })),
        { value: OTHER, label: w.otherTarget },
      ];
  }
}

function valueOf({ kind, row, target }: Sheet): string {
  if (kind === 'target') return target ? targetValue(target) : '';
  const { unit = '', nature, categoryCode: category, severity } = row;
  return { place: unit, nature, category, severity }[kind];
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
    case 'severity':
      return severityStep(row.severity, value as Severity, reason);
    case 'target':
      return undefined;
  }
}

function severityStep(before: Severity, severity: Severity, reason: string): Step | undefined {
  const up = SEVERITIES.indexOf(severity) - SEVERITIES.indexOf(before);
  if (up === 0) return undefined;
  return up > 0 ? { action: 'raiseSeverity', severity } : { action: 'lowerSeverity', severity, reason };
}
