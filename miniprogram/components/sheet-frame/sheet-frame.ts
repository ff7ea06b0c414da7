/** A sheet that rises over a page: its title, a way to close it, what is in it, which scrolls, and a foot that stays. */
import { followsScale } from '../../behaviors/scale';
import { SHEET_WORDS } from '../../words/sheet';

Component({
  options: { multipleSlots: true },
  behaviors: [followsScale()],
  properties: {
    title: { type: String, value: '' },
    /** Height of the keyboard in px. */
    lift: { type: Number, value: 0 },
  },
  data: { w: SHEET_WORDS },
  methods: {
    onCloseTap() {
      this.triggerEvent('close');
    },
  },
});
