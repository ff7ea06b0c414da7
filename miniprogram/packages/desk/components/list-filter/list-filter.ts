/** The panel of filters of a list: one thing under the other, each with what is chosen; and a name for all of them. */
import { w } from '../../words/matters';
import { NAME_MOST } from '../../matters/matters.filter';
import type { FacetView } from '../../matters/matters.facets';

Component({
  properties: {
    /** `FacetView[]` */
    facets: { type: Array, value: [] as FacetView[] },
    naming: { type: Boolean, value: false },
    name: { type: String, value: '' },
  },
  data: { w, nameMost: NAME_MOST },
  methods: {
    onChipChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.tell(event.currentTarget.dataset['key'], event.detail.value);
    },
    onWheelChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const key: unknown = event.currentTarget.dataset['key'];
      const facet = (this.data.facets as readonly FacetView[]).find((one) => one.key === key);
      this.tell(key, facet?.items[Number(event.detail.value)]?.value ?? '');
    },
    onDayChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.tell(event.currentTarget.dataset['key'], event.detail.value);
    },
    tell(key: unknown, value: string) {
      this.triggerEvent('choose', { key, value });
    },
    onCloseTap() {
      this.triggerEvent('close');
    },
    onSaveTap() {
      this.triggerEvent('save');
    },
    onNameInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('name', { value: event.detail.value });
    },
    onCancelTap() {
      this.triggerEvent('cancel');
    },
    onKeepTap() {
      this.triggerEvent('keep');
    },
  },
});
