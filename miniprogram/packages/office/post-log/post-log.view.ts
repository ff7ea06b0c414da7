/** The log of posts as drawn. Pure. */
import { momentWords } from '@gelin/domain/phone';
import type { PostLogRow } from '@gelin/contract/staff';
import { NOTHING_YET, type ListState } from '../../../behaviors/list.view';
import { tailedView } from '../tailed.view';
import { phrases, w } from '../words/staff';

export type PostLogState = ListState<PostLogRow, number>;

export const BEFORE: PostLogState = NOTHING_YET;

/** The view of a state. */
export function present(state: PostLogState) {
  return tailedView(state, w, ({ id, at, by, member, words }, now) => ({
    id,
    what: `${member} ${words}`,
    by: phrases.logBy(by, momentWords(at, now)),
  }));
}
