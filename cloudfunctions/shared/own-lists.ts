/** Files that a desk sends up to be read (名册、工单): each is read, and deleted by its name, only for the account that sent it, and outlives no week. */
import { readStored } from './cloudbase.ts';
import type { Caller } from './context.ts';
import { isIn } from './drawers.ts';
import { Refusal } from './failures.ts';
import { lookAt, type Kind } from './looking.ts';
import { deleteLater } from './repositories/copies.ts';

const REFUSED = {
  missing: 'fileMissing',
  wrongType: 'fileWrongType',
  tooLarge: 'fileTooLarge',
  field: 'file',
} as const;

/** Whether it lies where this account's lists are put. */
export async function isOwnList(file: string, { openid }: Caller): Promise<boolean> {
  return file.includes('/lists/') && isIn(file, openid);
}

/** What the file holds. It holds names and phones: refused or never taken in it goes too, after a week. @throws Refusal fileMissing also for one outside the caller's folder, fileWrongType, fileTooLarge */
export async function readOwnList(file: string, kind: Kind, caller: Caller): Promise<Buffer> {
  if (!(await isOwnList(file, caller))) throw new Refusal('fileMissing', 'file');
  await deleteLater(file, caller.now);
  await lookAt([{ id: file, kind, refused: REFUSED }], caller.openid);
  return readStored(file);
}
