/** The answer: words, voice, and the pictures of before and after side by side. */
import { MATTER_WORDS as w } from '../../../words/matter';
import type { answerOf } from './answer-card.view';

type Answer = NonNullable<ReturnType<typeof answerOf>>;

Component({
  properties: {
    answer: { type: Object, value: null as Answer | null },
    /** The page on which faces are covered, for whoever may and where no other picture leads there. */
    coverPage: { type: String, value: '' },
  },
  data: { w },
});
