/** `picker`: a sheet of columns from below. */
import { h } from '../frame/dom.ts';
import { openDialog } from '../frame/sheets.ts';
import type { ElementSpec, Host } from './define.ts';
import { dateMode, multiMode, selectorMode, timeMode, type Columns, type Mode } from './picker-columns.ts';
import { Wheel } from './wheels.ts';

function modeOf(host: Host): Mode {
  const range = host.get<unknown[] | null>('range') ?? [];
  const value = host.get<unknown>('value');
  const text = typeof value === 'string' ? value : '';
  const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  switch (host.text('mode')) {
    case 'multiSelector':
      return multiMode(
        range as unknown[][],
        host.text('rangeKey'),
        Array.isArray(value) ? (value as number[]) : [],
      );
    case 'time':
      return timeMode(text, host.text('start'), host.text('end'));
    case 'date':
      return dateMode(text, host.text('start'), host.text('end'), host.text('fields'), today);
    default:
      return selectorMode(range, host.text('rangeKey'), Number(value) || 0);
  }
}

/** The open sheet; `redraw` follows what the page changes meanwhile. */
function openPicker(host: Host, done: () => void): { redraw(): void } {
  const layer = document.querySelector<HTMLElement>('#screen > .layer') ?? document.body;
  const title = host.text('headerText') || host.element.getAttribute('aria-label') || '请选择';
  const first = modeOf(host).columns();
  const wheels: Wheel[] = first.words.map(
    (_words, column) =>
      new Wheel(`${title} ${column + 1}`, (index) => {
        if (host.text('mode') === 'multiSelector') host.emit('columnchange', { column, value: index });
        show(modeOf(host).moved(chosen(), column));
      }),
  );
  const chosen = (): number[] => wheels.map((wheel) => wheel.index);
  const show = (columns: Columns): void =>
    columns.words.forEach((words, i) => wheels[i]?.fill(words, columns.chosen[i] ?? 0));
  const finish = (confirmed: boolean): void => {
    const value = modeOf(host).value(chosen());
    close();
    done();
    if (!confirmed) {
      host.emit('cancel');
      return;
    }
    host.set({ value });
    host.emit('change', { value });
  };
  const box = h(
    'div',
    { class: 'picker-sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
    h(
      'header',
      {},
      h('button', { type: 'button', class: 'picker-cancel', onclick: () => finish(false) }, '取消'),
      h('span', {}, host.text('headerText')),
      h('button', { type: 'button', class: 'picker-confirm', onclick: () => finish(true) }, '确定'),
    ),
    h('div', { class: 'wheels' }, ...wheels.map((wheel) => wheel.element)),
  );
  const close = openDialog(layer, box, () => finish(false), 'bottom');
  show(first);
  return { redraw: () => show(modeOf(host).moved(chosen(), 0)) };
}

export const picker: ElementSpec = {
  tag: 'picker',
  props: {
    name: '',
    mode: 'selector',
    range: null,
    rangeKey: '',
    value: null,
    start: '',
    end: '',
    fields: 'day',
    disabled: false,
    headerText: '',
    level: '',
    customItem: '',
  },
  make: (host) => {
    let sheet: { redraw(): void } | null = null;
    let initial: unknown = null;
    host.element.setAttribute('role', 'button');
    host.element.setAttribute('tabindex', '0');
    host.element.setAttribute('aria-haspopup', 'dialog');
    const open = (): void => {
      if (!host.flag('disabled') && !sheet) sheet = openPicker(host, () => (sheet = null));
    };
    host.onTap(open);
    return {
      activate: open,
      attached: () => (initial = host.get('value')),
      render: (changed) => {
        if (changed.has('range')) sheet?.redraw();
      },
      field: {
        value: () => modeOf(host).value(modeOf(host).columns().chosen),
        reset: () => host.set({ value: initial }),
      },
    };
  },
};
