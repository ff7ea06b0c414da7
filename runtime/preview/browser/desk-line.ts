/** What the desk tells its phones, and what the browser does: clock, network, theme, size, a new version. */
import { setClockOffset } from './engine/clock.ts';
import { themeName } from './frame/theme.ts';
import { hooks } from './hooks.ts';
import type { Phone } from './phone.ts';

type DeskMessage = { type: 'preview:clock'; offset: number } | { type: 'preview:network'; online: boolean };

/** Ties the phone to its surroundings. */
export function connectDesk(phone: Phone): void {
  const setOnline = (online: boolean): void => {
    if (phone.network.online === online) return;
    phone.network.online = online;
    document.documentElement.classList.toggle('offline', !online);
    phone.signals.network.emit({ isConnected: online, networkType: online ? 'wifi' : 'none' });
  };
  hooks.setOnline = setOnline;
  window.addEventListener('message', (event: MessageEvent<DeskMessage>) => {
    if (event.origin !== location.origin || typeof event.data !== 'object' || event.data === null) return;
    if (event.data.type === 'preview:clock') setClockOffset(event.data.offset);
    if (event.data.type === 'preview:network') setOnline(event.data.online);
  });
  window.addEventListener('offline', () => setOnline(false));
  window.addEventListener('online', () => setOnline(true));
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    if (!phone.manifest.darkmode) return;
    phone.stack.repaint();
    phone.signals.theme.emit({ theme: themeName(phone.manifest) });
  });
  new ResizeObserver(() => {
    const frame = phone.stack.top?.frame;
    if (!frame) return;
    const size = { windowWidth: frame.clientWidth, windowHeight: frame.clientHeight };
    phone.stack.top?.resized(size);
    phone.signals.resize.emit(size);
  }).observe(phone.screen.element);
  if (phone.boot.watch)
    new EventSource('/preview/changes').addEventListener('changed', () => location.reload());
}
