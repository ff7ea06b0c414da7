/** A county of 500 villages, 5,000 grids and 50,000 landmarks, made by chance. */
import { SHIPPED, type Directory, type Landmark, type Member, type Unit } from '@gelin/domain';
import type { Chance } from '../../runtime/replay/chance.ts';
import { ESTATES, FIRST, GIVEN, NICKNAMES, PLACES, ROADS, SECOND, SHOPS, SURNAMES } from './words.ts';

const VILLAGES = 500;
const GRIDS = 10;
/** Without the road that two neighbouring grids share. */
const LANDMARKS = 9;
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The county; the same chance always makes the same one. */
export function madeCounty(of: Chance): Directory {
  const town = unit(['town'], 'town', '青禾县城', []);
  const members: Member[] = [];
  const units: Unit[] = [town];
  for (let at = 0; at < VILLAGES; at += 1) {
    const village = unit(
      ['town', `v${at}`],
      'village',
      `${of.pick(FIRST)}${of.pick(SECOND)}${of.pick(GIVEN)}村`,
      [],
    );
    units.push(village);
    let road = '';
    for (let grid = 0; grid < GRIDS; grid += 1) {
      if (grid % 2 === 0) road = `${of.pick(FIRST)}${of.pick(SECOND)}${of.pick(ROADS)}`;
      const path = [...village.path, `v${at}g${grid}`];
      units.push(
        unit(path, 'grid', `第${ORDINALS[grid] ?? ''}网格`, [...landmarks(of), street(road, grid % 2)]),
      );
      members.push(chief(of, path));
    }
  }
  return { town, units, departments: [], members, settings: SHIPPED };
}

function unit(path: string[], level: Unit['level'], name: string, landmarks: Landmark[]): Unit {
  return { id: path.at(-1) ?? '', level, kind: 'territorial', name, path, landmarks };
}

function landmarks(of: Chance): Landmark[] {
  return Array.from({ length: LANDMARKS }, (_, at) => {
    const name =
      [
        () => `${of.pick(SURNAMES)}家${of.pick(SECOND)}${of.pick(PLACES)}`,
        () => `${of.pick(FIRST)}${of.pick(SECOND)}${of.pick(GIVEN)}${of.pick(ESTATES)}`,
        () => `${of.pick(FIRST)}${of.pick(SURNAMES)}${of.pick(GIVEN)}${of.pick(SHOPS)}`,
      ][at % 3]?.() ?? '';
    const nickname = `${of.pick(SURNAMES)}${of.pick(GIVEN)}${of.pick(SECOND)}${of.pick(NICKNAMES)}`;
    return { name, ...(at % 3 === 0 && { aliases: [nickname] }) };
  });
}

/** One side of the road each. */
function street(name: string, side: number): Landmark {
  return { name, doors: { from: 1, to: 199, parity: side === 0 ? 'odd' : 'even' } };
}

function chief(of: Chance, path: string[]): Member {
  const id = path.at(-1) ?? '';
  return {
    id: `chief-${id}`,
    name: `${of.pick(SURNAMES)}${of.pick(GIVEN)}${of.pick(GIVEN)}`,
    posts: [{ role: 'gridChief', unit: id, path }],
  };
}
