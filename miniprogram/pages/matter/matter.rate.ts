/** 评价: the reporter says how it was done, once however often it has to be sent. */
import type { Rating } from '@gelin/domain/phone';
import { call } from '../../api/call';
import { failureCode, type CallFailureCode } from '../../api/failure';
import type { MatterView } from './matter.view';

/** Sends it. @returns why it did not arrive, or nothing */
export async function sendRating(
  key: string,
  { id, seq }: MatterView,
  rating: Rating,
  words: string,
): Promise<CallFailureCode | undefined> {
  const said = words.trim();
  const step = { action: 'rate' as const, rating, ...(said && { words: said }) };
  try {
    await call('matter', 'act', { key, matter: id, seq, step });
    return undefined;
  } catch (thrown) {
    return failureCode(thrown);
  }
}
