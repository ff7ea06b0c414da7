/** What time was asked for, in words: "申请延期 2 个工作日", "申请停表 5 个工作日，等其他单位". */
import { limitsFor } from '../deadline/limit.ts';
import type { Matter, TimeAsked } from '../matter/matter.ts';
import type { Settings } from '../settings/settings.ts';
import { spanWords } from './card.ts';
import { PAUSE_WORDS, TIME_WANTED_WORDS } from './kinds.ts';

/** The words of a question for time; the amount of an extension is in the measure of the matter's limit. */
export function timeAskedWords(
  { what, amount, why }: Pick<TimeAsked, 'what' | 'amount' | 'why'>,
  matter: Matter,
  settings: Settings,
): string {
  const [measure = 'workingDays'] =
    what === 'suspend' ? ['workingDays'] : Object.keys(limitsFor(matter, settings).handle);
  const span = spanWords({ [measure]: amount } as Parameters<typeof spanWords>[0]);
  return [`申请${TIME_WANTED_WORDS[what]} ${span}`, ...(why ? [PAUSE_WORDS[why]] : [])].join('，');
}
