/** All of `wx` for one phone. */
import type { Phone } from '../phone.ts';
import { appLifeApi } from './app-life.ts';
import type { Api } from './call.ts';
import { cloudApi } from './cloud.ts';
import { deviceApi } from './device.ts';
import { dialogApi } from './dialogs.ts';
import { drawingApi } from './drawing.ts';
import { fileApi } from './files.ts';
import { filmContextApi } from './film-context.ts';
import { mediaApi } from './media.ts';
import { navigationApi } from './navigation.ts';
import { outsideApi } from './outside.ts';
import { pictureApi } from './pictures.ts';
import { placeApi } from './places.ts';
import { withPrivacy } from './privacy.ts';
import { recorderApi } from './recorder.ts';
import { settingsApi } from './settings.ts';
import { soundApi } from './sound.ts';
import { strict } from './proxy.ts';
import { storageApi } from './storage.ts';

/** Makes the `wx` object. Reading what it does not have throws. */
export function createWx(phone: Phone): Api {
  const members: Api = withPrivacy(phone, {
    ...navigationApi(phone),
    ...storageApi(phone),
    ...dialogApi(phone),
    ...deviceApi(phone),
    ...drawingApi(phone),
    ...mediaApi(),
    ...pictureApi(phone),
    ...recorderApi(),
    ...settingsApi(phone),
    ...soundApi(),
    ...filmContextApi(phone),
    ...placeApi(),
    ...fileApi(),
    ...outsideApi(phone),
    cloud: cloudApi(phone),
  });
  Object.assign(
    members,
    appLifeApi(phone, (name) => name in members),
  );
  return strict('wx', members);
}
