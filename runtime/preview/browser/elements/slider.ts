/** `slider`: a number drawn along a line. */
import type { ElementSpec } from './define.ts';

export const slider: ElementSpec = {
  tag: 'slider',
  props: {
    name: '',
    min: 0,
    max: 100,
    step: 1,
    value: 0,
    disabled: false,
    color: '',
    selectedColor: '',
    activeColor: '',
    backgroundColor: '',
    blockSize: 28,
    blockColor: '#fff',
    showValue: false,
  },
  make: (host) => {
    const range = document.createElement('input');
    range.type = 'range';
    const shown = document.createElement('span');
    host.element.append(range, shown);
    let initial = 0;
    const show = (): void => {
      shown.textContent = host.flag('showValue') ? range.value : '';
    };
    range.addEventListener('input', () => {
      show();
      host.emit('changing', { value: Number(range.value) });
    });
    range.addEventListener('change', () => {
      host.set({ value: Number(range.value) });
      host.emit('change', { value: Number(range.value) });
    });
    return {
      attached: () => (initial = host.number('value')),
      field: { value: () => Number(range.value), reset: () => host.set({ value: initial }) },
      render() {
        range.min = host.text('min');
        range.max = host.text('max');
        range.step = host.text('step');
        range.value = host.text('value');
        range.disabled = host.flag('disabled');
        range.style.accentColor = host.text('activeColor') || host.text('selectedColor') || '';
        range.setAttribute('aria-label', host.element.getAttribute('aria-label') ?? '');
        show();
      },
    };
  },
};
