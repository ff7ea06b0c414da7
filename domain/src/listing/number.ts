/** Numbers as people say them: of the ledger, whole or only its last digits; of a ticket (工单), whole. */
import { localTime } from '../deadline/local.ts';
import type { Moment } from '../matter/matter.ts';
import { ticketNumber } from '../ticket/read.ts';

/** Digits alone are looked for in so many years, this one first. */
const YEARS = 10;

/** The numbers that may be meant, the latest year first; none where the words are no number. */
export function numbersMeant(words: string, now: Moment): string[] {
  const said = words.normalize('NFKC').replaceAll(/[\s号第]/gu, '');
  const whole = /^(\d{4})-?(\d{6})$/u.exec(said) ?? /^(\d{4})-(\d{1,6})$/u.exec(said);
  if (whole) return [numberOf(whole[1] ?? '', whole[2] ?? '')];
  if (!/^\d{1,6}$/u.test(said)) return [];
  const year = localTime(now).year();
  return Array.from({ length: YEARS }, (_, back) => numberOf(String(year - back), said));
}

const numberOf = (year: string, digits: string) => `${year}-${digits.padStart(6, '0')}`;

/** The number of a ticket that is meant: at least six signs, most of them digits; `undefined` where the words are none. */
export function ticketMeant(words: string): string | undefined {
  const number = ticketNumber(words);
  const digits = number.replace(/\D/gu, '').length;
  return /^[A-Z0-9_-]{6,64}$/u.test(number) && digits * 2 >= number.length ? number : undefined;
}
