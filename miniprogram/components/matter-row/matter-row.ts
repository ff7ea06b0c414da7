/**
 * A matter in a list, at most five lines: category and place, what was said, status, limit. Tapping it tells which. It has no
 * label of its own: what is read out is what stands there, the icon by its category's name.
 */
import { OPEN, type CardFace } from '@gelin/domain/phone';

Component({
  properties: {
    /** A `CardFace` or `MatterRow`. */
    row: { type: Object, value: null as unknown as CardFace },
    /** Why it stands here, or what changed: one more small line above. */
    reason: { type: String, value: '' },
    /** Whether it is only looked at, as where rows are being chosen. */
    still: { type: Boolean, value: false },
  },
  data: { severity: '' },
  observers: {
    row(row: CardFace | null) {
      if (!row) return;
      this.setData({
        // How pressing it was no longer matters once it is over.
        severity: OPEN.includes(row.status) && row.severity !== 'routine' ? row.severity : '',
      });
    },
  },
  methods: {
    onRowTap() {
      const row: CardFace | null = this.data.row;
      if (row && !this.data.still) this.triggerEvent('open', { matter: row.matter });
    },
  },
});
