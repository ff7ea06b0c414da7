/** A hot spot in a group's feed: what and where, how many since when, some of its matters, and what may be decided. */
import { w } from '../../words/spot';
import type { SpotView } from './spot-card.view';

Component({
  properties: {
    /** `SpotView` */
    spot: { type: Object, value: null as unknown as SpotView },
    /** While a decision is on its way. */
    busy: { type: Boolean, value: false },
    /** On its own page there is nowhere further to go. */
    still: { type: Boolean, value: false },
  },
  data: { w },
  methods: {
    onOpenTap() {
      if (!this.data.still) this.tell('open');
    },
    onConfirmTap() {
      if (!this.data.busy) this.tell('confirm');
    },
    onSplitTap() {
      if (!this.data.busy) this.tell('split');
    },
    tell(name: 'open' | 'confirm' | 'split') {
      const spot: SpotView | null = this.data.spot;
      if (spot) this.triggerEvent(name, { spot: spot.id });
    },
  },
});
