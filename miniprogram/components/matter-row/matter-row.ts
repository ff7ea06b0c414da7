/** A matter in a list, at most five lines: category and place, what was said, status, limit. Tapping it tells which. */
import { OPEN, type CardFace } from '@gelin/domain/phone';

Component({
  properties: {
    /** A `CardFace` or `MatterRow`. */
    row: { type: Object, value: null as unknown as CardFace },
    /** Why it stands here, or what changed: one more small line above. */
    reason: { type: String, value: '' },
  },
  data: { label: '', severity: '' },
  observers: {
    row(row: CardFace | null) {
      if (!row) return;
      this.setData({
        label: `${row.category}，${row.place}，${row.line}`,
        // How pressing it was no longer matters once it is over.
        severity: OPEN.includes(row.status) && row.severity !== 'routine' ? row.severity : '',
      });
    },
  },
  methods: {
    onRowTap() {
      const row: CardFace | null = this.data.row;
      if (row) this.triggerEvent('open', { matter: row.matter });
    },
  },
});
