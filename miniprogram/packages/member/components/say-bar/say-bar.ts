/** Where one writes or speaks in a group: the words, whom they call, what they answer, pictures, and 发送. */
import type { CalledChip } from '../../group/group.bar';
import type { Recorded } from '../../../../api/voice';
import type { BarDoes } from '../../group/group.bar-does';
import { w } from '../../words/group';

Component({
  properties: {
    text: { type: String, value: '' },
    /** The card it is about; nothing for talk in the open. */
    replying: { type: String, value: '' },
    /** The message it answers. */
    quoting: { type: String, value: '' },
    hint: { type: String, value: '' },
    /** It goes to whoever reported the card: looked at once more before it is sent. */
    answering: { type: Boolean, value: false },
    /** `CalledChip[]` */
    called: { type: Array, value: [] as CalledChip[] },
    /** What is often answered. */
    templates: { type: Array, value: [] as string[] },
    focused: { type: Boolean, value: false },
  },
  data: {
    w,
    /** The box around the words was tapped: all of it takes the thumb. */
    touched: false,
    /** One speaks instead of writing. */
    speaking: false,
  },
  methods: {
    onTextInput(event: WechatMiniprogram.TextareaInput) {
      this.triggerEvent('input', { text: event.detail.value });
    },
    onSendTap() {
      this.ask('send');
    },
    onCancelTap() {
      this.ask('cancel');
    },
    onCallTap() {
      this.ask('call');
    },
    onAddTap() {
      this.ask('add');
    },
    onChipTap(event: WechatMiniprogram.TouchEvent) {
      this.ask('uncall', String(event.currentTarget.dataset['id']));
    },
    onTemplateTap(event: WechatMiniprogram.TouchEvent) {
      this.ask('template', String(event.currentTarget.dataset['index']));
    },
    onKeyboardHeight(event: WechatMiniprogram.CustomEvent<{ height: number }>) {
      this.triggerEvent('lift', { height: event.detail.height });
    },
    ask(deed: BarDoes['deed'], of = '') {
      this.triggerEvent('does', { deed, of });
    },
    onSpeakTap() {
      this.setData({ speaking: !this.data.speaking });
    },
    onVoice(event: WechatMiniprogram.CustomEvent<Recorded>) {
      this.setData({ speaking: false });
      this.triggerEvent('voice', event.detail);
    },
    onBoxTap() {
      this.setData({ touched: true });
    },
    onBlur() {
      this.setData({ touched: false });
      this.ask('leave');
      this.triggerEvent('lift', { height: 0 });
    },
  },
});
