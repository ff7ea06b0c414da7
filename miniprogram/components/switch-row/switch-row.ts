/**
 * A setting that is on or off: the whole row takes the thumb and is one switch to a screen reader. TDesign's switch has no
 * name of its own that could be set (its inner view carries the role), so it is drawn here.
 */
Component({
  properties: {
    name: { type: String, value: '' },
    /** One line about what it does. */
    note: { type: String, value: '' },
    value: { type: Boolean, value: false },
  },
  methods: {
    onRowTap() {
      this.triggerEvent('change', { value: !this.data.value });
    },
  },
});
