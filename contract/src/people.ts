/** Calls about who I am, how I am told, and having what I said erased. */
import * as z from 'zod';
import type { Level, Role } from '@gelin/domain';
import { away, type AwayOutputs } from './away.ts';
import { idSchema, keySchema, numberSchema } from './call.ts';
import { myData, type MyDataOutputs } from './my-data.ts';
import { notices, type NoticeOutputs } from './notice.ts';
import { staff, type StaffOutputs } from './staff.ts';
import { volunteering, type VolunteerOutputs } from './volunteer.ts';

export const people = {
  me: z.object({}).strict(),
  /** Folders of mine in the storage, one for each file that I send up next: out of nobody else's is taken what I name. */
  drawers: z.object({}).strict(),
  /** With the number, where nobody knows who reported it. */
  erase: z.object({ key: keySchema, matter: idSchema, number: numberSchema.optional() }).strict(),
  ...notices,
  ...away,
  ...volunteering,
  ...myData,
  ...staff,
};

export interface PostView {
  readonly role: Role;
  readonly unit: string;
  readonly unitName: string;
  readonly department?: string;
  readonly departmentName?: string;
}

export interface GroupSeat {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** `member` is absent for residents. */
export interface Me {
  readonly town: { readonly id: string; readonly name: string };
  /** Name of the signal that rings when a matter of mine moves. */
  readonly bell: string;
  /** Subscription templates to ask for (`wx.requestSubscribeMessage`); absent where the town has none. */
  readonly templates?: readonly string[];
  readonly member?: {
    readonly id: string;
    readonly name: string;
    readonly posts: readonly PostView[];
    readonly groups: readonly GroupSeat[];
    /** Names of the signals that ring when my work changes. */
    readonly desks: readonly string[];
    /** Whether the ledgers are open to me. */
    readonly ledgers: boolean;
    /** Whether the town's settings and robots are mine to set. */
    readonly administers: boolean;
    /** I may tell residents something (公告) somewhere. */
    readonly publishes?: true;
  };
}

export interface PeopleOutputs
  extends NoticeOutputs, AwayOutputs, VolunteerOutputs, MyDataOutputs, StaffOutputs {
  me: Me;
  drawers: { readonly drawers: readonly string[] };
  /** `at` is when it was erased: now, or by an earlier try. */
  erase: { readonly matter: string; readonly at: number };
}
