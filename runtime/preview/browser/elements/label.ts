/** `label`: a tap on it is a tap on its field. */
import { tappedElement } from '../engine/gestures.ts';
import { partsOf, type ElementSpec } from './define.ts';

const FIELDS = 'wx-checkbox,wx-radio,wx-switch,wx-button,wx-input,wx-textarea,wx-picker';

export const label: ElementSpec = {
  tag: 'label',
  props: { for: '' },
  make: (host) => {
    host.onTap(() => {
      const named = host.text('for');
      const page = host.element.closest('wx-page') ?? document.body;
      const target = named ? page.querySelector(`#${CSS.escape(named)}`) : host.element.querySelector(FIELDS);
      if (!target || target.contains(tappedElement())) return;
      partsOf(target)?.parts.activate?.();
    });
    return {};
  },
};
