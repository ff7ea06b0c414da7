/** `switch`: on or off. */
import type { ElementSpec } from './define.ts';

export const switchElement: ElementSpec = {
  tag: 'switch',
  props: { name: '', checked: false, disabled: false, type: 'switch', color: '' },
  make: (host) => {
    const { element } = host;
    element.setAttribute('role', 'switch');
    element.setAttribute('tabindex', '0');
    let initial = false;
    const toggle = (): void => {
      if (host.flag('disabled')) return;
      host.set({ checked: !host.flag('checked') });
      host.emit('change', { value: host.flag('checked') });
    };
    host.onTap(toggle);
    return {
      activate: toggle,
      attached: () => (initial = host.flag('checked')),
      field: { value: () => host.flag('checked'), reset: () => host.set({ checked: initial }) },
      render() {
        element.toggleAttribute('checked', host.flag('checked'));
        element.toggleAttribute('disabled', host.flag('disabled'));
        element.setAttribute('aria-checked', String(host.flag('checked')));
        if (host.text('color')) element.style.setProperty('--choice', host.text('color'));
      },
    };
  },
};
