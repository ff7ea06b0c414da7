/** `picker-view` and its columns: wheels inside a page. */
import type { ElementSpec, Host } from './define.ts';
import { partsOf } from './define.ts';

const changedColumn = (host: Host): void => {
  const view = host.element.closest('wx-picker-view');
  const owner = view && partsOf(view);
  if (!owner || !view) return;
  const value = [...view.querySelectorAll('wx-picker-view-column')].map((column) =>
    Number((column as HTMLElement).dataset['at'] ?? 0),
  );
  owner.host.set({ value });
  owner.host.emit('change', { value });
};

const rowHeight = (column: HTMLElement): number =>
  (column.querySelector<HTMLElement>(':scope > *')?.offsetHeight ?? 0) || 44;

function place(view: HTMLElement, value: number[]): void {
  view.querySelectorAll<HTMLElement>('wx-picker-view-column').forEach((column, i) => {
    const at = Math.max(0, Math.min(column.children.length - 1, value[i] ?? 0));
    column.dataset['at'] = String(at);
    const row = rowHeight(column);
    column.style.setProperty('--pad', `${Math.max(0, (view.clientHeight - row) / 2)}px`);
    column.scrollTop = at * row;
  });
}

export const pickerView: ElementSpec = {
  tag: 'picker-view',
  props: {
    value: null,
    name: '',
    indicatorStyle: '',
    indicatorClass: '',
    maskStyle: '',
    maskClass: '',
    immediateChange: false,
  },
  make: (host) => {
    const set = (): void =>
      void requestAnimationFrame(() => place(host.element, host.get<number[] | null>('value') ?? []));
    return { render: set, attached: set, field: { value: () => host.get('value'), reset: () => undefined } };
  },
};

export const pickerViewColumn: ElementSpec = {
  tag: 'picker-view-column',
  props: {},
  make: (host) => {
    let timer = 0;
    host.element.setAttribute('tabindex', '0');
    host.element.addEventListener('scroll', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const at = Math.round(host.element.scrollTop / rowHeight(host.element));
        if (String(at) === host.element.dataset['at']) return;
        host.element.dataset['at'] = String(at);
        changedColumn(host);
      }, 120);
    });
    return {};
  },
};
