/** `town.configure`: a settings file is taken over as a whole and logged, or refused with every line that is wrong. */
import { adviceOn, changesBetween, checkSettings } from '@gelin/domain';
import { SETTINGS_BYTES, type Configured, type FileRemark, type town } from '@gelin/contract/town';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { changeById, replaceSettings, settingsOf } from '../shared/repositories/settings.ts';
import { administration } from './administrator.ts';

/** Bytes of one entry of the log, with what was and what is. */
const LARGEST_CHANGE = 256 * 1024;

export async function configure(input: z.output<typeof town.configure>, caller: Caller): Promise<Configured> {
  if (Buffer.byteLength(input.text) > SETTINGS_BYTES) throw new Refusal('textTooLong', 'text');
  const { directory, by } = await administration(caller);
  const id = derivedId(caller.openid, input.key);
  const [held, done, { readSettings }, { written }] = await Promise.all([
    settingsOf(directory.town.id),
    changeById(id),
    import('./file/read.ts'),
    import('./file/print.ts'),
  ]);
  if (!done && held.version !== input.version) throw new Refusal('stale', 'version');

  const read = readSettings(input.text);
  const advice = 'problems' in read ? [] : read.remarks(adviceOn(read.settings));
  if (done) return { ok: true, version: done.version, changes: done.changes, advice };
  if ('problems' in read) return { ok: false, problems: read.problems };
  const problems = read.remarks(checkSettings(read.settings, { ...directory, settings: held.settings }));
  if (problems.length > 0) return { ok: false, problems };

  const changes = changesBetween(written(held.settings), written(read.settings));
  if (Buffer.byteLength(JSON.stringify(changes)) > LARGEST_CHANGE) return { ok: false, problems: [TOO_MUCH] };
  if (input.dry || changes.length === 0) return { ok: true, version: held.version, changes, advice };
  const entry = { _id: id, town: directory.town.id, version: held.version + 1, at: caller.now, by, changes };
  const { version, changes: made } = await replaceSettings(read.settings, entry);
  return { ok: true, version, changes: made, advice };
}

const TOO_MUCH: FileRemark = { line: 1, column: 1, path: '', reason: '一次改动太多，请分几次导入' };
