/** What lies over the pages and waits for an answer: modal, action sheet, share menu. Operable by keyboard. */
import { h } from './dom.ts';

/** Puts a dialog on the layer; Escape cancels it, focus stays inside and returns afterwards. */
export function openDialog(
  layer: HTMLElement,
  box: HTMLElement,
  cancel: () => void,
  kind = 'center',
): () => void {
  const before = document.activeElement as HTMLElement | null;
  const veil = h('div', { class: `veil ${kind}`, role: 'presentation' }, box);
  const close = (): void => {
    veil.remove();
    before?.focus();
  };
  veil.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel();
    if (event.key !== 'Tab') return;
    const stops = [...box.querySelectorAll<HTMLElement>('button,input,select,[tabindex="0"]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
    event.preventDefault();
    next?.focus();
  });
  if (kind === 'bottom') veil.addEventListener('click', (event) => event.target === veil && cancel());
  layer.append(veil);
  const first = ['input', '[data-first]', 'button']
    .map((one) => box.querySelector<HTMLElement>(one))
    .find(Boolean);
  first?.focus();
  return close;
}

export interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}

export interface ModalAnswer {
  confirm: boolean;
  cancel: boolean;
  content?: string;
}

/** `wx.showModal`. */
export function askModal(layer: HTMLElement, options: ModalOptions): Promise<ModalAnswer> {
  return new Promise((resolve) => {
    const field = options.editable
      ? (h('input', {
          class: 'modal-input',
          placeholder: options.placeholderText ?? '',
          'aria-label': options.placeholderText ?? options.title ?? '',
        }) as HTMLInputElement)
      : null;
    if (field) field.value = options.content ?? '';
    const answer = (confirm: boolean): void => {
      close();
      resolve({ confirm, cancel: !confirm, ...(field && confirm ? { content: field.value } : {}) });
    };
    const cancel =
      options.showCancel === false
        ? null
        : h(
            'button',
            { type: 'button', class: 'modal-cancel', onclick: () => answer(false) },
            options.cancelText ?? '取消',
          );
    const confirm = h(
      'button',
      { type: 'button', class: 'modal-confirm', 'data-first': true, onclick: () => answer(true) },
      options.confirmText ?? '确定',
    );
    if (options.cancelColor && cancel) cancel.style.color = options.cancelColor;
    if (options.confirmColor) confirm.style.color = options.confirmColor;
    const box = h(
      'div',
      {
        class: 'modal',
        role: 'alertdialog',
        'aria-modal': 'true',
        'aria-label': options.title || options.content || '',
      },
      options.title ? h('h2', {}, options.title) : null,
      field ?? (options.content ? h('p', {}, options.content) : null),
      h('footer', {}, cancel, confirm),
    );
    const close = openDialog(layer, box, () => answer(false));
  });
}

/** `wx.showActionSheet`: the chosen index, or -1 for none. */
export function askSheet(layer: HTMLElement, items: string[], title = '', color = ''): Promise<number> {
  return new Promise((resolve) => {
    const answer = (index: number): void => {
      close();
      resolve(index);
    };
    const buttons = items.map((text, index) => {
      const one = h('button', { type: 'button', onclick: () => answer(index) }, text);
      if (color) one.style.color = color;
      return one;
    });
    const box = h(
      'div',
      { class: 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': title || '请选择' },
      title ? h('h2', {}, title) : null,
      ...buttons,
      h('button', { type: 'button', class: 'sheet-cancel', onclick: () => answer(-1) }, '取消'),
    );
    const close = openDialog(layer, box, () => answer(-1), 'bottom');
  });
}
