/** The shape of a town's settings file: every field, every bound. What it gives is the domain's `Settings`. */
import * as z from 'zod';
import {
  AUDIENCES,
  CATEGORY_LEDGERS,
  LEAST_MONTHS,
  DUTIES,
  GROUP_LEVELS,
  INSPECTION_ITEMS,
  NATURES,
  SEVERITIES,
  type Settings,
} from '@gelin/domain';
import { idSchema } from './call.ts';
import { ownLedger } from './own-ledger.ts';
import { cleaned } from './text.ts';

const words = (most: number, least = 1) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((text) => cleaned(text).trim() === text, '前后不能有空格，也不能有控制字符');
const key = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, '只能用字母、数字、连字符和下划线，最多 64 个');
const date = z.iso.date('日期应写作 2027-02-10，并且真有这一天');
const count = (least: number, most: number) => z.int().min(least).max(most);

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const level = z.enum(GROUP_LEVELS);
const time = z.string().regex(TIME, '时刻应写作 08:30，从 00:00 到 23:59');

/** Written as `HH:MM`, kept as minutes since midnight; a shift may end at 24:00. */
const minutes = z.codec(
  z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时刻应写作 08:30，从 00:00 到 24:00'),
  z.int(),
  {
    decode: (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)),
    encode: (at) => [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':'),
  },
);

/** Shorter ones are a slip of the pen. */
const SHORTEST = 15;
const shift = z
  .tuple([minutes, minutes])
  .refine(([from, to]) => !(to - from < SHORTEST), '一段上班时间应从早到晚，至少 15 分钟');
const hours = z.strictObject({
  shifts: z
    .array(shift)
    .min(1)
    .max(4)
    .refine(
      (shifts) => shifts.every(([from], index) => !(from < (shifts[index - 1]?.[1] ?? 0))),
      '几段上班时间应从早到晚排列，不能重叠',
    ),
});

const clockHours = (most: number) => z.number().min(0.25).max(most).multipleOf(0.25);
/** Ten weeks of working hours, a year of days, a month on the wall: what is longer is no limit. */
const span = z.union(
  [
    z.strictObject({ workingHours: clockHours(400) }),
    z.strictObject({ workingDays: count(1, 250) }),
    z.strictObject({ calendarDays: count(1, 366) }),
    z.strictObject({ wallHours: clockHours(720) }),
  ],
  {
    error:
      '时限应写作 { "workingDays": 5 }：workingHours 工作小时（0.25 到 400）、workingDays 工作日（1 到 250）、calendarDays 自然日（1 到 366）、wallHours 钟表小时（0.25 到 720），四者选一',
  },
);

const question = z.strictObject({
  key,
  text: words(100),
  kind: z.enum(['text', 'choice', 'yesNo']),
  options: z.array(words(30)).max(12).exactOptional(),
  required: z.boolean().exactOptional(),
  stop: words(100).exactOptional(),
});

const icon = z.string().regex(/^[a-z0-9-]{1,40}$/, '图标应为 TDesign 图标名，如 error-triangle');

const category = z.strictObject({
  code: z.string().regex(/^\d{4}$/, '类别编码应为四位数字'),
  name: words(20),
  nature: z.enum(NATURES),
  severity: z.enum(SEVERITIES),
  audience: z.enum(AUDIENCES),
  duty: z.enum(DUTIES),
  words: z.array(words(20, 2)).min(1).max(60),
  limits: z.strictObject({ accept: span.exactOptional(), handle: span.exactOptional() }).exactOptional(),
  duplicateRadius: z.number().min(0).max(5_000),
  ledger: z.enum(CATEGORY_LEDGERS).exactOptional(),
  photoWithAnswer: z.boolean(),
  questions: z.array(question).max(10).exactOptional(),
  icon: icon.exactOptional(),
  off: z.literal(true).exactOptional(),
});

const group = z.strictObject({
  code: z.string().regex(/^\d{2}$/, '一级类别编码应为两位数字'),
  name: words(20),
  icon,
});

/** Design §4 sets what cannot be widened: 5, 20 and 20 working days, twice; 7 days to reopen. */
const limits = z.strictObject({
  accept: span,
  handle: span,
  byNature: z.partialRecord(z.enum(NATURES), span),
  urgent: z.strictObject({ accept: span, handle: span }),
  sign: span,
  verify: span,
  sendBack: span,
  suspend: z.strictObject({
    reporter: count(1, 5),
    others: count(1, 20),
    season: count(1, 20),
    times: count(0, 2),
  }),
  soon: z.number().min(0.1).max(0.95),
  supervise: span,
  superviseAgain: span,
  archiveDays: count(7, 90),
  spotChecks: z.number().min(0).max(1),
});

