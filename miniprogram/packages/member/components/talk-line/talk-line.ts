/** One thing somebody said: who, when, the words, what became of it, and everything that can be done with it. */
import { w } from '../../words/group';
import type { SaidDoes } from '../../group/group.said-does';
import type { TalkView } from '../../group/group.said';

Component({
  properties: {
    /** `TalkView` */
    talk: { type: Object, value: null as unknown as TalkView },
  },
  data: { w },
  methods: {
    /** Held: the menu, unless it is not out yet or was taken back. */
    onHold() {
      const talk: TalkView | null = this.data.talk;
      if (talk && talk.state === 'stored' && !talk.gone) this.ask('menu');
    },
    onMoreTap() {
      this.ask(this.data.talk?.state === 'stored' ? 'menu' : 'stuck');
    },
    onAgainTap() {
      this.ask('again');
    },
    onRedoTap() {
      this.ask('redo');
    },
    onReadTap() {
      this.ask('readers');
    },
    onQuoteTap() {
      this.ask('quoted', this.data.talk?.quote?.id);
    },
    onBecameTap() {
      this.ask('open', this.data.talk?.became);
    },
    ask(deed: SaidDoes['deed'], of?: string) {
      const id = of ?? this.data.talk?.id;
      if (id) this.triggerEvent('said', { deed, id });
    },
  },
});
