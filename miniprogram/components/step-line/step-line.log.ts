/** Logging one step of a service, once however often it has to be sent; a picture goes up before. */
import { call } from '../../api/call';
import { newKey } from '../../api/key';
import { choosePhotos, forgetPhoto, preparePhoto, uploadPhoto } from '../../api/photos';

/** Keys of steps tried and not confirmed, by matter and step. */
const keys = new Map<string, string>();

/** Lets somebody take a picture. @returns its stored id, or nothing where they thought better of it @throws CallFailure */
export async function picture(): Promise<string | undefined> {
  const [chosen] = await choosePhotos(1);
  if (chosen === undefined) return undefined;
  const kept = await preparePhoto(chosen);
  const id = await uploadPhoto(kept, () => undefined);
  forgetPhoto(kept);
  return id;
}

/** Logs it. @throws CallFailure, and the next try carries the same key */
export async function logStep(
  matter: string,
  seq: number,
  step: string,
  photos: readonly string[],
): Promise<void> {
  const name = `${matter}/${step}`;
  const key = keys.get(name) ?? newKey();
  keys.set(name, key);
  await call('matter', 'act', {
    key,
    matter,
    seq,
    step: { action: 'log', text: step, photos: [...photos], step },
  });
  keys.delete(name);
}
