/** A sheet that rises over a page: its title, a way to close it, what is in it, which scrolls, and a foot that stays. */
import { followsScale } from '../../../../behaviors/scale';
import { w } from '../../words/group';

Component({
  options: { multipleSlots: true },
  behaviors: [followsScale()],
  properties: {
    title: { type: String, value: '' },
    /** Height of the keyboard in px. */
    lift: { type: Number, value: 0 },
  },
  data: { w },
  methods: {
    onCloseTap() {
      this.triggerEvent('close');
    },
  },
});
