/** One phone: everything its parts need of each other. */
import type { Boot, Manifest } from '../manifest.ts';
import type { Screen } from './frame/screen.ts';
import type { Toast } from './frame/toast.ts';
import type { PageStack } from './pages/stack.ts';
import type { Page } from './pages/page.ts';
import type { Signal } from './signal.ts';

export interface Phone {
  boot: Boot;
  manifest: Manifest;
  screen: Screen;
  toast: Toast;
  stack: PageStack;
  network: Network;
  signals: Signals;
}

/** Whether this phone has a network; the desk's switch changes it. */
export interface Network {
  online: boolean;
}

/** What happens to the app as a whole. */
export interface Signals {
  show: Signal<Record<string, unknown>>;
  hide: Signal<void>;
  error: Signal<string>;
  rejection: Signal<{ reason: unknown }>;
  theme: Signal<{ theme: string }>;
  network: Signal<{ isConnected: boolean; networkType: string }>;
  resize: Signal<{ windowWidth: number; windowHeight: number }>;
  keyboard: Signal<{ height: number }>;
}

/** The page on top. @throws when no page is open yet */
export function topPage(phone: Phone): Page {
  const top = phone.stack.top;
  if (!top) throw new Error('no page is open');
  return top;
}
