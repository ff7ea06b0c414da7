/** Two pictures side by side: how it was when it was reported, and how it is now. */
import { MATTER_WORDS as w } from '../../words/matter';

Component({
  properties: {
    before: { type: String, value: '' },
    after: { type: String, value: '' },
  },
  data: { w },
  methods: {
    onPairTap(event: WechatMiniprogram.TouchEvent) {
      const { before, after } = this.data;
      const urls = [before, after];
      wx.previewImage({ urls, current: urls[Number(event.currentTarget.dataset['index'])] ?? before });
    },
  },
});
