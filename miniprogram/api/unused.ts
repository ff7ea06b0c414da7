/**
 * Files that went up from this phone and that no call has named yet: a picture taken out again, a draft thrown away. What is
 * given up is deleted from the storage by the phone itself. Once a call has named a file it may be a matter's, and is left.
 */

const KEPT = 'unused';
/** More than anybody leaves lying; the oldest is let go of. */
const MOST = 300;
/** As many as the platform deletes in one call. */
const AT_ONCE = 50;

const unused = () => (wx.getStorageSync(KEPT) as readonly string[] | '') || [];

function keep(ids: readonly string[]): void {
  if (ids.length > 0) wx.setStorageSync(KEPT, ids.slice(-MOST));
  else wx.removeStorageSync(KEPT);
}

/** A file has gone up. A phone without room only forgets that nobody named it yet. */
export function noteUploaded(id: string): void {
  try {
    keep([...unused(), id]);
  } catch {
    // The file is worth more than the note of it.
  }
}

/** A call is about to name files: whatever becomes of it, they may be used from now on. */
export function noteNamed(input: unknown): void {
  const before = unused();
  if (before.length === 0) return;
  const said = JSON.stringify(input);
  const left = before.filter((id) => !said.includes(JSON.stringify(id)));
  if (left.length < before.length) keep(left);
}

/** Deletes those of these files that nothing has named; what is not this phone's, or was sent, stays. */
export function giveUp(...ids: readonly (string | undefined)[]): void {
  const before = unused();
  const gone = before.filter((id) => ids.includes(id));
  if (gone.length > 0) void deleted(gone);
}

/**
 * Deletes what nothing that is kept on this phone names any more: right after the start, or when everything is cleared, for
 * then no page holds any of it.
 */
export async function giveUpForgotten(): Promise<void> {
  const all = unused();
  if (all.length === 0) return;
  const others = wx.getStorageInfoSync().keys.filter((key) => key !== KEPT);
  const named = JSON.stringify(others.map((key) => wx.getStorageSync(key) as unknown));
  const forgotten = all.filter((id) => !named.includes(JSON.stringify(id)));
  if (forgotten.length > 0) await deleted(forgotten.slice(0, AT_ONCE));
}

/** Those that could not be deleted now stay noted for the next start. */
async function deleted(fileList: readonly string[]): Promise<void> {
  try {
    await wx.cloud.deleteFile({ fileList: [...fileList] });
  } catch {
    return;
  }
  keep(unused().filter((id) => !fileList.includes(id)));
}
