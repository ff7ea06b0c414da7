/** `town.changeSettings`, `town.undoSettings`: a form is taken over or refused field by field; a change is put back. */
import {
  changesBetween,
  checkSettings,
  ORDER,
  reverted,
  valueAt,
  withValue,
  type Plain,
  type SettingsChange,
  type SettingsPath,
} from '@gelin/domain';
import type { SettingsChanged, settingsForms } from '@gelin/contract/settings-form';
import type { z } from 'zod';
import { derivedId, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { forgetDirectory } from '../../shared/repositories/directory.ts';
import {
  changeById,
  changeOf,
  replaceSettings,
  settingsOf,
  type VersionedSettings,
} from '../../shared/repositories/settings.ts';
import { administration, type Administration } from '../administrator.ts';
import { written } from '../file/print.ts';
import { readSettings } from '../file/read.ts';
import type { Opened } from './entries.ts';
import { nameOf, Unreadable, type Field } from './field.ts';
import { at } from './form.ts';

type Asked = z.output<typeof settingsForms.changeSettings>;
type Problems = Extract<SettingsChanged, { ok: false }>['problems'];

/** Everything that is wrong is said beside its field; nothing is written while anything is. @throws Refusal stale */
export async function changeSettings(asked: Asked, caller: Caller): Promise<SettingsChanged> {
  const { who, held, done } = await begun(asked, caller);
  if (done) return done;
  const plain = written(held.settings);
  const opened = at(asked.place, plain, { ...who.directory, settings: held.settings });
  const made = asked.remove ? removed(plain, opened) : filled(plain, opened, asked.values);
  if ('problems' in made) return { ok: false, problems: made.problems };
  const why = asked.why ? { why: asked.why } : {};
  return taken({ after: made.after, fields: opened.fields, held, who, key: asked.key, caller, more: why });
}

export async function undoSettings(
  asked: z.output<typeof settingsForms.undoSettings>,
  caller: Caller,
): Promise<SettingsChanged> {
  const { who, held, done } = await begun(asked, caller);
  if (done) return done;
  const change = await changeOf(who.directory.town.id, asked.undo);
  if (!change || !isAboutSettings(change.changes)) throw new Refusal('notFound', 'undo');
  const after = reverted(written(held.settings), change.changes);
  return taken({ after, fields: [], held, who, key: asked.key, caller, more: { undoes: asked.undo } });
}

/** Lists and robots are logged beside the settings, and are no part of them. */
export function isAboutSettings(
  changes: readonly { readonly path: readonly (string | number)[] }[],
): boolean {
  return changes.length > 0 && changes.every(({ path }) => path[0] !== 'lists' && path[0] !== 'robots');
}

/** Whether something of a change still holds and can be put back: not where it was put back already, or written over. */
export function isUndoable(held: Plain, changes: readonly SettingsChange[]): boolean {
  const holds = ({ path, after }: SettingsChange) =>
    path.at(-1) === ORDER || JSON.stringify(valueAt(held, path)) === JSON.stringify(after);
  return isAboutSettings(changes) && changes.some(holds);
}

async function begun({ key, version }: { key: string; version: number }, caller: Caller) {
  const who = await administration(caller);
  const [held, made] = await Promise.all([
    settingsOf(who.directory.town.id),
    changeById(derivedId(caller.openid, key)),
  ]);
  if (made)
    return { who, held, done: { ok: true, version: made.version, changed: made.changes.length } as const };
  if (held.version !== version) throw new Refusal('stale', 'version');
  return { who, held, done: undefined };
}

function removed(plain: Plain, { path, removable }: Opened): { after: Plain } {
  if (!path || !removable) throw new Refusal('malformed', 'remove');
  return { after: withValue(plain, path, undefined) };
}

function filled(
  plain: Plain,
  { fields, path, fresh }: Opened,
  values: Asked['values'],
): { after: Plain } | { problems: Problems } {
  const problems: { field: string; reason: string }[] = [];
  let after =
    path && fresh !== undefined && valueAt(plain, path) === undefined ? withEntry(plain, path, fresh) : plain;
  for (const field of fields) {
    const said = values[nameOf(field)];
    if (said === undefined || said === field.show(valueAt(plain, field.path))) continue;
    try {
      after = withValue(after, field.path, field.read(said));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push({ field: nameOf(field), reason: error.message });
    }
  }
  return problems.length > 0 ? { problems } : { after: withoutEmpty(after, fields) };
}

/** A new entry at the end of its list, which may be the first of it. */
function withEntry(plain: Plain, path: SettingsPath, fresh: Plain): Plain {
  const list = path.slice(0, -1);
  const there = valueAt(plain, list) === undefined ? withValue(plain, list, []) : plain;
  return withValue(there, path, fresh);
}

/** Limits of which none is left are none. */
function withoutEmpty(after: Plain, fields: readonly Field[]): Plain {
  const limits = fields
    .map(({ path }) => path.slice(0, -1))
    .find((path) => path.at(-1) === 'limits' && path.length > 1);
  const value = limits && valueAt(after, limits);
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return limits && isEmpty ? withValue(after, limits, undefined) : after;
}

interface Taking {
  readonly after: Plain;
  readonly fields: readonly Field[];
  readonly held: VersionedSettings;
  readonly who: Administration;
  readonly key: string;
  readonly caller: Caller;
  readonly more: { readonly why?: string; readonly undoes?: number };
}

/** The settings as a whole are looked at, as an import of the file would be. */
async function taken({ after, fields, held, who, key, caller, more }: Taking): Promise<SettingsChanged> {
  const read = readSettings(JSON.stringify(after));
  const told = (
    problems: readonly { readonly path: string; readonly reason: string }[],
  ): SettingsChanged => ({
    ok: false,
    problems: problems.map(({ path, reason }) => ({ field: fieldFor(path, after, fields), reason })),
  });
  if ('problems' in read) return told(read.problems);
  const wrong = read.remarks(checkSettings(read.settings, { ...who.directory, settings: held.settings }));
  if (wrong.length > 0) return told(wrong);
  const changes = changesBetween(written(held.settings), written(read.settings));
  if (changes.length === 0) return { ok: true, version: held.version, changed: 0 };
  const town = who.directory.town.id;
  const entry = {
    _id: derivedId(caller.openid, key),
    town,
    version: held.version + 1,
    at: caller.now,
    by: who.by,
    changes,
    ...more,
  };
  const { version } = await replaceSettings(read.settings, entry);
  forgetDirectory();
  return { ok: true, version, changed: changes.length };
}

/** The field whose place a problem names: `catalogue.categories[3].name` is that of the fourth category. */
function fieldFor(spelled: string, settings: Plain, fields: readonly Field[]): string {
  const steps = spelled.split(/[.[\]]/u).filter(Boolean);
  const named: string[] = [];
  for (const step of steps) {
    const parent = valueAt(settings, named);
    const entry = Array.isArray(parent) ? (parent as Plain[])[Number(step)] : undefined;
    const { code, key } = (typeof entry === 'object' && entry !== null ? entry : {}) as {
      code?: string;
      key?: string;
    };
    named.push(code ?? key ?? step);
  }
  const path = named.join('.');
  const found = fields.find((field) => path === nameOf(field) || path.startsWith(`${nameOf(field)}.`));
  return found ? nameOf(found) : '';
}
