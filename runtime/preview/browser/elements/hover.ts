/** The pressed look: `hover-class` on while a finger rests, off a little after. */
import type { Host } from './define.ts';

/** Properties of every element that has a pressed look. */
export const HOVER_PROPS = {
  hoverClass: '',
  hoverStopPropagation: false,
  hoverStartTime: 50,
  hoverStayTime: 400,
};

/** Adds and removes the pressed class. */
export function hover(host: Host, fallback = ''): void {
  let starting = 0;
  let on = '';
  const classes = (): string => host.text('hoverClass') || fallback;

  const start = (event: Event): void => {
    const name = classes();
    if (!name || name === 'none' || host.element.hasAttribute('disabled')) return;
    if ((event as Event & { hoverStopped?: boolean }).hoverStopped) return;
    if (host.flag('hoverStopPropagation')) (event as Event & { hoverStopped?: boolean }).hoverStopped = true;
    clearTimeout(starting);
    starting = window.setTimeout(
      () => {
        on = name;
        for (const one of name.split(/\s+/)) host.node.classList?.toggle(one, true);
      },
      host.number('hoverStartTime', 50),
    );
  };
  const end = (): void => {
    clearTimeout(starting);
    if (!on) return;
    const name = on;
    on = '';
    window.setTimeout(
      () => {
        for (const one of name.split(/\s+/)) host.node.classList?.toggle(one, false);
      },
      host.number('hoverStayTime', 70),
    );
  };
  host.element.addEventListener('touchstart', start, { passive: true });
  host.element.addEventListener('mousedown', start);
  for (const type of ['touchend', 'touchcancel', 'mouseup', 'mouseleave'])
    host.element.addEventListener(type, end);
}
