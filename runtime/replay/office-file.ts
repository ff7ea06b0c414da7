/** A file that the office makes in the background, waited for and fetched as a phone does. */
import type { TownHall } from './town-hall.ts';

/** Its bytes, when it is made; for whoever asked for it. */
export async function officeFile(
  { hall, url, openid }: { readonly hall: TownHall; readonly url: string; readonly openid: string },
  begun: { readonly id: string; readonly state: string },
): Promise<Buffer> {
  let made = begun;
  while (made.state === 'open') made = await hall.call(openid, 'office', 'goOn', { file: made.id });
  const opened = await hall.call(openid, 'office', 'openFile', { file: made.id });
  const reply = await fetch(new URL(opened.url, url));
  return Buffer.from(await reply.arrayBuffer());
}
