/** What could not go out as it was: a report or a service goes back to where it was written, to be changed and sent again; the rest is taken off the list. */
import { failureCode } from '../../api/failure';
import { forgetFile } from '../../api/kept';
import type { Draft } from '../../store/draft';
import { waitingFiles } from '../../store/enclosed';
import { spelled } from '../../store/numbers';
import { finish, outgoing, takeBack, type OutgoingReport } from '../../store/outgoing';
import { isOut, isToTell } from '../../store/outgoing.waiting';
import { FAILURE_WORDS } from '../../words/failures';
import { OUTGOING_SAYS as says, OUTGOING_WORDS as w } from '../../words/outgoing';
import { anew, insteadOfJoining, withItsFiles, type Anew } from './mine.anew';

/** Opens the page where it was written with it, or asks whether to let go of it. One that only waits for a network stays where it is. */
export async function rewrite(key: string): Promise<void> {
  const stopped = outgoing().find((one) => one.key === key);
  if (stopped && stopped.kind !== 'join' && isToTell(stopped)) return tell(stopped);
  if (!stopped?.failure) return;
  if (stopped.kind !== 'join' && !isOut(stopped)) return openAgain(key, anew(stopped));
  if (stopped.kind === 'join' && stopped.draft) return offerInstead(key, stopped.draft);
  if (stopped.kind !== 'join') return offerFiles(key, stopped);
  const { confirm } = await wx.showModal({
    title: w.joinStoppedTitle,
    content: FAILURE_WORDS[stopped.failure],
    confirmText: w.remove,
    cancelText: w.keep,
  });
  if (confirm) finish(key);
}

/** Its words are out and its files were too late: they go as a report of their own, or are let go of. */
async function offerFiles(key: string, stopped: OutgoingReport): Promise<void> {
  const picked = await wx.showActionSheet({ itemList: [w.reportWithFiles, w.remove] }).catch(() => undefined);
  if (picked?.tapIndex === 0) return openAgain(key, withItsFiles(stopped));
  if (picked?.tapIndex !== 1) return;
  finish(key);
  if (stopped.later) waitingFiles(stopped.later).forEach(forgetFile);
}

/** A joining that was refused: what was being written then goes on as a report of its own, or is let go of. */
async function offerInstead(key: string, draft: Draft): Promise<void> {
  const picked = await wx.showActionSheet({ itemList: [w.reportInstead, w.remove] }).catch(() => undefined);
  if (picked?.tapIndex === 0) return openAgain(key, insteadOfJoining(draft));
  if (picked?.tapIndex !== 1) return;
  finish(key);
  waitingFiles(draft).forEach(forgetFile);
}

/** 代报: the number once more, until it has reached whom the report was brought for. */
async function tell({ key, out }: OutgoingReport): Promise<void> {
  const { confirm } = await wx.showModal({
    title: w.toTellTitle,
    content: says.toTellContent(spelled(out?.number ?? '')),
    confirmText: w.told,
    cancelText: w.keep,
  });
  if (confirm) takeBack(key);
}

/** What is being written there gives way only when somebody says so; it leaves the list once it is kept there. */
async function openAgain(key: string, page: Anew): Promise<void> {
  if (page.inTheWay && !(await givesWay())) return;
  try {
    page.keep();
  } catch (thrown) {
    wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    return;
  }
  finish(key);
  wx.navigateTo({ url: page.url });
}

async function givesWay(): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: w.replaceTitle,
    content: w.replaceContent,
    confirmText: w.replace,
    cancelText: w.keep,
  });
  return confirm;
}
