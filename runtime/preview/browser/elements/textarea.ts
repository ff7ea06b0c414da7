/** `textarea`: several lines, growing with its text when asked to. */
import type { ElementSpec } from './define.ts';
import { FIELD_PROPS, textField } from './fields.ts';

export const textarea: ElementSpec = {
  tag: 'textarea',
  props: {
    ...FIELD_PROPS,
    placeholderClass: 'textarea-placeholder',
    autoHeight: false,
    fixed: false,
    showConfirmBar: true,
    disableDefaultPadding: false,
  },
  make: (host) => {
    const control = document.createElement('textarea');
    control.rows = 1;
    let lines = 0;
    control.addEventListener('keydown', (event) => {
      const sends = !['return', '', 'done'].includes(host.text('confirmType'));
      if (event.key !== 'Enter' || event.isComposing || !sends) return;
      event.preventDefault();
      host.emit('confirm', { value: control.value });
    });
    const measure = (): void => {
      const auto = host.flag('autoHeight');
      host.element.toggleAttribute('auto-height', auto);
      control.style.height = auto ? 'auto' : '';
      if (!control.isConnected) return;
      const height = control.scrollHeight;
      if (auto) control.style.height = `${height}px`;
      const lineHeight = Number.parseFloat(getComputedStyle(control).lineHeight) || 20;
      const count = Math.max(1, Math.round(height / lineHeight));
      if (count !== lines) {
        lines = count;
        host.emit('linechange', { height, heightRpx: (height * 750) / 375, lineCount: count, lineHeight });
      }
    };
    // Words that are there from the beginning are measured once there is room for them.
    let width = 0;
    new ResizeObserver(() => {
      if (control.clientWidth === width) return;
      width = control.clientWidth;
      // Not within the observer: what it changes would be observed again in the same round.
      requestAnimationFrame(measure);
    }).observe(control);
    return textField(host, control, measure);
  },
};
