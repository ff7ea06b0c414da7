/** On the first page: an outage or a warning that was not read yet, and the ways to agency service and to all bulletins. */
import { isTold } from '@gelin/domain/phone';
import type { Output } from '../../api/call';
import { serverNow } from '../../api/clock';
import { BULLETIN_ICONS, TOWN_STRIP_WORDS as w, untilWords } from '../../words/bulletin';

type Alert = NonNullable<Output<'town', 'unit'>['alert']>;

Component({
  properties: {
    /** The card's `alert`; none where there is nothing to be told at once. */
    alert: { type: Object, value: null as unknown as Alert },
    /** What is told at once, and no ways beside it: where there are few choices. */
    bare: { type: Boolean, value: false },
  },
  data: { w, shown: null as ReturnType<typeof shownOf> },
  observers: {
    alert(alert: Alert | null) {
      this.setData({ shown: shownOf(alert, serverNow()) });
    },
  },
  methods: {
    onAlertTap() {
      const { shown } = this.data;
      if (shown) wx.navigateTo({ url: `/packages/resident/bulletin/bulletin?id=${shown.id}` });
    },
    onServicesTap() {
      wx.navigateTo({ url: '/packages/resident/services/services' });
    },
    onBulletinsTap() {
      wx.navigateTo({ url: '/packages/resident/bulletins/bulletins' });
    },
  },
});

/** A card kept from before may speak of what is over. */
function shownOf(alert: Alert | null, now: number) {
  if (!alert || !isTold(alert, now)) return null;
  const { id, kind, title, until } = alert;
  return {
    id,
    icon: BULLETIN_ICONS[kind],
    title,
    note: untilWords(until, now),
  };
}
