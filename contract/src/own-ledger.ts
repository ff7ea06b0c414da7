/** The shape of a ledger that a town makes of the parts there are: in its settings, and while it is made in the app. */
import * as z from 'zod';
import { CATEGORY_LEDGERS, LEDGER_KEYS, NATURES, OUTCOMES, SEVERITIES, SOURCES } from '@gelin/domain';
import { idSchema } from './call.ts';
import { cleaned } from './text.ts';

const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => cleaned(text).trim() === text, '前后不能有空格，也不能有控制字符');
const part = z.string().regex(/^[A-Za-z]{1,20}$/, '应为栏目名');
const some = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).min(1).max(values.length);

/** Which ledger, one that ships or one of the town's own. */
export const ledgerKey = z.string().regex(/^(own-)?[a-z0-9]{1,24}$/);

export const ownLedger = z.strictObject({
  key: z.string().regex(/^own-[a-z0-9]{1,20}$/, '应写作 own- 加小写字母和数字'),
  title: words(20),
  base: z.enum(LEDGER_KEYS as readonly [(typeof LEDGER_KEYS)[number], ...(typeof LEDGER_KEYS)[number][]]),
  rows: z.strictObject({
    sources: some(SOURCES).exactOptional(),
    natures: some(NATURES).exactOptional(),
    severities: some(SEVERITIES).exactOptional(),
    filed: z.enum(CATEGORY_LEDGERS).exactOptional(),
    categories: z
      .array(z.string().regex(/^\d{2}(\d{2})?$/, '应为类别或一级类别的编码'))
      .min(1)
      .max(100)
      .exactOptional(),
    service: z.literal(true).exactOptional(),
    units: z.array(idSchema).min(1).max(100).exactOptional(),
    outcomes: some(OUTCOMES).exactOptional(),
    standing: z.enum(['open', 'struck']).exactOptional(),
  }),
  columns: z
    .array(z.strictObject({ part, heading: words(12).exactOptional(), under: words(12).exactOptional() }))
    .min(1)
    .max(24),
  order: z.strictObject({ part, down: z.literal(true).exactOptional() }).exactOptional(),
  groupBy: part.exactOptional(),
  totals: z.array(part).max(6).exactOptional(),
});
