/** Matter numbers: an atomic increment outside any transaction; gaps are fine, doubles are not. */
import { dateOf } from '@gelin/domain';
import { add, changeOne } from '../cloudbase.ts';

/** The next number of a town and year: "2026-000123". */
export async function nextNumber(town: string, now: number): Promise<string> {
  const year = dateOf(now).slice(0, 4);
  const id = `matters:${town}:${year}`;
  const step = () => changeOne<{ n: number }>('counters', { _id: id }, { $inc: { n: 1 } });
  let counter = await step();
  if (!counter) {
    await add('counters', { _id: id, n: 0 });
    counter = await step();
  }
  if (!counter) throw new Error(`counter ${id} cannot be made`);
  return `${year}-${String(counter.n).padStart(6, '0')}`;
}
