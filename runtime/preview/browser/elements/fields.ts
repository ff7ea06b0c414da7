/** What `input` and `textarea` share: value, cursor, placeholder, focus, and the events of typing. */
import type { Host, Parts } from './define.ts';
import { convertLengths } from '../../lengths.ts';

export const FIELD_PROPS = {
  value: null,
  name: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: 'input-placeholder',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  confirmType: 'done',
  confirmHold: false,
  cursor: -1,
  cursorSpacing: 0,
  cursorColor: '',
  selectionStart: -1,
  selectionEnd: -1,
  adjustPosition: true,
  holdKeyboard: false,
  alwaysEmbed: false,
  adjustKeyboardTo: '',
  readonly: false,
};

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Ties a browser's text control to the host; `extra` runs after each rendering. */
export function textField(
  host: Host,
  control: Control,
  extra: (changed: ReadonlySet<string>) => void,
): Parts {
  const { element } = host;
  const hint = document.createElement('div');
  hint.setAttribute('aria-hidden', 'true');
  element.append(hint, control);
  let initial = '';

  const showHint = (): void => {
    hint.hidden = control.value !== '';
  };
  const grow = (): void => {
    showHint();
    extra(new Set());
  };
  const limit = (): number => host.number('maxlength', 140);

  let composing = false;
  control.addEventListener('compositionstart', () => (composing = true));
  control.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  const typed = (keyCode = 0): void => {
    if (composing) return;
    if (limit() >= 0 && control.value.length > limit()) control.value = control.value.slice(0, limit());
    const value = control.value;
    host.set({ value });
    host.emit('input', { value, cursor: control.selectionEnd ?? value.length, keyCode });
    grow();
  };
  control.addEventListener('input', () => typed());
  control.addEventListener('focus', () => host.emit('focus', { value: control.value, height: 0 }));
  control.addEventListener('blur', () => {
    if (host.flag('focus')) host.set({ focus: false });
    host.emit('blur', { value: control.value, cursor: control.selectionEnd ?? 0 });
  });
  control.addEventListener('change', () => host.emit('change', { value: control.value }));

  return {
    field: {
      value: () => control.value,
      reset: () => {
        control.value = initial;
        host.set({ value: initial });
        showHint();
      },
    },
    activate: () => control.focus(),
    attached() {
      initial = control.value;
      if (host.flag('autoFocus')) control.focus();
      extra(new Set(['value']));
    },
    render(changed) {
      if (changed.has('value')) {
        const value = host.text('value');
        if (control.value !== value) control.value = value;
      }
      control.disabled = host.flag('disabled');
      control.readOnly = host.flag('readonly');
      hint.textContent = host.text('placeholder');
      hint.className = ['wx-hint', ...host.scoped(host.text('placeholderClass'))].join(' ');
      hint.style.cssText = convertLengths(host.text('placeholderStyle'));
      control.setAttribute('aria-label', element.getAttribute('aria-label') ?? host.text('placeholder'));
      for (const name of ['aria-describedby', 'aria-invalid', 'aria-required']) {
        const value = element.getAttribute(name);
        if (value !== null) control.setAttribute(name, value);
      }
      control.enterKeyHint = host.text('confirmType') as Control['enterKeyHint'];
      if (host.text('cursorColor')) control.style.caretColor = host.text('cursorColor');
      if (changed.has('focus') && host.flag('focus')) window.setTimeout(() => control.focus());
      if (changed.has('focus') && !host.flag('focus') && document.activeElement === control) control.blur();
      const [start, end] = [host.number('selectionStart', -1), host.number('selectionEnd', -1)];
      if (start >= 0 && end >= start && (changed.has('selectionStart') || changed.has('selectionEnd')))
        control.setSelectionRange(start, end);
      showHint();
      extra(changed);
    },
  };
}
