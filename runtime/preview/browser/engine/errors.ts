/** Every failure of the mini-program in one place: console, the app's `onError`, the red strip in the phone. */
import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel';

type Listener = (message: string) => void;

const listeners = new Set<Listener>();

/** What to show and log for anything that was thrown. */
export function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`;
  if (typeof error === 'object' && error !== null) {
    const { errMsg, message } = error as { errMsg?: unknown; message?: unknown };
    return String(errMsg ?? message ?? JSON.stringify(error));
  }
  return String(error);
}

/** Is told of every failure. Returns a function that ends it. */
export function onFailure(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reports a failure; never throws itself. */
export function report(error: unknown, where = ''): void {
  const text = `${where ? `[${where}] ` : ''}${describe(error)}`;
  console.error(text);
  for (const listener of [...listeners]) {
    try {
      listener(text);
    } catch (second) {
      console.error(describe(second));
    }
  }
}

/** Runs a piece of the mini-program; what it throws, now or later, is reported. */
export function guarded<T>(where: string, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    report(error, where);
    return undefined;
  }
}

/** Catches what components, timers and promises throw. */
export function catchAll(): void {
  addGlobalErrorListener((error, method, component) => {
    const at = typeof component === 'string' ? component : (component?.is ?? '');
    report(error, [at, method].filter(Boolean).join(' '));
    return false;
  });
  addGlobalWarningListener((message, component) => {
    const at = typeof component === 'string' ? component : component.is;
    if (!at.startsWith('miniprogram_npm/')) console.warn(`${at}: ${message}`);
    return false;
  });
  window.addEventListener('error', (event) => {
    if (event.error === undefined && !event.message) return;
    event.preventDefault();
    report(event.error ?? event.message, event.filename.split('/').pop() ?? '');
  });
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    report(event.reason, 'unhandled rejection');
  });
}
