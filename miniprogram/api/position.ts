/** Where the phone is, asked only when somebody taps for it. */
import type { Position } from '@gelin/domain/phone';

/** GCJ-02 as the whole town is drawn in; `undefined` where the person or the phone says no. */
export async function here(): Promise<Position | undefined> {
  try {
    const { longitude, latitude } = await wx.getLocation({ type: 'gcj02' });
    return [longitude, latitude];
  } catch {
    // A denial is an answer, not a failure: the page then shows the other ways.
    return undefined;
  }
}
