/** The sheet 地标: what people call places. The rows of one name in one unit replace what that unit had under it. */
import type { Landmark, Unit } from '../org/unit.ts';
import type { BadCell, Complain } from './bad-cell.ts';
import { nameIn, wordsIn } from './cell.ts';
import { placeIn } from './place.ts';
import { LANDMARK_SHEET, PARITIES, YES } from './sheet.ts';
import { tableOf, type Grid, type ListRow } from './table.ts';
import type { UnitIndex } from './unit-index.ts';

type Key = (typeof LANDMARK_SHEET)['columns'][number]['key'];

/** What happened to landmarks, counted. */
export interface LandmarkCounts {
  readonly added: number;
  readonly removed: number;
}

interface Said {
  readonly landmark: Landmark;
  readonly gone: boolean;
}

/** Reads the sheet into the units of the index. */
export function readLandmarks(grid: Grid, index: UnitIndex, complain: Complain): LandmarkCounts {
  const { rows, problems } = tableOf<Key>(LANDMARK_SHEET, grid);
  problems.forEach(complain);
  const said = new Map<string, Said[]>();
  for (const row of rows) {
    const bad: BadCell[] = [];
    const unit = placeIn(row, index, (one) => bad.push(one));
    const landmark = landmarkIn(row, (one) => bad.push(one));
    bad.forEach(complain);
    if (!unit || bad.length > 0) continue;
    said.set(unit.id, [...(said.get(unit.id) ?? []), { landmark, gone: row.text('gone') === YES }]);
  }
  let [added, removed] = [0, 0];
  for (const [id, ofUnit] of said) {
    const unit = index.byId(id);
    if (!unit) continue;
    const landmarks = merged(unit, ofUnit);
    const had = new Set(unit.landmarks.map((one) => one.name));
    const has = new Set(landmarks.map((one) => one.name));
    added += [...has].filter((name) => !had.has(name)).length;
    removed += [...had].filter((name) => !has.has(name)).length;
    index.put({ ...unit, landmarks });
  }
  return { added, removed };
}

/** Each name stands where it stood; new ones at the end. */
function merged({ landmarks }: Unit, said: readonly Said[]): Landmark[] {
  const now = new Map<string, Landmark[]>();
  for (const { landmark, gone } of said) {
    const already = now.get(landmark.name) ?? [];
    const twice = already.some((one) => JSON.stringify(one) === JSON.stringify(landmark));
    now.set(landmark.name, gone || twice ? already : [...already, landmark]);
  }
  const names = [...new Set([...landmarks.map(({ name }) => name), ...now.keys()])];
  return names.flatMap((name) => now.get(name) ?? landmarks.filter((one) => one.name === name));
}

function landmarkIn(row: ListRow<Key>, complain: Complain): Landmark {
  const name = nameIn(row, 'name', [2, 40], complain);
  const aliases = wordsIn(row.text('aliases'));
  for (const alias of aliases)
    if (alias.length < 2) complain(row.bad('aliases', `“${alias}”太短，至少 2 个字`));
  const doors = doorsIn(row, complain);
  return { name, ...(aliases.length > 0 && { aliases }), ...(doors && { doors }) };
}

function doorsIn(row: ListRow<Key>, complain: Complain): Landmark['doors'] {
  const [from, to, side] = [row.text('from'), row.text('to'), row.text('parity')];
  if (from === '' && to === '') return undefined;
  const [first, last] = [doorIn(row, 'from', from, complain), doorIn(row, 'to', to, complain)];
  if (first > last) complain(row.bad('to', '门牌应从小到大'));
  if (side !== '' && !PARITIES.includes(side as never))
    complain(row.bad('parity', '只能写单号或双号，两边都是就不写'));
  const parity = side === PARITIES[0] ? 'odd' : side === PARITIES[1] ? 'even' : undefined;
  return { from: first, to: last, ...(parity && { parity }) };
}

function doorIn(row: ListRow<Key>, key: 'from' | 'to', text: string, complain: Complain): number {
  const door = Number(/^(\d{1,5})号?$/u.exec(text)?.[1] ?? '0');
  if (door < 1) complain(row.bad(key, '门牌写 1 到 99999 的整数'));
  return door;
}
