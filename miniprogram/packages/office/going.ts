/** Going on with a file while somebody looks: one call after another, with a breath where another is at it already; and sealing a month. */
import { call } from '../../api/call';
import { newKey } from '../../api/key';
import type { FileFace, FileState } from '@gelin/contract/office-file';
import { w } from './words/ledger';

/** Milliseconds. */
const BREATH = 2_000;

/** How far it is after one more call. @throws CallFailure */
export async function goneOn(file: FileFace): Promise<FileFace> {
  const face = await call('office', 'goOn', { file: file.id });
  const stands = face.state === 'open' && face.rows === file.rows && face.read === file.read;
  if (stands) await new Promise((resolve) => setTimeout(resolve, BREATH));
  return face;
}

/** Sealing cannot be undone: it is asked once more. */
export async function asksToSeal(): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: w.sealed,
    content: w.sealAsk,
    confirmText: w.sealYes,
    cancelText: w.sealNo,
  });
  return confirm;
}

/** Seals a month to the end, and says how it ended. @throws CallFailure */
export async function sealed(ledger: string, month: string): Promise<Exclude<FileState, 'open'>> {
  let made = await call('office', 'seal', { key: newKey(), ledger, month });
  while (made.state === 'open') made = await goneOn(made);
  return made.state;
}
