/** What is wrong with a town's own ledgers: keys twice, parts and categories that are not there, people instead of matters. */
import { groupOf, categoryOf } from '../../catalogue/filing.ts';
import { PARTS } from '../../ledger/column.ts';
import { LEDGERS } from '../../ledger/shipped.ts';
import type { OwnLedger } from '../../ledger/spec.ts';
import { peopleIn } from '../../text/people.ts';
import { repeatedIn, type Problem, type SettingsPath } from '../problem.ts';
import type { Settings } from '../settings.ts';

/** Problems of a town's own ledgers. */
export function checkLedgers(settings: Settings): Problem[] {
  const { ledgers } = settings;
  return [
    ...repeatedIn(
      ledgers.map(({ key }) => key),
      ['ledgers'],
      (key) => `台账“${key}”写了两次`,
    ),
    ...ledgers.flatMap((ledger, at) => ledgerProblems(ledger, ['ledgers', at], settings)),
  ];
}

/** Problems of one of them, without comparing it to the others. */
export function ledgerProblems(ledger: OwnLedger, path: SettingsPath, settings: Settings): Problem[] {
  const { title, base, rows, columns, order, groupBy, totals = [] } = ledger;
  const people = peopleIn(title);
  const parts = columns.map(({ part }) => part);
  const known = (part: string) => PARTS.some(({ key }) => key === part);
  return [
    ...(people ? [{ path: [...path, 'title'], reason: `台账只记事，不得记人和住户（“${people}”）` }] : []),
    ...(LEDGERS.some(({ key, kind }) => key === base && kind === 'matters')
      ? []
      : [{ path: [...path, 'base'], reason: `没有台账 ${base}` }]),
    ...repeatedIn(parts, [...path, 'columns'], (part) => `栏目 ${part} 写了两次`),
    ...[...parts, ...totals, ...(order ? [order.part] : []), ...(groupBy === undefined ? [] : [groupBy])]
      .filter((part) => !known(part))
      .map((part) => ({ path: [...path, 'columns'], reason: `没有栏目 ${part}` })),
    ...(rows.categories ?? [])
      .filter((code) => !(code.length === 2 ? groupOf(code, settings) : categoryOf(code, settings)))
      .map((code) => ({ path: [...path, 'rows', 'categories'], reason: `没有类别 ${code}` })),
  ];
}
