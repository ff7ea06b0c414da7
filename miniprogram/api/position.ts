/** Where the phone is: asked for only when somebody taps for it, used again where it was allowed. */
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

/** The same where it was allowed before; nobody is asked anything. */
export async function hereIfAllowed(): Promise<Position | undefined> {
  const { authSetting } = await wx.getSetting({}).catch(() => ({ authSetting: {} }));
  const allowed = (authSetting as Record<string, boolean | undefined>)['scope.userLocation'] === true;
  return allowed ? here() : undefined;
}
