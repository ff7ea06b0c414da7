/** What may be done with all matters that were chosen in 分拨, and how many those are. */
import { w } from '../../words/triage';

Component({
  properties: {
    /** How many are chosen, or how far the work on them is. */
    words: { type: String, value: '' },
    busy: { type: Boolean, value: false },
  },
  data: { w },
  methods: {
    onAllTap() {
      this.triggerEvent('all');
    },
    onAcceptTap() {
      this.triggerEvent('accept');
    },
    onDispatchTap() {
      this.triggerEvent('dispatch');
    },
  },
});
