/** One thing somebody said: who, when, the words, and 重发 where it did not get out. */
import { w } from '../../words/group';
import type { TalkView } from '../../group/group.view';

Component({
  properties: {
    /** `TalkView` */
    talk: { type: Object, value: null as unknown as TalkView },
  },
  data: { w },
  methods: {
    onAgainTap() {
      const talk: TalkView | null = this.data.talk;
      if (talk) this.triggerEvent('again', { key: talk.id });
    },
  },
});
