/** A month in words. */
import { localTime, midnightOn } from '../deadline/local.ts';

/** "2026年11月", of `YYYY-MM`. */
export function monthWords(month: string): string {
  return localTime(midnightOn(`${month}-01`)).format('YYYY年M月');
}
