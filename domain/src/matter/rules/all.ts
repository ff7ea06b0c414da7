/** Every action's rule, together: a missing one does not compile. */
import type { LaterAction } from '../action.ts';
import { arriving } from './arriving.ts';
import { dispatching } from './dispatching.ts';
import { ending } from './ending.ts';
import { entrusting } from './entrusting.ts';
import { guarding } from './guarding.ts';
import { handling } from './handling.ts';
import { moving } from './moving.ts';
import { pressing } from './pressing.ts';
import { rectifying } from './rectifying.ts';
import type { Rule, Rules } from './rule.ts';
import { together } from './together.ts';

const RULES: Rules = {
  ...arriving,
  ...moving,
  ...dispatching,
  ...handling,
  ...entrusting,
  ...rectifying,
  ...ending,
  ...together,
  ...guarding,
  ...pressing,
};

/** The rule of an action. */
export function ruleOf<A extends LaterAction>(action: A): Rule<A> {
  return RULES[action];
}
