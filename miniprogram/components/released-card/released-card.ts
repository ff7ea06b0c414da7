/** One public matter, with at most one thing to do about it. */
import type { ReleasedRow } from '@gelin/contract/released';
import { serverNow } from '../../api/clock';
import { releasedCard } from './released-card.view';

Component({
  properties: {
    /** `ReleasedRow` */
    row: { type: Object, value: null as unknown as ReleasedRow },
    /** What the button says; none where it is empty. */
    action: { type: String, value: '' },
    /** Said instead of the button, or beside it. */
    note: { type: String, value: '' },
    busy: { type: Boolean, value: false },
  },
  data: { card: null as ReturnType<typeof releasedCard> | null },
  observers: {
    row(row: ReleasedRow | null) {
      this.setData({ card: row && releasedCard(row, serverNow()) });
    },
  },
  methods: {
    onActTap() {
      const row = this.data.row as ReleasedRow | null;
      if (row && !this.data.busy) this.triggerEvent('act', { matter: row.matter });
    },
  },
});
