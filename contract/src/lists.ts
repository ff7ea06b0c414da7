/** Calls of the administrator's about the town's Excel lists and boundaries: the template, a dry run, and taking them over. */
import * as z from 'zod';
import { idSchema, keySchema } from './call.ts';
import type { BadCell, ListsRead } from '@gelin/domain';

/** Bytes of a file; a town of 4,473 grids and 5,000 members is about 0.5 MB. */
export const LISTS_BYTES = 5 * 1024 * 1024;

const fileSchema = z.string().regex(/^cloud:\/\/[A-Za-z0-9_./-]{1,300}$/u, 'fileMissing');
const file = {
  /** Uploaded into my own folder: `lists/<drawer>/…`. */
  file: fileSchema,
  /** Posts that the list does not name end. */
  endOthers: z.boolean(),
  /** In which coordinates a boundary file is that does not say so itself. */
  system: z.enum(['wgs84', 'gcj02']).optional(),
};

export const lists = {
  /** The workbook to fill in: empty, or with all that stands. */
  listsTemplate: z.object({ filled: z.boolean() }).strict(),
  /** Reads all of a file and changes nothing. */
  checkLists: z.object(file).strict(),
  /** Takes a file over, some part at each call: to be called until it is done. `import` as the check gave it. */
  takeLists: z.object({ ...file, import: z.string().max(64) }).strict(),
  /** Codes (岗位码) for everybody in a unit who has no account yet, as a workbook. */
  codeList: z.object({ key: keySchema, unit: idSchema }).strict(),
};

export interface Ended {
  readonly name: string;
  /** "柳溪村第一网格 网格长". */
  readonly posts: readonly string[];
}

export type ListsChecked =
  | { readonly ok: false; readonly problems: readonly BadCell[]; readonly total: number }
  | {
      readonly ok: true;
      readonly import: string;
      /** Nothing is left to write: it stands like that already. */
      readonly unchanged: boolean;
      readonly counts: ListsRead['counts'];
      /** Whose posts would end, the first of them by name. */
      readonly ended: readonly Ended[];
      readonly endedTotal: number;
      readonly boundaries?: number;
    };

export interface ListsTaken {
  /** Written beside what stands; folded in, and holding already; over. */
  readonly phase: 'writing' | 'settling' | 'done';
  readonly done: number;
  readonly of: number;
}

export interface ListsOutputs {
  listsTemplate: { readonly file: string; readonly url: string; readonly name: string };
  checkLists: ListsChecked;
  takeLists: ListsTaken;
  codeList: { readonly file: string; readonly url: string; readonly name: string; readonly members: number };
}
