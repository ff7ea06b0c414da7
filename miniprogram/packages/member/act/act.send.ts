/** Sending a written step once: its key stays with the draft on the phone until the cloud has answered. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { newKey } from '../../../api/key';
import { sayDone, type Done } from '../../../components/action-bar/action-bar.step';
import type { WrittenAction } from '../../../components/action-bar/action-bar.view';
import { attemptFor } from '../../../store/attempt';
import { forget, keep, kept } from './act.draft';
import { stepOf, type Draft } from './act.form';

/**
 * Takes the step that a finished draft makes, says that it is done and forgets the draft.
 * @throws CallFailure, and the draft is kept with its key
 */
export async function sendDraft(
  matter: string,
  seq: number,
  action: WrittenAction,
  draft: Draft,
  said?: string,
): Promise<Done> {
  const step = stepOf(action, draft, { now: serverNow(), said });
  // The same wish keeps its key, whatever the time it is tried again.
  const attempt = attemptFor(kept(matter, action).attempt, { seq, action, draft, said }, newKey);
  keep(matter, action, { draft, attempt });
  const done = await call('matter', 'act', { key: attempt.key, matter, seq, step });
  forget(matter, action);
  sayDone(action, done);
  return done;
}
