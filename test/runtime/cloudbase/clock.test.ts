/** The clock of a folder: set forward, it stays set forward. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openClock } from '../../../runtime/cloudbase/clock-file.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'gelin-clock-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WEEK = 7 * 24 * 3_600_000;

test('a clock that was set forward is found set forward after a restart', () => {
  openClock(folder).advance(WEEK);
  expect(openClock(folder).offset).toBe(WEEK);
});

test('a folder whose clock was never moved shows real time', () => {
  expect(openClock(folder).offset).toBe(0);
});

test('a start that is asked for counts, in the past too, and the clock only goes forward from there', () => {
  const clock = openClock(folder, new Date('2017-06-01T00:00:00Z'));
  expect(clock.now().getUTCFullYear()).toBe(2017);
  expect(() => clock.setTo(new Date('2016-01-01T00:00:00Z'))).toThrow('forward');
});

test('a clock file that cannot be read is told, not ignored', () => {
  writeFileSync(path.join(folder, 'clock.json'), 'tomorrow');
  expect(() => openClock(folder)).toThrow('clock.json');
});
