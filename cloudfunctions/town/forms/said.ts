/** What a setting was and is, as people say it: never a key, a bracket or `true`. */
import type { Plain } from '@gelin/domain';
import { UNITS } from './field.ts';

const NOTHING = '（无）';
const LONGEST = 60;
/** What an entry of a list is called, the first that it has, and what it says. */
const NAMES = ['title', 'name', 'label'] as const;

export function said(value: Plain | undefined): string {
  const words = wordsOf(value) || NOTHING;
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function wordsOf(value: Plain | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(wordsOf).filter(Boolean).join('、');
  const { key: _key, code: _code, ...fields } = value;
  const name = NAMES.find((field) => typeof fields[field] === 'string');
  if (name !== undefined) return [fields[name], fields['text']].filter(Boolean).map(wordsOf).join('：');
  if ('text' in fields) return wordsOf(fields['text']);
  return Object.entries(fields)
    .map(([field, each]) => spanWords(field, each) ?? wordsOf(each))
    .filter(Boolean)
    .join('，');
}

const isList = (value: object): value is readonly Plain[] => Array.isArray(value);

/** "3 工作日"; `undefined` where the field counts no time. */
function spanWords(unit: string, amount: Plain): string | undefined {
  const label = UNITS.find(({ value }) => value === unit)?.label;
  return label && `${wordsOf(amount)} ${label}`;
}
