/** What could not be added to a matter any more, as a report of its own. */
import { emptyDraft, isInTheWay, keepDraft } from '../../../store/draft';
import { filesOf, type Written } from '../../../store/own-written';
import { OUTGOING_WORDS as w } from '../../../words/outgoing';

/** Keeps it as the draft of a report; what is being written there gives way only when somebody says so. @returns whether it is kept @throws CallFailure phoneFull */
export async function reportInstead(written: Written): Promise<boolean> {
  const draft = { ...emptyDraft(), text: written.text.trim(), ...filesOf(written) };
  if (isInTheWay(draft)) {
    const { confirm } = await wx.showModal({
      title: w.replaceTitle,
      content: w.replaceContent,
      confirmText: w.replace,
      cancelText: w.keep,
    });
    if (!confirm) return false;
  }
  keepDraft(draft);
  return true;
}
