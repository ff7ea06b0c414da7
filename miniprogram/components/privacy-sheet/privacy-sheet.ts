/** The question before anything private is used: what for, where it is written down, and two answers that are both fine. */
import { onQuestion, openGuidelines, type Question } from '../../api/consent';
import { CONSENT_WORDS } from '../../words/consent';

const leave = new WeakMap<object, () => void>();
const questions = new WeakMap<object, Question>();

Component({
  data: { w: CONSENT_WORDS, asked: null as { title: string; text: string } | null },
  lifetimes: {
    attached() {
      leave.set(
        this,
        onQuestion((question) => this.ask(question)),
      );
    },
    detached() {
      leave.get(this)?.();
    },
  },
  methods: {
    ask(question: Question | undefined) {
      if (question) questions.set(this, question);
      this.setData({ asked: question ? CONSENT_WORDS.asked[question.asked] : null });
    },
    /** WeChat has noted the tap on its own button; it wants to hear which one it was. */
    onAgree() {
      questions.get(this)?.agree('agree-privacy');
    },
    onRefuseTap() {
      questions.get(this)?.refuse();
    },
    onGuidelinesTap() {
      openGuidelines();
    },
    /** Nothing behind the sheet moves. */
    onHold() {
      return;
    },
  },
});