const paper = z.strictObject({ title: words(20), text: words(2_000) });

const few = (most: number) => (entries: object) => Object.keys(entries).length <= most;

const calendar = z.strictObject({
  hours,
  closed: z.array(date).max(200),
  worked: z.array(date).max(200),
  halfDays: z.record(date, hours).refine(few(200), '最多 200 天'),
});

/** The whole file. `z.decode` reads it, `z.encode` gives what is written. */
export const settingsFile = z.strictObject({
  catalogue: z.strictObject({
    groups: z.array(group).min(1).max(90),
    categories: z.array(category).min(1).max(600),
  }),
  limits,
  calendar,
  duties: z.record(idSchema, z.array(z.enum(DUTIES))).refine(few(200), '最多 200 个部门'),
  groups: z.strictObject({
    digests: z.array(time).max(6),
    quiet: z.strictObject({ from: time, to: time }),
    rises: z.strictObject({
      routine: level,
      important: level,
      urgent: level,
      notAccepted: level,
      overdue: level,
      hotSpot: level,
    }),
    hotSpots: z.strictObject({ days: count(1, 180), least: count(2, 50) }),
  }),
  notices: z.strictObject({
    unseenMinutes: count(1, 120),
    backOff: z.array(count(1, 1_440)).min(1).max(10),
  }),
  roster: z.strictObject({
    order: z.array(idSchema).max(100),
    days: z.record(date, z.array(idSchema).min(1).max(10)).refine(few(400), '最多 400 天'),
  }),
  templates: z
    .array(
      z.strictObject({
        key,
        title: words(20),
        text: words(1_000),
        category: z
          .string()
          .regex(/^\d{2}(\d{2})?$/, '应为类别或一级类别的编码')
          .exactOptional(),
      }),
    )
    .max(200),
  reporting: z.strictObject({
    anonymous: z.boolean(),
    neverAnonymous: z.array(z.string().regex(/^\d{4}$/, '类别编码应为四位数字')).max(600),
    perHour: count(3, 1_000),
    perDay: count(5, 5_000),
  }),
  retention: z.strictObject({
    months: count(LEAST_MONTHS, 120),
    inspections: count(LEAST_MONTHS, 120),
    byLedger: z.partialRecord(z.enum(CATEGORY_LEDGERS), count(LEAST_MONTHS, 120)),
  }),
  services: z
    .array(
      z.strictObject({
        key,
        category: z.string().regex(/^\d{4}$/, '类别编码应为四位数字'),
        name: words(20),
        who: words(60),
        papers: z.array(words(60)).max(20),
        steps: z.array(words(20)).min(1).max(10),
        where: words(60).exactOptional(),
      }),
    )
    .max(100),
  board: z.strictObject({
    supervision: z
      .string()
      .regex(/^[0-9-]{3,20}$/, '电话只写数字和连字符')
      .exactOptional(),
    duties: z.array(words(30)).max(8),
    way: z.array(words(20)).max(8),
  }),
  patrols: z.strictObject({ perDay: count(0, 6), kinds: z.array(words(12)).min(1).max(30) }),
  inspections: z
    .array(
      z.strictObject({
        key,
        name: words(16),
        items: z
          .array(
            z.strictObject({
              key,
              text: words(40),
              problem: words(40),
              source: words(60),
              category: z.string().regex(/^\d{4}$/, '类别编码应为四位数字'),
              grave: z.boolean().exactOptional(),
            }),
          )
          .max(INSPECTION_ITEMS),
      }),
    )
    .max(40),
  papers: z.strictObject({
    issuer: words(40).exactOptional(),
    dispatch: paper,
    supervision: paper,
    rectification: paper,
    coordination: paper,
    closing: paper,
    sheet: paper,
  }),
  summaries: z.strictObject({ day: paper, week: paper, month: paper, quarter: paper, year: paper }),
  ledgers: z.array(ownLedger).max(40),
  assessment: z.strictObject({
    weights: z.strictObject({
      inTime: count(0, 100),
      notReopened: count(0, 100),
      satisfaction: count(0, 100),
      verified: count(0, 100),
    }),
    least: count(5, 1_000),
    leastRated: count(3, 1_000),
  }),
});

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
/** With what is optional as if it were not: a field that one side has never heard of shows only so. */
type Complete<T> = T extends object ? { readonly [K in keyof T]-?: Complete<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type File = z.output<typeof settingsFile>;
/** Does not compile where the file and the domain's type differ, either way. */
export const FITS: Same<Frozen<File>, Frozen<Settings>> & Same<Complete<File>, Complete<Settings>> = true;
