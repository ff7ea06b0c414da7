/** `App()`, `getApp()`, and the life of the app. */
import type { Signals } from '../phone.ts';
import { guarded, onFailure } from './errors.ts';

type Definition = Record<string, unknown>;
type Method = (...args: unknown[]) => unknown;

let app: Definition = {};

function call(name: string, ...args: unknown[]): void {
  const method = app[name];
  if (typeof method === 'function') guarded(`app ${name}`, () => (method as Method).apply(app, args));
}

/** Puts `App` and `getApp` on the window. */
export function installApp(): void {
  Object.assign(window, {
    App: (definition: Definition) => {
      app = definition;
    },
    getApp: () => app,
  });
}

/** Starts the app and ties its life to the phone's. */
export function launchApp(options: Record<string, unknown>, signals: Signals): void {
  onFailure((text) => {
    call('onError', text);
    signals.error.emit(text);
  });
  call('onLaunch', options);
  call('onShow', options);
  signals.show.emit(options);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      call('onHide');
      signals.hide.emit();
    } else {
      call('onShow', options);
      signals.show.emit(options);
    }
  });
  window.addEventListener('unhandledrejection', (event) => {
    call('onUnhandledRejection', { reason: event.reason as unknown });
    signals.rejection.emit({ reason: event.reason });
  });
}
