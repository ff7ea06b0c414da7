/** Where the phone is: what a test or a person says through `window.__preview.location`; else refused. */
import { hooks } from '../hooks.ts';
import { asynchronous, fail, notInPreview, type Api } from './call.ts';

function where(api: string): NonNullable<typeof hooks.location> {
  return hooks.location ?? fail(api, 'auth deny');
}

export function placeApi(): Api {
  const located = (api: string) =>
    asynchronous(api, () => {
      const { latitude, longitude, accuracy } = where(api);
      return {
        latitude,
        longitude,
        accuracy: accuracy ?? 30,
        horizontalAccuracy: accuracy ?? 30,
        verticalAccuracy: 0,
        altitude: 0,
        speed: -1,
      };
    });
  return {
    getLocation: located('getLocation'),
    getFuzzyLocation: located('getFuzzyLocation'),
    chooseLocation: asynchronous('chooseLocation', () => ({
      name: '',
      address: '',
      ...where('chooseLocation'),
    })),
    openLocation: asynchronous('openLocation', () => undefined),
    startLocationUpdate: asynchronous('startLocationUpdate', () => void where('startLocationUpdate')),
    stopLocationUpdate: asynchronous('stopLocationUpdate', () => undefined),
    onLocationChange: () => undefined,
    offLocationChange: () => undefined,
    createMapContext: () =>
      Object.fromEntries(
        [
          'moveToLocation',
          'includePoints',
          'getCenterLocation',
          'translateMarker',
          'getScale',
          'getRegion',
        ].map((name) => [name, asynchronous(name, () => undefined)]),
      ),
    ...notInPreview('choosePoi'),
  };
}
