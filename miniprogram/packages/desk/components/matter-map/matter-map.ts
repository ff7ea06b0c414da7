/** Matters on a map, close ones together; a tap on one opens its cards below. Works without a map by units. */
import type { ListChoices, ListedRow } from '@gelin/contract/listing';
import { w } from '../../words/matters';
import { drawn } from './matter-map.view';

Component({
  properties: {
    /** `ListedRow[]` */
    rows: { type: Array, value: [] as ListedRow[] },
    choices: { type: Object, value: null as ListChoices | null },
  },
  data: { w, picked: '', ...drawn([], null, '') },
  observers: {
    'rows, choices, picked'(rows: ListedRow[], choices: ListChoices | null, picked: string) {
      this.setData(drawn(rows, choices, picked));
    },
  },
  methods: {
    onMarkerTap(event: WechatMiniprogram.CustomEvent<{ markerId: number }>) {
      this.setData({ picked: `m${event.detail.markerId}` });
    },
    onUnitTap(event: WechatMiniprogram.TouchEvent) {
      this.setData({ picked: String(event.currentTarget.dataset['key']) });
    },
    onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
      this.triggerEvent('open', event.detail);
    },
  },
});
