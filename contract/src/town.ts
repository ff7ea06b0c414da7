/** Calls about the town: its places, who answers for them, the settings it works by, and its groups' robots. */
import * as z from 'zod';
import type { Level, Role, SettingsChange } from '@gelin/domain';
import { bindings, type BindingOutputs } from './binding.ts';
import { bulletins, type BulletinOutputs, type BulletinRow } from './bulletin.ts';
import { idSchema, keySchema } from './call.ts';
import { categories, type CategoryOutputs } from './category.ts';
import { duty, type DutyOutputs } from './duty.ts';
import { finding, type FindingOutputs } from './find.ts';
import { lists, type ListsOutputs } from './lists.ts';
import { mirror, type MirrorOutputs } from './mirror.ts';
import { publicMonths, type PublicMonthOutputs } from './public-month.ts';
import { saidPlaceSchema } from './place.ts';
import { services, type ServiceOutputs } from './service.ts';
import { settingsForms, type SettingsFormOutputs } from './settings-form.ts';
import { writtenSchema } from './text.ts';

/** Bytes that a settings file may have, in UTF-8. */
export const SETTINGS_BYTES = 400 * 1024;

export const town = {
  units: z.object({}).strict(),
  unit: z.object({ unit: idSchema }).strict(),
  locate: saidPlaceSchema,
  /** The offices that can be asked to come; for members. */
  departments: z.object({}).strict(),
  /** A town that is not there yet, by the founding code; whoever has it is its first administrator. */
  found: z
    .object({
      key: keySchema,
      code: z.string().max(60),
      name: writtenSchema(40),
      administrator: writtenSchema(20),
    })
    .strict(),
  /** The settings as a file. */
  settings: z.object({}).strict(),
  /** A file taken over, as a whole or not at all. `version` is the one it was made from; `dry` only checks. */
  configure: z
    .object({
      key: keySchema,
      version: z.number().int().nonnegative(),
      text: z.string().max(SETTINGS_BYTES, 'textTooLong'),
      dry: z.boolean().optional(),
    })
    .strict(),
  /** What was changed, when and by whom; `cursor` as the last page gave it. */
  changes: z.object({ cursor: z.number().int().positive().optional() }).strict(),
  ...bindings,
  ...mirror,
  ...finding,
  ...bulletins,
  ...services,
  ...categories,
  ...lists,
  ...settingsForms,
  ...duty,
  ...publicMonths,
};

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly kind: 'territorial' | 'special';
  readonly parent?: string;
  /** A few landmarks, so that people recognise where they are. */
  readonly landmarks: readonly string[];
}

/** Somebody who answers for a place, with the public phone. */
export interface PlaceContact {
  readonly name: string;
  readonly role: Role;
  readonly phone?: string;
  readonly avatar?: string;
}

export interface UnitCard {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** "青禾镇 · 柳溪村". */
  readonly within: string;
  readonly bounds?: string;
  readonly landmarks: readonly string[];
  readonly office?: { readonly address?: string; readonly hours?: string; readonly phone?: string };
  /** Absent where the post is vacant; `standIn` then says who holds the grid. */
  readonly chief?: PlaceContact;
  readonly standIn?: PlaceContact;
  /** Whom to ask while that one is on leave. */
  readonly instead?: PlaceContact;
  readonly workers: readonly PlaceContact[];
  /** An outage or a warning told there that whoever asks has not read yet; so that the first page need not ask for it. */
  readonly alert?: BulletinRow;
}

/** Something in a settings file, with its place in it: line and column from 1, the path as `limits.accept`. */
export interface FileRemark {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly reason: string;
}

/** A file that was, or dry would be, taken over; or why not, and then nothing is written. */
export type Configured =
  | {
      readonly ok: true;
      readonly version: number;
      readonly changes: readonly SettingsChange[];
      /** Allowed, and likely to be an oversight. */
      readonly advice: readonly FileRemark[];
    }
  | { readonly ok: false; readonly problems: readonly FileRemark[] };

/** One entry of the log. */
export interface SettingsLogRow {
  /** The version that it led to. */
  readonly version: number;
  readonly at: number;
  readonly by: { readonly member: string; readonly name: string; readonly role: Role; readonly unit: string };
  readonly changes: readonly SettingsChange[];
}

export interface TownOutputs
  extends
    BindingOutputs,
    MirrorOutputs,
    FindingOutputs,
    BulletinOutputs,
    ServiceOutputs,
    CategoryOutputs,
    ListsOutputs,
    SettingsFormOutputs,
    DutyOutputs,
    PublicMonthOutputs {
  units: {
    readonly town: { readonly id: string; readonly name: string };
    readonly units: readonly UnitRow[];
  };
  unit: UnitCard;
  departments: { readonly departments: readonly { readonly id: string; readonly name: string }[] };
  /** `unit` is absent where the place could not be found: then the centre finds it. */
  locate: { readonly unit?: UnitCard; readonly by: 'landmark' | 'boundary' | 'chosen' | 'none' };
  found: { readonly town: string };
  settings: { readonly version: number; readonly text: string };
  configure: Configured;
  /** Newest first. */
  changes: { readonly rows: readonly SettingsLogRow[]; readonly cursor?: number };
}
