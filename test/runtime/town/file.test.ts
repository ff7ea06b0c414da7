/** A file of a town that cannot be used is refused with its name, the place in it and the reason. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TownFileError } from '../../../runtime/town/file.ts';
import { loadTown } from '../../../runtime/town/town.ts';
import { QINGHE } from './qinghe.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gelin-town-'));
  cpSync(QINGHE, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Replaces the first `before` in a file of the copied town. */
function change(file: string, before: string, after: string): void {
  const text = readFileSync(join(dir, file), 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not say ${before}`);
  writeFileSync(join(dir, file), text.replace(before, after));
}

describe('refusing a file', () => {
  test.each([
    ['members/liuxi.json', '"role": "gridChief"', '"role": "gridBoss"', '[2].posts[0].role'],
    ['members/liuxi.json', '"qinghe-liuxi-1"', '"qinghe-liuxi-9"', 'no unit qinghe-liuxi-9'],
    ['members/offices.json', '"qinghe-enforcement"', '"qinghe-none"', 'no department qinghe-none'],
    ['members/offices.json', '"role": "liaison"', '"role": "clerk"', 'clerk has no department'],
    ['members/centre.json', '"role": "clerk"', '"role": "handler"', 'handler needs a department'],
    ['members/centre.json', '"name":', '"religion": "", "name":', 'religion'],
    ['departments.json', '"justice"', '"gossip"', '.duties[0]'],
    ['residents.json', '"resident-wang"', '"resident wang"', '[0].id'],
    ['residents.json', '"resident-li"', '"resident-wang"', 'twice: resident-wang'],
    ['residents.json', '"resident-wang"', '"resident-wong"', 'nobody called resident-wang'],
    ['town.json', '"qinghe-shangba-3"', '"qinghe-shangba-4"', 'no unit qinghe-shangba-4'],
    ['villages/liuxi.json', '"from": 1,', '"from": 90,', 'grids[0].landmarks[3].doors'],
    ['villages/liuxi.json', '[109.97, 29.985]', '[109.97, 29.9]', 'a ring ends where it starts'],
    ['villages/liuxi.json', '"qinghe-liuxi-2"', '"qinghe-shangba-9"', 'should start with qinghe-liuxi-'],
    ['villages/liuxi.json', '"大柳树"', '"树"', 'landmarks[2].name'],
    ['villages/liuxi.json', '"grids"', 'grids', 'JSON'],
  ])('%s with %s → %s: %s', (file, before, after, reason) => {
    change(file, before, after);
    expect(() => loadTown(dir)).toThrow(TownFileError);
    expect(() => loadTown(dir)).toThrow(reason);
  });

  test('a village without a file', () => {
    rmSync(join(dir, 'villages/liuxi.json'));
    expect(() => loadTown(dir)).toThrow(/^villages\/liuxi\.json: .*ENOENT/);
  });
});
