/** A hot spot with exactly its matters as the page shows them, and which are chosen to be taken out. Pure. */
import type { GroupFace } from '@gelin/contract/group';
import type { HotSpotFace, Moment } from '@gelin/domain/phone';
import { spotView, type SpotView } from '../components/spot-card/spot-card.view';
import { phrases, w } from '../words/spot';

export interface SpotState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly spot: HotSpotFace | undefined;
  readonly faces: readonly GroupFace[];
  /** Whether matters are being chosen, and which. */
  readonly choosing: boolean;
  readonly chosen: readonly string[];
  readonly busy: boolean;
  readonly now: Moment;
}

export interface SpotPageView {
  readonly phase: SpotState['phase'];
  readonly failure: string;
  readonly spot: SpotView | null;
  readonly rows: readonly { readonly matter: string; readonly face: GroupFace; readonly chosen: boolean }[];
  readonly choosing: boolean;
  readonly hint: string;
  readonly mayTake: boolean;
  readonly busy: boolean;
}

export function present(state: SpotState): SpotPageView {
  const { phase, failure, spot, faces, choosing, chosen, busy, now } = state;
  const view = spot ? spotView(spot, now) : null;
  return {
    phase,
    failure,
    // While choosing, the choice is the one thing to do.
    spot: view && choosing ? { ...view, mayConfirm: false, maySplit: false } : view,
    rows: faces.map((face) => ({ matter: face.matter, face, chosen: chosen.includes(face.matter) })),
    choosing,
    hint: !choosing ? '' : chosen.length > 0 ? phrases.chosen(chosen.length) : w.choose,
    mayTake: chosen.length > 0,
    busy,
  };
}

/** The choice after one more tap. */
export function toggled(chosen: readonly string[], matter: string): readonly string[] {
  return chosen.includes(matter) ? chosen.filter((each) => each !== matter) : [...chosen, matter];
}
