/** One block of a group's feed: a card with its talk, talk in the open, or a line saying which cards changed. */
import { w } from '../../words/group';
import type { BlockView } from '../../group/group.view';

Component({
  properties: {
    /** `BlockView` */
    block: { type: Object, value: null as unknown as BlockView },
  },
  data: { w },
  methods: {
    onCardOpen() {
      this.tell('open', this.data.block?.matter);
    },
    onReplyTap() {
      this.tell('reply', this.data.block?.matter);
    },
    onAboutTap() {
      this.tell('find', this.data.block?.matter);
    },
    onChangeTap(event: WechatMiniprogram.TouchEvent) {
      this.tell('find', String(event.currentTarget.dataset['matter']));
    },
    onAgain(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      this.triggerEvent('again', event.detail);
    },
    tell(name: 'open' | 'reply' | 'find', matter: string | undefined) {
      if (matter) this.triggerEvent(name, { matter });
    },
  },
});
