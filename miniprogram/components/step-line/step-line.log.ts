/** Logging one step of a service: it is written down on the phone, a picture with it, and goes by itself. */
import { newKey } from '../../api/key';
import { choosePhotos, preparePhoto } from '../../api/photos';
import { serviceLetters, type ServiceLetter } from '../../store/service.post';

/** How long a step can be taken back before it goes, in milliseconds. */
export const UNDO_WITHIN = 5_000;

/** Lets somebody take a picture. @returns where it is kept, or nothing where they thought better of it @throws CallFailure */
export async function picture(): Promise<string | undefined> {
  const [chosen] = await choosePhotos(1);
  return chosen === undefined ? undefined : preparePhoto(chosen);
}

/** A step that is logged in a moment, unless it is taken back. */
export interface Held extends Pick<ServiceLetter, 'matter' | 'seq' | 'step' | 'unsent'> {
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Logs it, under one key however often it has to be sent. @throws CallFailure phoneFull */
export function logStep({ matter, seq, step, unsent }: Held): void {
  serviceLetters.post({ key: newKey(), matter, seq, step, photos: [], unsent });
}
