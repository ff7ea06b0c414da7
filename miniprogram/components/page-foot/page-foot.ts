/** The one primary action of a page: full width, within the thumb's reach, above the safe area. */

Component({
  properties: {
    text: { type: String, value: '' },
    /** A quiet line above the button: why it cannot be pressed yet, or what pressing it does. */
    note: { type: String, value: '' },
    /** What went wrong with the pressing, and the way on; said instead of the note. */
    failure: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
    /** Pressed, and still on its way. */
    loading: { type: Boolean, value: false },
  },
  methods: {
    onActTap() {
      if (!this.data.disabled && !this.data.loading) this.triggerEvent('act');
    },
  },
});
