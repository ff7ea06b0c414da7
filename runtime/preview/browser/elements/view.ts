/** `view` and the elements that are a plain box in a browser. */
import type { ElementSpec } from './define.ts';
import { hover, HOVER_PROPS } from './hover.ts';

export const view: ElementSpec = {
  tag: 'view',
  props: { ...HOVER_PROPS, animation: null },
  make: (host) => {
    hover(host);
    return {
      render(changed) {
        const animation = host.get<{ actions?: { style: string }[] } | null>('animation');
        if (changed.has('animation') && animation?.actions) {
          for (const action of animation.actions) host.element.style.cssText += `;${action.style}`;
        }
      },
    };
  },
};

const box = (tag: string, props = {}): ElementSpec => ({ tag, props });

/** Elements that hold their children and do nothing more here. */
export const boxes: ElementSpec[] = [
  box('cover-view'),
  box('movable-area', { scaleArea: false }),
  box('match-media', { minWidth: 0, maxWidth: 0, orientation: '' }),
  box('share-element', { mapkey: '', transform: false, duration: 300 }),
  box('ad', { unitId: '' }),
  box('editor', { placeholder: '' }),
];
