/**
 * A picture kept without what the camera wrote beside it. A stored file is never changed: the picture alone is stored beside
 * it under a name made from its own, and what was sent is deleted. Done again it does nothing else.
 */
import { bare, isSame } from '@gelin/domain';
import { deleteFiles, storeFile } from './cloudbase.ts';
import { drawerIn } from './drawers.ts';

/** The id that the picture alone has, or would have; in the same folder, so that it is whose the other was. */
export function bareId(id: string): string {
  return id.replace(/(\.\w+)?$/, '.bare$1');
}

/** Stores what is left of a file beside it, and deletes the one that was sent, if it lies in somebody's folder. @returns the new id */
export async function keptInstead(id: string, content: Buffer): Promise<string> {
  const kept = await storeFile(pathOf(bareId(id)), content);
  if (drawerIn(id) !== undefined) await deleteFiles([id]);
  return kept;
}

/** The name in the storage behind an id, `cloud://environment.bucket/photos/a.jpg`. */
function pathOf(id: string): string {
  return id.replace(/^cloud:\/\/[^/]*\//, '');
}

/**
 * The id of the picture alone: the same where nothing stood beside it. `undefined` where it cannot be told what is the
 * picture: such a file is not to be kept.
 */
export async function bared(id: string, url: string): Promise<string | undefined> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`${id} cannot be read: ${reply.status}`);
  const sent = new Uint8Array(await reply.arrayBuffer());
  const alone = bare(sent);
  if (alone === undefined) return undefined;
  if (isSame(alone, sent)) return id;
  return keptInstead(id, Buffer.from(alone));
}
