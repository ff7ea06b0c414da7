/** One block of a group's feed: a card with its buttons and its talk, talk in the open, a digest, a hot spot, or a line of which cards changed. */
import type { Done } from '../../../../components/action-bar/action-bar.step';
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
    onAnswer() {
      this.tell('answer', this.data.block?.matter);
    },
    onStale() {
      this.tell('stale', this.data.block?.matter);
    },
    onDone(event: WechatMiniprogram.CustomEvent<Done>) {
      this.triggerEvent('done', { matter: this.data.block?.matter, done: event.detail });
    },
    /** A hot spot is opened, confirmed or split. */
    onSpot({ type, detail }: WechatMiniprogram.CustomEvent<{ spot: string }>) {
      this.triggerEvent('spot', { deed: type, spot: detail.spot });
    },
    /** A figure of a digest leads to exactly its matters. */
    onFigure(event: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('figure', event.detail);
    },
    onOldest(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
      this.tell('open', event.detail.matter);
    },
    onSaid(event: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('said', event.detail);
    },
    tell(name: 'open' | 'reply' | 'find' | 'answer' | 'stale', matter: string | undefined) {
      if (matter) this.triggerEvent(name, { matter });
    },
  },
});
