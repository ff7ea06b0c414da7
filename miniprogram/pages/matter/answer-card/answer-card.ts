/** The answer: words, voice, and the pictures of before and after side by side. */
import { MATTER_WORDS as w } from '../../../words/matter';
import type { answerOf } from './answer-card.view';

type Answer = NonNullable<ReturnType<typeof answerOf>>;

Component({
  properties: {
    answer: { type: Object, value: null as Answer | null },
  },
  data: { w },
});
