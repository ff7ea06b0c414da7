/** What is often answered, word for word, with how it then ends. */
import type { Outcome } from '@gelin/domain/phone';

export interface Template {
  readonly label: string;
  readonly text: string;
  readonly outcome: Outcome;
}

export const TEMPLATES: readonly Template[] = [
  { label: '办好了', text: '已经到现场办好了，请您看看，还有问题随时告诉我们。', outcome: 'solved' },
  {
    label: '先处理了一部分',
    text: '已经先处理了一部分，剩下的正在安排，办好了再告诉您。',
    outcome: 'partlySolved',
  },
  {
    label: '转给专门的单位',
    text: '这件事归专门的单位管，已经转过去了，他们会和您联系。',
    outcome: 'passedOn',
  },
  { label: '暂时办不了', text: '去看过了，暂时办不了，原因是：', outcome: 'explained' },
];
