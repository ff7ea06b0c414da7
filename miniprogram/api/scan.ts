/** Reading a code with the camera. */

/** What the code says; `undefined` where somebody went back without one. */
export async function scanCode(): Promise<string | undefined> {
  try {
    return (await wx.scanCode({ scanType: ['qrCode'] })).result;
  } catch {
    // Going back, or no camera, is an answer: the page has other ways.
    return undefined;
  }
}
