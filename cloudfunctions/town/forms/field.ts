/** One field of a settings form: where its value stands, what it is called, and how it is shown and read as text. */
import { valueAt, type Plain, type SettingsPath } from '@gelin/domain';
import type { FieldKind, FormField, FormOption } from '@gelin/contract/settings-form';

export interface Field {
  readonly path: SettingsPath;
  readonly label: string;
  readonly note?: string;
  readonly kind: FieldKind;
  readonly options?: readonly FormOption[];
  readonly show: (value: Plain | undefined) => string;
  /** The value; `undefined` takes the field away. @throws Unreadable */
  readonly read: (text: string) => Plain | undefined;
}

/** A text that is no value of its field; the message says what it should be. */
export class Unreadable extends Error {}

/** The field's name on the wire. */
export const nameOf = ({ path }: Pick<Field, 'path'>): string => path.join('.');

/** As a page draws it, with what holds. */
export function drawn(field: Field, settings: Plain): FormField {
  const { label, note, kind, options } = field;
  return {
    name: nameOf(field),
    label,
    kind,
    value: field.show(valueAt(settings, field.path)),
    ...(note !== undefined && { note }),
    ...(options && { options }),
  };
}

/** Blanks as they are written into a text: `{地点}{编号}`. */
export const blanksWritten = (names: readonly string[]): string => names.map((name) => `{${name}}`).join('');

type More = Pick<Field, 'note' | 'options'>;

const plainText = (value: Plain | undefined) =>
  value === undefined || value === null ? '' : String(value as string | number);

/** Words; empty takes an optional one away. */
export function text(
  path: SettingsPath,
  label: string,
  more: More & { long?: boolean; optional?: boolean } = {},
): Field {
  const { long, optional, ...rest } = more;
  const read = (said: string) => (said.trim() === '' && optional ? undefined : said.trim());
  return { path, label, kind: long ? 'long' : 'text', show: plainText, read, ...rest };
}

/** A number; empty takes an optional one away. */
export function number(path: SettingsPath, label: string, more: More & { optional?: boolean } = {}): Field {
  const { optional, ...rest } = more;
  const read = (said: string) => (optional && said.trim() === '' ? undefined : numberIn(said));
  return { path, label, kind: 'number', show: plainText, read, ...rest };
}

function numberIn(said: string): number {
  const value = Number(said.trim());
  if (said.trim() === '' || !Number.isFinite(value)) throw new Unreadable('请写数字');
  return value;
}

/** A share from 0 to 1, shown in hundredths. */
export function percent(path: SettingsPath, label: string, more: More = {}): Field {
  return {
    path,
    label,
    kind: 'number',
    show: (value) => (typeof value === 'number' ? String(Math.round(value * 1_000) / 10) : ''),
    read: (said) => Math.round(numberIn(said.replace('%', '')) * 10) / 1_000,
    ...more,
  };
}

/** On or off; `omitted` where off is written by leaving it out. */
export function yesNo(path: SettingsPath, label: string, more: More & { omitted?: boolean } = {}): Field {
  const { omitted, ...rest } = more;
  const read = (said: string) => (said === 'true' ? true : omitted ? undefined : false);
  return { path, label, kind: 'yesNo', show: (value) => String(value === true), read, ...rest };
}

export function choice(
  path: SettingsPath,
  label: string,
  options: readonly FormOption[],
  more: More = {},
): Field {
  return { path, label, kind: 'choice', options, show: plainText, read: (said) => said, ...more };
}

/** Several of these, in the order of the options. */
export function many(
  path: SettingsPath,
  label: string,
  options: readonly FormOption[],
  more: More = {},
): Field {
  const show = (value: Plain | undefined) => (Array.isArray(value) ? value.join(',') : '');
  return {
    path,
    label,
    kind: 'many',
    options,
    show,
    read: (said) => said.split(',').filter(Boolean),
    ...more,
  };
}

/** One entry a line; `show` and `read` are of one line. */
export function lines(
  path: SettingsPath,
  label: string,
  more: More & { show?: (entry: Plain) => string; read?: (line: string) => Plain; optional?: boolean } = {},
): Field {
  const { show = plainText, read = (line: string) => line, optional, ...rest } = more;
  return {
    path,
    label,
    kind: 'long',
    show: (value) => (Array.isArray(value) ? (value as Plain[]).map(show).join('\n') : ''),
    read: (said) => {
      const entries = linesOf(said).map(read);
      return entries.length === 0 && optional ? undefined : entries;
    },
    ...rest,
  };
}

export const linesOf = (said: string): string[] =>
  said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What a span of time is counted in. */
export const UNITS: readonly FormOption[] = [
  { value: 'workingHours', label: '工作小时' },
  { value: 'workingDays', label: '工作日' },
  { value: 'calendarDays', label: '自然日' },
  { value: 'wallHours', label: '钟表小时' },
];

/** "5 workingDays": an amount and what it is counted in; nothing where a town's own limit holds. */
export function span(path: SettingsPath, label: string, more: More & { optional?: boolean } = {}): Field {
  const { optional, ...rest } = more;
  return {
    path,
    label,
    kind: 'span',
    options: UNITS,
    show: (value) => {
      const [[unit, amount] = []] = Object.entries((value ?? {}) as Record<string, number>);
      return unit === undefined ? '' : `${amount ?? ''} ${unit}`;
    },
    read: (said) => {
      const [amount = '', unit = ''] = said.trim().split(/\s+/u);
      if (optional && (said.trim() === '' || UNITS.some(({ value }) => value === amount))) return undefined;
      if (!UNITS.some(({ value }) => value === unit)) throw new Unreadable('请写数字，再选按什么算');
      return { [unit]: numberIn(amount) };
    },
    ...rest,
  };
}
