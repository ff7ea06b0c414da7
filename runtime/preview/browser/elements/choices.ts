/** `checkbox`, `radio` and their groups. */
import { partsOf, type ElementSpec, type Host, type Parts } from './define.ts';

function reachable(host: Host, role: string): void {
  host.element.setAttribute('role', role);
  host.element.setAttribute('tabindex', '0');
}

function draw(host: Host): void {
  host.element.toggleAttribute('checked', host.flag('checked'));
  host.element.toggleAttribute('disabled', host.flag('disabled'));
  host.element.setAttribute('aria-checked', String(host.flag('checked')));
  host.element.setAttribute('aria-disabled', String(host.flag('disabled')));
  host.element.style.setProperty('--choice', host.text('color') || 'var(--wx-accent)');
}

function valuesIn(group: Element, tag: string): string[] {
  return [...group.querySelectorAll(tag)]
    .filter((one) => one.hasAttribute('checked'))
    .map((one) => partsOf(one)?.host.text('value') ?? '');
}

function announce(element: Element, tag: 'checkbox' | 'radio'): void {
  const group = element.closest(`wx-${tag}-group`);
  if (!group) return;
  const values = valuesIn(group, `wx-${tag}`);
  partsOf(group)?.host.emit('change', { value: tag === 'radio' ? (values[0] ?? '') : values });
}

function choice(tag: 'checkbox' | 'radio', next: (host: Host) => boolean): (host: Host) => Parts {
  return (host) => {
    reachable(host, tag);
    let initial = false;
    const toggle = (): void => {
      if (host.flag('disabled')) return;
      const checked = next(host);
      if (checked === host.flag('checked')) return;
      if (tag === 'radio') {
        const group = host.element.closest('wx-radio-group');
        for (const other of group?.querySelectorAll('wx-radio[checked]') ?? [])
          partsOf(other)?.host.set({ checked: false });
      }
      host.set({ checked });
      announce(host.element, tag);
    };
    host.onTap(toggle);
    return {
      activate: toggle,
      attached: () => (initial = host.flag('checked')),
      render: () => draw(host),
      field: { value: () => undefined, reset: () => host.set({ checked: initial }) },
    };
  };
}

const PROPS = { value: '', checked: false, disabled: false, color: '', name: '' };

export const checkbox: ElementSpec = {
  tag: 'checkbox',
  props: PROPS,
  make: choice('checkbox', (host) => !host.flag('checked')),
};
export const radio: ElementSpec = { tag: 'radio', props: PROPS, make: choice('radio', () => true) };

export const checkboxGroup: ElementSpec = {
  tag: 'checkbox-group',
  props: { name: '' },
  make: (host) => ({ field: { value: () => valuesIn(host.element, 'wx-checkbox'), reset: () => undefined } }),
};

export const radioGroup: ElementSpec = {
  tag: 'radio-group',
  props: { name: '' },
  make: (host) => {
    host.element.setAttribute('role', 'radiogroup');
    return { field: { value: () => valuesIn(host.element, 'wx-radio')[0] ?? '', reset: () => undefined } };
  },
};
