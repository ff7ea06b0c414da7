/** A matter's status as a small tag; `severity` draws the tag of an important or urgent one instead. */
import type { Severity, Status } from '@gelin/domain/phone';
import { severityTag, statusTag, type TagView } from './status-tag.view';

Component({
  properties: {
    status: { type: String, value: '' },
    severity: { type: String, value: '' },
  },
  data: { tag: null as TagView | null },
  observers: {
    'status, severity'(status: Status | '', severity: Severity | '') {
      const tag = severity ? severityTag(severity) : status ? statusTag(status) : undefined;
      this.setData({ tag: tag ?? null });
    },
  },
});
