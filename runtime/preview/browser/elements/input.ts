/** `input`: one line of text. */
import type { ElementSpec } from './define.ts';
import { FIELD_PROPS, textField } from './fields.ts';

const MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel' };

export const input: ElementSpec = {
  tag: 'input',
  props: { ...FIELD_PROPS, type: 'text', password: false },
  make: (host) => {
    const control = document.createElement('input');
    control.autocomplete = 'off';
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      host.emit('confirm', { value: control.value });
      if (!host.flag('confirmHold')) control.blur();
    });
    return textField(host, control, () => {
      const type = host.text('type');
      control.type = host.flag('password') || type === 'safe-password' ? 'password' : 'text';
      control.inputMode = MODES[type] ?? 'text';
    });
  },
};
