/** The home page of elder mode: four things and no more. Tells `chief`, `call`, `pick`, `report` and `mine`; 念给我听 is its own. */
import { HOME_WORDS } from '../../../words/home';
import type { Answerable, HomeView } from '../home.view';

Component({
  properties: {
    grid: { type: Object, value: null as HomeView['grid'] },
    answers: { type: Object, value: null as Answerable | null },
    /** What picking a grid is called here. */
    pick: { type: String, value: '' },
    aloud: { type: String, value: '' },
    phase: { type: String, value: '' },
    failure: { type: String, value: '' },
  },
  data: { w: HOME_WORDS },
  methods: {
    /** Whose grid it is leads to all that is known of them. */
    onChiefTap() {
      this.triggerEvent('chief');
    },
    onCallTap() {
      this.triggerEvent('call');
    },
    onPickTap() {
      this.triggerEvent('pick');
    },
    onReportTap() {
      this.triggerEvent('report');
    },
    onMineTap() {
      this.triggerEvent('mine');
    },
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
