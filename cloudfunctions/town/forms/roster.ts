/** 值班 by the day as a field of the settings: a line a day, with who has it instead of those whose turn it is. */
import type { Member, Plain } from '@gelin/domain';
import { linesOf, Unreadable, type Field } from './field.ts';

export function daysField(people: readonly Member[]): Field {
  return {
    path: ['roster', 'days'],
    label: '哪天不按轮流',
    note: '一行一天，先写日期再写人，例如：2027-03-02 何立平、方敏。不写的日子按轮流',
    kind: 'long',
    show: (value) => shown((value ?? {}) as Record<string, readonly string[]>, people),
    read: (said) => Object.fromEntries(linesOf(said).map((line) => dayIn(line, people))),
  };
}

/** Two of one name are told apart by their id, as is whoever has left. */
function calledIn(people: readonly Member[], id: string): string {
  const name = people.find((each) => each.id === id)?.name;
  return name !== undefined && people.filter((each) => each.name === name).length === 1 ? name : id;
}

function shown(days: Record<string, readonly string[]>, people: readonly Member[]): string {
  return Object.entries(days)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, ids]) => `${date} ${ids.map((id) => calledIn(people, id)).join('、')}`)
    .join('\n');
}

function dayIn(line: string, people: readonly Member[]): [date: string, ids: Plain] {
  const [, date = '', names = ''] = /^(\d{4}-\d{2}-\d{2})[\s:：]+(.+)$/u.exec(line) ?? [];
  if (!date) throw new Unreadable(`“${line}”请先写日期（2027-03-02），空一格再写人`);
  const ids = names
    .split(/[、，,\s]+/u)
    .filter(Boolean)
    .map((name) => idOf(name, people));
  return [date, ids];
}

function idOf(name: string, people: readonly Member[]): string {
  const found = people.filter((each) => each.id === name || each.name === name);
  const [one] = found;
  if (one === undefined) throw new Unreadable(`综治中心没有“${name}”`);
  if (found.length > 1) throw new Unreadable(`有几个“${name}”，请在值班页上换`);
  return one.id;
}
