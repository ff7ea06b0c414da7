/** One of several, or some of them, by a tap: chips on a line that scrolls sideways, chips that wrap, or a list of full-width rows. */

export interface ChoiceItem {
  readonly value: string;
  readonly label: string;
  /** What a screen reader says, where the label alone is too little. */
  readonly aria?: string;
}

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
  },
  data: {
    on: {} as Readonly<Record<string, true>>,
    /** The chip that a line is scrolled to: the first that is chosen, where nobody has tapped it. */
    into: '',
    tapped: '',
  },
  observers: {
    'value, many'(value: string, many: boolean) {
      const chosen = many ? value.split(',') : [value];
      this.setData({ on: Object.fromEntries(chosen.map((one) => [one, true])) });
    },
    'items, value, layout'(items: readonly ChoiceItem[], value: string, layout: string) {
      const at = items.findIndex((one) => one.value === value);
      if (layout === 'line' && at > 0 && value !== this.data.tapped) this.setData({ into: `chip-${at}` });
    },
  },
  methods: {
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
