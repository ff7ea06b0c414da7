/** An uploaded file of lists: its own folder's, no larger than it may be, and what it is. */
import { LISTS_BYTES } from '@gelin/contract/lists';
import type { Caller } from '../../shared/context.ts';
import type { Kind } from '../../shared/looking.ts';
import { readOwnList } from '../../shared/own-lists.ts';

/** xlsx is a zip; GeoJSON begins with a brace, after a byte order mark or a line's end. */
const LISTS_FILE: Kind = {
  starts: [[[0, '504b0304']], [[0, '7b']], [[0, 'efbbbf7b']], [[0, '0a7b']], [[0, '0d0a7b']]],
  most: LISTS_BYTES,
};
/** What the file holds. @throws Refusal fileMissing also for one outside the caller's folder, fileWrongType, fileTooLarge */
export function listsFile(file: string, caller: Caller): Promise<Buffer> {
  return readOwnList(file, LISTS_FILE, caller);
}

/** Whether the content is a boundary file and no workbook. */
export const isGeoJson = (content: Buffer): boolean => content[0] !== 0x50;
