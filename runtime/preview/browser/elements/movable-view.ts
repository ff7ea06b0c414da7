/** `movable-view`: moved by finger or mouse within its area. */
import type { ElementSpec } from './define.ts';

export const movableView: ElementSpec = {
  tag: 'movable-view',
  props: {
    direction: 'none',
    inertia: false,
    outOfBounds: false,
    x: null,
    y: null,
    damping: 20,
    friction: 2,
    disabled: false,
    scale: false,
    scaleMin: 0.5,
    scaleMax: 10,
    scaleValue: 1,
    animation: true,
  },
  make: (host) => {
    let at = { x: 0, y: 0 };
    let from: { x: number; y: number } | null = null;
    const { element } = host;
    const put = (x: number, y: number, source: string): void => {
      const area = element.parentElement;
      at = {
        x: Math.max(0, Math.min(x, (area?.clientWidth ?? 0) - element.offsetWidth)),
        y: Math.max(0, Math.min(y, (area?.clientHeight ?? 0) - element.offsetHeight)),
      };
      element.style.transform = `translate(${at.x}px, ${at.y}px)`;
      host.emit('change', { ...at, source });
    };
    element.addEventListener('pointerdown', (event) => {
      if (host.flag('disabled') || host.text('direction') === 'none') return;
      from = { x: event.clientX - at.x, y: event.clientY - at.y };
      element.setPointerCapture(event.pointerId);
    });
    element.addEventListener('pointermove', (event) => {
      if (!from) return;
      const way = host.text('direction');
      put(
        way === 'vertical' ? at.x : event.clientX - from.x,
        way === 'horizontal' ? at.y : event.clientY - from.y,
        'touch',
      );
    });
    element.addEventListener('pointerup', () => (from = null));
    return {
      render(changed) {
        if (changed.has('x') || changed.has('y'))
          requestAnimationFrame(() => put(host.number('x', at.x), host.number('y', at.y), ''));
      },
    };
  },
};
