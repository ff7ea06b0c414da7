/** Logging one step of a service, once however often it has to be sent; a picture goes up before. */
import { call } from '../../api/call';
import { newKey } from '../../api/key';
import { choosePhotos, forgetPhoto, preparePhoto, uploadPhoto } from '../../api/photos';

/** How long a step can be taken back before it goes, in milliseconds. */
export const UNDO_WITHIN = 5_000;

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

/** A step that is logged in a moment, unless it is taken back. */
export interface Held {
  readonly matter: string;
  readonly seq: number;
  readonly step: string;
  readonly photos: readonly string[];
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Logs it. @throws CallFailure, and the next try carries the same key */
export async function logStep({ matter, seq, step, photos }: Omit<Held, 'timer'>): Promise<void> {
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
