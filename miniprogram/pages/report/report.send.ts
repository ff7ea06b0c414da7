/** What goes to the cloud from the report page: where it is, as what it counts, and asking what would come of it. */
import type { Role, Source } from '@gelin/domain/phone';
import { call, type Input } from '../../api/call';
import { me, type Me } from '../../store/session';
import type { Preview, ReportState, Submitted } from './report.view';

type SaidPlace = Input<'matter', 'submit'>['place'];
type ReportSource = Extract<Source, 'report' | 'tip' | 'finding'>;

const FINDERS: readonly Role[] = ['gridWorker', 'gridChief', 'villageLead', 'villageClerk'];

/** A grid's or village's own people find, informants tip, everybody else reports. */
export function sourceOf({ member }: Pick<Me, 'member'>): ReportSource {
  const holds = (roles: readonly Role[]) => member?.posts.some((post) => roles.includes(post.role)) ?? false;
  if (holds(FINDERS)) return 'finding';
  return holds(['informant']) ? 'tip' : 'report';
}

/** Where it is: what was chosen, else the home grid, with the words for the spot. */
export function saidPlace({ draft, home }: Pick<ReportState, 'draft' | 'home'>): SaidPlace {
  const { unit, position } = draft.place ?? home ?? {};
  const words = draft.spot.trim();
  return {
    ...(unit && { unit }),
    ...(words && { words }),
    ...(position && { position: [...position] }),
  };
}

/** What would become of it. @throws CallFailure */
export function foresee(state: ReportState): Promise<Preview> {
  return call('matter', 'preview', { text: state.draft.text.trim(), place: saidPlace(state) });
}

/** Sends it. The draft's key makes a repetition harmless. @throws CallFailure */
export async function submit(state: ReportState): Promise<Submitted> {
  const { key, text, photos, said } = state.draft;
  const source = sourceOf(await me());
  return call('matter', 'submit', {
    key,
    text: text.trim(),
    photos: [...photos],
    source,
    place: saidPlace(state),
    ...(said && { said }),
  });
}
