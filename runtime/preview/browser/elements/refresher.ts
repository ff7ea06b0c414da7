/** Pull down to refresh inside a scroll-view, by finger or mouse. */
import { dragDown } from '../engine/drag.ts';
import type { Host } from './define.ts';

export const REFRESHER_PROPS = {
  refresherEnabled: false,
  refresherThreshold: 45,
  refresherDefaultStyle: 'black',
  refresherBackground: '',
  refresherTriggered: false,
};

/** Draws the refresher above the content and reports pulls. */
export function refresher(host: Host): { render(): void } {
  const strip = document.createElement('div');
  strip.className = 'wx-refresher';
  strip.innerHTML = '<i></i><i></i><i></i>';
  let running = false;
  const show = (height: number): void => {
    strip.style.height = `${height}px`;
  };
  dragDown(host.element, {
    enabled: () => host.flag('refresherEnabled') && host.element.scrollTop <= 0 && !running,
    move: (distance) => {
      show(Math.min(distance, 90));
      host.emit('refresherpulling', { dy: distance });
    },
    end: (distance) => {
      if (distance < host.number('refresherThreshold', 45)) {
        show(0);
        host.emit('refresherabort');
        return;
      }
      running = true;
      show(host.number('refresherThreshold', 45));
      host.set({ refresherTriggered: true });
      host.emit('refresherrefresh');
    },
  });
  return {
    render() {
      const enabled = host.flag('refresherEnabled');
      if (enabled && !strip.isConnected) host.element.prepend(strip);
      if (!enabled) strip.remove();
      strip.style.background = host.text('refresherBackground');
      const triggered = host.flag('refresherTriggered');
      if (triggered && !running) {
        running = true;
        show(host.number('refresherThreshold', 45));
      }
      if (!triggered && running) {
        running = false;
        show(0);
        host.emit('refresherrestore');
      }
    },
  };
}
