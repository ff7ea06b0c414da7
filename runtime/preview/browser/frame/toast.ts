/** Toast and loading: short words over the page. */
import { h } from './dom.ts';

const SIGNS: Record<string, string> = { success: '✓', error: '!' };

/** The one toast a phone can show at a time. */
export class Toast {
  private readonly layer: HTMLElement;
  private shown: HTMLElement | null = null;
  private timer = 0;

  constructor(layer: HTMLElement) {
    this.layer = layer;
  }

  show(title: string, icon: string, duration: number, mask: boolean, image = ''): void {
    this.hide();
    const sign = image
      ? h('img', { src: image, alt: '' })
      : icon === 'loading'
        ? h('i', { class: 'toast-spinner' })
        : SIGNS[icon]
          ? h('i', { class: 'toast-sign' }, SIGNS[icon] ?? '')
          : null;
    const box = h('div', { class: 'toast', role: 'status' }, sign, h('span', {}, title));
    this.shown = h('div', { class: `toast-veil${mask ? ' mask' : ''}` }, box);
    this.layer.append(this.shown);
    if (duration > 0) this.timer = window.setTimeout(() => this.hide(), duration);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.shown?.remove();
    this.shown = null;
  }
}
