/** Where one writes in a group: the words, 发送, and which card it is about. */
import { w } from '../../words/group';

Component({
  properties: {
    text: { type: String, value: '' },
    /** What is being replied to; nothing for talk in the open. */
    replying: { type: String, value: '' },
    focused: { type: Boolean, value: false },
  },
  data: {
    w,
    /** The box around the words was tapped: all of it takes the thumb. */
    touched: false,
  },
  methods: {
    onTextInput(event: WechatMiniprogram.TextareaInput) {
      this.triggerEvent('input', { text: event.detail.value });
    },
    onSendTap() {
      this.triggerEvent('send');
    },
    onCancelTap() {
      this.triggerEvent('cancel');
    },
    onKeyboardHeight(event: WechatMiniprogram.CustomEvent<{ height: number }>) {
      this.triggerEvent('lift', { height: event.detail.height });
    },
    onBoxTap() {
      this.setData({ touched: true });
    },
    onBlur() {
      this.setData({ touched: false });
      this.triggerEvent('leave');
      this.triggerEvent('lift', { height: 0 });
    },
  },
});
