/** One of several, by a tap: chips on a line that scrolls sideways, chips that wrap, or a list of full-width rows. */

export interface ChoiceItem {
  readonly value: string;
  readonly label: string;
  /** What a screen reader says, where the label alone is too little. */
  readonly aria?: string;
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
  },
  methods: {
    onItemTap(event: WechatMiniprogram.TouchEvent) {
      const value = String(event.currentTarget.dataset['value']);
      if (!this.data.disabled && value !== this.data.value) this.triggerEvent('choose', { value });
    },
  },
});
