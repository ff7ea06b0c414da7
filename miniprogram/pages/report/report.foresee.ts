/** Asks what would come of what is written, once typing pauses, and whether the same was told already. */
import { call } from '../../api/call';
import { serverNow } from '../../api/clock';
import { speaks } from '../../store/enclosed';
import { saidPlace } from './report.send';
import { isSaid, type ReportState } from './report.state';

/** A pause in typing, in milliseconds. */
const PAUSE = 800;

interface Stage {
  readonly state: ReportState;
  change(changes: Partial<ReportState>): void;
}

export interface Foreseer {
  /** In a moment, unless something more is written. */
  soon(): void;
  now(): void;
  /** 不是这些: what is close by is not asked for again with this draft. */
  noneOfThese(): void;
  stop(): void;
}

/** The foreseer of one page. The same words at the same place are asked about once; a bad network only means that it is not said. */
export function foreseer(stage: () => Stage): Foreseer {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    if (pause !== undefined) clearTimeout(pause);
  };
  let asked = '';
  let askedNearby = '';
  let elsewhere: string | undefined;

  const foresee = async (): Promise<void> => {
    const { state, change } = stage();
    const { category, text } = state.draft;
    const input = {
      text: text.trim(),
      place: saidPlace(state),
      ...(category && { category }),
      ...(speaks(state.draft) && { spoken: true as const }),
    };
    const question = JSON.stringify(input);
    if (question === asked) return;
    asked = question;
    if (state.foresight.is === 'unasked') change({ foresight: { is: 'asking' } });
    try {
      const preview = await call('matter', 'preview', input);
      if (question === asked) change({ foresight: { is: 'known', preview }, now: serverNow() });
    } catch {
      if (question !== asked) return;
      asked = '';
      change({ foresight: { is: 'unasked' } });
    }
  };
  const lookAround = async (): Promise<void> => {
    const { state, change } = stage();
    const { key, said, text } = state.draft;
    const place = saidPlace(state);
    const question = JSON.stringify([text.trim(), place]);
    // Without a place there is no nearby; what was said in a group is its own matter.
    if (key === elsewhere || said || Object.keys(place).length === 0 || question === askedNearby) return;
    askedNearby = question;
    try {
      const { rows } = await call('matter', 'nearby', { text: text.trim(), place });
      if (question === askedNearby && key !== elsewhere) change({ nearby: rows, now: serverNow() });
    } catch {
      if (question === askedNearby) askedNearby = '';
    }
  };
  const now = (): void => {
    rest();
    if (!isSaid(stage().state)) return;
    void foresee();
    void lookAround();
  };
  return {
    now,
    soon() {
      rest();
      pause = setTimeout(now, PAUSE);
    },
    noneOfThese() {
      elsewhere = stage().state.draft.key;
      stage().change({ nearby: [] });
    },
    stop: rest,
  };
}
