/** 我也遇到: joining what somebody else reported instead of reporting it once more; without a network as soon as there is one. */
import { call } from '../../api/call';
import { failureCode, type CallFailureCode } from '../../api/failure';
import { forgetFile } from '../../api/kept';
import { newKey } from '../../api/key';
import { giveUp } from '../../api/unused';
import { dropDraft } from '../../store/draft';
import { waitingFiles } from '../../store/enclosed';
import { sendLater } from '../../store/outgoing';
import { REPORT_WORDS as w } from '../../words/report';
import type { ReportState } from './report.state';

/** Says that it cannot be undone, and joins. @returns what changes; nothing where somebody thought better of it */
export async function join(state: ReportState, matter: string): Promise<Partial<ReportState>> {
  const { confirm } = await wx.showModal({
    title: w.joinTitle,
    content: w.joinContent,
    confirmText: w.joinYes,
    cancelText: w.joinNo,
  });
  if (!confirm) return {};
  const key = newKey();
  try {
    await call('matter', 'act', { key, matter, seq: 1, step: { action: 'join' } });
    return gone(state, { phase: 'joined', joined: matter });
  } catch (thrown) {
    const code = failureCode(thrown);
    return code === 'offline' ? later(state, matter, key) : { failure: failureOf(code) };
  }
}

/** Until it is known to be joined, what was being written waits with it. */
function later(state: ReportState, matter: string, key: string): Partial<ReportState> {
  const text = state.nearby.find((row) => row.matter === matter)?.category.name ?? '';
  const { draft } = state;
  try {
    sendLater({ kind: 'join', key, matter, text, draft });
  } catch (thrown) {
    return { failure: failureOf(failureCode(thrown)) };
  }
  dropDraft(draft);
  return { failure: undefined, phase: 'kept', waits: { going: false, lost: false, rests: false } };
}

const failureOf = (code: CallFailureCode) => ({ code, field: 'nearby' });

/** What was being written is not sent, and nothing of it is kept. */
function gone({ draft }: ReportState, after: Partial<ReportState>): Partial<ReportState> {
  waitingFiles(draft).forEach(forgetFile);
  giveUp(...draft.photos, draft.voice?.id, draft.video?.id, draft.video?.poster);
  dropDraft(draft);
  return { failure: undefined, ...after };
}
