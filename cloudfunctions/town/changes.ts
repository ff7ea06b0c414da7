/** `town.changes`: the log of every change to the settings, newest first. */
import type { SettingsLogRow, town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { changesBefore, type ChangeDocument } from '../shared/repositories/settings.ts';
import { administration } from './administrator.ts';

/** Each entry is 256 KB at most (`configure.ts`): a page stays below what a call may answer. */
const PAGE = 3;

export async function changes(
  input: z.output<typeof town.changes>,
  caller: Caller,
): Promise<TownOutputs['changes']> {
  const { directory } = await administration(caller);
  const found = await changesBefore(directory.town.id, input.cursor, PAGE + 1);
  const rows = found.slice(0, PAGE).map(rowOf);
  const cursor = found.length > PAGE ? rows.at(-1)?.version : undefined;
  return { rows, ...(cursor !== undefined && { cursor }) };
}

function rowOf({ version, at, by, changes: made }: ChangeDocument): SettingsLogRow {
  return { version, at, by, changes: made };
}
