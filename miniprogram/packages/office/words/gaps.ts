/** What the lists behind the figures of posts and people say. */
import { TAIL } from './tail';

export const w = {
  empty: '都齐了，没有要补的。',
  ...TAIL,
};
