/** `town.settings`: the settings that hold, as a file to change and import again. */
import type { TownOutputs } from '@gelin/contract/town';
import type { Caller } from '../shared/context.ts';
import { settingsOf } from '../shared/repositories/settings.ts';
import { administration } from './administrator.ts';

export async function settings(_input: object, caller: Caller): Promise<TownOutputs['settings']> {
  const { directory } = await administration(caller);
  const { town } = directory;
  // What reads and writes files is woken when it is needed: hardly any call to this function does.
  const [{ printSettings }, held] = await Promise.all([import('./file/print.ts'), settingsOf(town.id)]);
  return { version: held.version, text: printSettings(held.settings, held.version, town.name) };
}
