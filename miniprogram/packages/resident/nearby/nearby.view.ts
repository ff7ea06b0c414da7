/** 附近的事: what the centre made public, on a list or a map, and what can be done about each. Pure. */
import type { ReleasedRow } from '@gelin/contract/released';
import { OPEN, STATUS_WORDS } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { HEARD, lineAloud, sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { NEARBY_SAYS as says, NEARBY_WORDS as w } from '../words/nearby';

/** What became of 我也遇到 on a matter; `waits` for a network. */
export type Joining = 'sending' | 'joined' | 'waits' | CallFailureCode;

export interface NearbyState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  /** The grid this phone calls home, where there is one. */
  readonly home: string | undefined;
  readonly area: 'home' | 'town';
  readonly mode: 'list' | 'map';
  readonly rows: readonly ReleasedRow[];
  readonly cursor: string | undefined;
  readonly tail: 'resting' | 'loading' | 'failed';
  readonly joining: Readonly<Record<string, Joining>>;
  /** What was tapped on the map. */
  readonly picked: string;
}

export const BEFORE: NearbyState = {
  phase: 'loading',
  failure: 'offline',
  home: undefined,
  area: 'town',
  mode: 'list',
  rows: [],
  cursor: undefined,
  tail: 'resting',
  joining: {},
  picked: '',
};

const chips = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));

/** The view of a state. */
export function present(state: NearbyState) {
  const { phase, failure, home, area, mode, rows, cursor, tail, picked } = state;
  const over = cursor || rows.length === 0 ? '' : w.end;
  const resting = mode === 'list' ? over : cursor ? w.moreOnMap : '';
  const tails = { resting, loading: w.more, failed: w.moreFailed };
  const shown = mode === 'list' ? rows : rows.filter(({ matter }) => matter === picked);
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    aloud: phase === 'ready' ? aloudOf(rows) : '',
    empty: rows.length === 0,
    area,
    areas: home === undefined ? [] : chips(w.areas),
    mode,
    modes: rows.length > 0 ? chips(w.modes) : [],
    map: mode === 'map' && rows.length > 0 ? mapOf(rows) : null,
    rows: shown.map((row) => ({ row, ...deedOf(row, state.joining[row.matter]) })),
    tail,
    tailWords: tails[tail],
  };
}

function aloudOf(rows: readonly ReleasedRow[]): string {
  if (rows.length === 0) return w.empty;
  const heard = rows.slice(0, HEARD);
  return sentences(
    says.aloudCount(rows.length),
    ...heard.map(({ unitName, text, status }) => lineAloud(`${unitName}，${text}`, STATUS_WORDS[status])),
  );
}

/** What the button of a row says, and what stands above it. */
function deedOf(row: ReleasedRow, joining: Joining | undefined) {
  const deed = { matter: row.matter, action: '', note: '', busy: joining === 'sending' };
  if (joining === 'joined') return { ...deed, action: w.follow, note: w.joined };
  if (joining === 'tooOften') return { ...deed, action: w.follow, note: w.again };
  if (joining === 'waits') return { ...deed, note: w.waits };
  // Nobody else is refused here: its own reporter has it already.
  if (joining === 'notHere') return { ...deed, action: w.follow, note: w.own };
  const note = joining === undefined || joining === 'sending' ? '' : says.failed(FAILURE_WORDS[joining]);
  return { ...deed, action: OPEN.includes(row.status) ? w.join : '', note };
}

/** Whether the matter is followed from here: its page can be opened. */
export function isFollowed(joining: Joining | undefined): boolean {
  return joining === 'joined' || joining === 'tooOften' || joining === 'notHere';
}

/** The map: a marker for each that has a place; `id` is where it stands among the rows. */
function mapOf(rows: readonly ReleasedRow[]) {
  const markers = rows.flatMap(({ position, category }, id) =>
    position
      ? [
          {
            id,
            longitude: position[0],
            latitude: position[1],
            width: 32,
            height: 40,
            title: category.name,
            callout: {
              content: category.name,
              display: 'BYCLICK',
              padding: 8,
              borderRadius: 8,
              color: '#1c2126',
              bgColor: '#ffffff',
            },
          },
        ]
      : [],
  );
  const [first] = markers;
  if (!first) return { markers, points: [], longitude: 0, latitude: 0, note: w.unplaced, drawn: false };
  const { longitude, latitude } = first;
  const points = markers.map((marker) => ({ longitude: marker.longitude, latitude: marker.latitude }));
  const note = markers.length < rows.length ? w.unplaced : w.pick;
  return { markers, points, longitude, latitude, note, drawn: true };
}
