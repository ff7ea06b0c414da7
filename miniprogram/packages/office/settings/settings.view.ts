/** A piece of the town's settings as drawn: its fields, what can be opened in it, and what is wrong beside each field. Pure. */
import type { FormField, SettingsForm } from '@gelin/contract/settings-form';
import { w } from '../words/settings';

export interface SettingsState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly form: SettingsForm | undefined;
  /** What was written, by field. */
  readonly written: Readonly<Record<string, string>>;
  readonly why: string;
  readonly problems: readonly { readonly field: string; readonly reason: string }[];
  readonly saving: boolean;
  readonly root: boolean;
}

export const BEFORE: SettingsState = {
  phase: 'loading',
  failure: '',
  form: undefined,
  written: {},
  why: '',
  problems: [],
  saving: false,
  root: false,
};

/** The view of a state. */
export function present({ phase, failure, form, written, why, problems, saving, root }: SettingsState) {
  const fields = form?.fields ?? [];
  const general = problems.filter(({ field }) => !fields.some(({ name }) => name === field));
  return {
    phase,
    failure,
    root,
    title: form?.title ?? '',
    note: form?.note ?? '',
    fields: fields.map((field) => fieldView(field, written[field.name] ?? field.value, problems)),
    entries: form?.entries ?? [],
    adds: form?.adds ?? null,
    removable: form?.removable === true,
    empty: form !== undefined && fields.length === 0 && form.entries.length === 0,
    saves: fields.length > 0,
    why,
    foot: {
      text: saving ? w.saving : w.save,
      failure: general.map(({ reason }) => reason).join('；'),
      loading: saving,
    },
  };
}

function fieldView(
  { name, label, note = '', kind, value, options = [] }: FormField,
  now: string,
  problems: SettingsState['problems'],
) {
  const [amount = '', unit = ''] = kind === 'span' ? now.split(' ') : [];
  return {
    name,
    label,
    note,
    kind,
    /** What the field begins with: what is typed is the field's own. */
    seed: kind === 'span' ? (value.split(' ')[0] ?? '') : value,
    value: now,
    on: now === 'true',
    amount,
    unit,
    options,
    problem: problems.find(({ field }) => field === name)?.reason ?? '',
  };
}

/** A span with another amount, or another unit. */
export function spanWith(now: string, changes: { amount?: string; unit?: string }): string {
  const [amount = '', unit = ''] = now.split(' ');
  const next = { amount, unit, ...changes };
  return next.amount.trim() === '' ? '' : `${next.amount.trim()} ${next.unit}`.trim();
}
