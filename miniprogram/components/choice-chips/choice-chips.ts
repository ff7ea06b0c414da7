/** One of several, or some of them, by a tap: chips on a line that scrolls sideways, chips that wrap, or a list of full-width rows. */
import { CHOICE_SAYS } from '../../words/choices';

export interface ChoiceItem {
  readonly value: string;
  readonly label: string;
  /** What a screen reader says, where the label alone is too little. */
  readonly aria?: string;
}

/** A tap that brings no more than these is not worth it. */
const FEW = 2;

/** What is chosen once `value` was tapped: it comes, or goes again. */
function toggled(chosen: string, value: string): string {
  const all = chosen.split(',').filter(Boolean);
  return (all.includes(value) ? all.filter((one) => one !== value) : [...all, value]).join(',');
}

Component({
  properties: {
    /** `ChoiceItem[]` */
    items: { type: Array, value: [] as ChoiceItem[] },
    value: { type: String, value: '' },
    /** What is being chosen, for screen readers. */
    label: { type: String, value: '' },
    /** 'line' | 'wrap' | 'list' */
    layout: { type: String, value: 'line' },
    disabled: { type: Boolean, value: false },
    /** Several can be chosen: `value` has them joined by commas. */
    many: { type: Boolean, value: false },
    /** So many stand there at first, with what is chosen; all of them after a tap. 0: all. Not for a line. */
    fold: { type: Number, value: 0 },
  },
  data: {
    on: {} as Readonly<Record<string, true>>,
    /** Those that stand there while the others are folded away. */
    folded: [] as readonly ChoiceItem[],
    /** The words that bring the others; empty where all are there. */
    all: '',
    open: false,
    /** The chip that a line is scrolled to: the first that is chosen, where nobody has tapped it. */
    into: '',
    tapped: '',
  },
  observers: {
    'value, many'(value: string, many: boolean) {
      const chosen = many ? value.split(',') : [value];
      this.setData({ on: Object.fromEntries(chosen.map((one) => [one, true])) });
    },
    'items, value, fold, open'(items: readonly ChoiceItem[], value: string, fold: number, open: boolean) {
      const folds = fold > 0 && !open && items.length > fold + FEW;
      if (!folds && !this.data.all) return;
      const chosen = value.split(',');
      this.setData({
        folded: folds ? items.filter((item, at) => at < fold || chosen.includes(item.value)) : [],
        all: folds ? CHOICE_SAYS.all(items.length) : '',
      });
    },
    'items, value, layout'(items: readonly ChoiceItem[], value: string, layout: string) {
      const at = items.findIndex((one) => one.value === value);
      if (layout === 'line' && at > 0 && value !== this.data.tapped) this.setData({ into: `chip-${at}` });
    },
  },
  methods: {
    onAllTap() {
      this.setData({ open: true });
    },
    onItemTap(event: WechatMiniprogram.TouchEvent) {
      const value = String(event.currentTarget.dataset['value']);
      const { disabled, many, value: before } = this.data;
      if (disabled) return;
      this.setData({ tapped: value });
      if (many) this.triggerEvent('choose', { value: toggled(before, value) });
      else if (value !== before) this.triggerEvent('choose', { value });
    },
  },
});
