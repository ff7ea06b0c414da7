/** An uploaded file of lists: its own folder's, no larger than it may be, and what it is. */
import { LISTS_BYTES } from '@gelin/contract/lists';
import { readStored } from '../../shared/cloudbase.ts';
import type { Caller } from '../../shared/context.ts';
import { drawerIn } from '../../shared/drawers.ts';
import { Refusal } from '../../shared/failures.ts';
import { lookAt, type Kind } from '../../shared/looking.ts';

/** xlsx is a zip; GeoJSON begins with a brace, after a byte order mark or a line's end. */
const LISTS_FILE: Kind = {
  starts: [[[0, '504b0304']], [[0, '7b']], [[0, 'efbbbf7b']], [[0, '0a7b']], [[0, '0d0a7b']]],
  most: LISTS_BYTES,
};
const REFUSED = {
  missing: 'fileMissing',
  wrongType: 'fileWrongType',
  tooLarge: 'fileTooLarge',
  field: 'file',
} as const;

/** What the file holds. @throws Refusal fileMissing also for one outside the caller's folder, fileWrongType, fileTooLarge */
export async function listsFile(file: string, caller: Caller): Promise<Buffer> {
  if (!file.includes('/lists/') || drawerIn(file) === undefined) throw new Refusal('fileMissing', 'file');
  await lookAt([{ id: file, kind: LISTS_FILE, refused: REFUSED }], caller.openid);
  return readStored(file);
}

/** Whether the content is a boundary file and no workbook. */
export const isGeoJson = (content: Buffer): boolean => content[0] !== 0x50;
