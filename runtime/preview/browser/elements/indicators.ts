/** `icon` and `progress`. */
import type { ElementSpec } from './define.ts';

const SIGNS: Record<string, [string, string]> = {
  success: ['✓', '#1f7a4d'],
  success_no_circle: ['✓', '#1f7a4d'],
  info: ['i', '#10aeff'],
  warn: ['!', '#c9353f'],
  waiting: ['…', '#10aeff'],
  cancel: ['×', '#c9353f'],
  download: ['↓', '#1f7a4d'],
  search: ['⌕', '#5e6673'],
  clear: ['×', '#b2b2b2'],
};

export const icon: ElementSpec = {
  tag: 'icon',
  props: { type: '', size: null, color: '' },
  make: (host) => {
    const sign = document.createElement('span');
    host.element.append(sign);
    return {
      render() {
        const [char, color] = SIGNS[host.text('type')] ?? ['', ''];
        const size = host.number('size', 23);
        sign.textContent = char;
        sign.style.cssText = `width:${size}px;height:${size}px;line-height:${size}px;font-size:${size * 0.65}px;background:${host.text('color') || color}`;
      },
    };
  },
};

export const progress: ElementSpec = {
  tag: 'progress',
  props: {
    percent: 0,
    showInfo: false,
    borderRadius: 0,
    fontSize: 16,
    strokeWidth: 6,
    color: '',
    activeColor: '',
    backgroundColor: '',
    active: false,
    activeMode: 'backwards',
    duration: 30,
  },
  make: (host) => {
    const bar = document.createElement('div');
    const done = document.createElement('div');
    const words = document.createElement('span');
    bar.append(done);
    host.element.append(bar, words);
    host.element.setAttribute('role', 'progressbar');
    return {
      render() {
        const percent = Math.max(0, Math.min(100, host.number('percent')));
        bar.style.cssText = `height:${host.number('strokeWidth', 6)}px;border-radius:${host.number('borderRadius')}px;background:${host.text('backgroundColor') || '#ebebeb'}`;
        done.style.cssText = `width:${percent}%;background:${host.text('activeColor') || host.text('color') || 'var(--wx-accent)'}`;
        words.textContent = host.flag('showInfo') ? `${percent}%` : '';
        host.element.setAttribute('aria-valuenow', String(percent));
      },
    };
  },
};
