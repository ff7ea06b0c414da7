/** What being an informant, or holding a grid that has some, adds to the page about oneself. Pure. */
import type { Role } from '@gelin/domain/phone';
import { informingGrids } from '../../../store/informing';
import type { Me } from '../../../store/session';
import { VOLUNTEERING_WORDS as w } from '../../../words/volunteering';

const HOLDERS: readonly Role[] = ['gridChief', 'gridWorker', 'villageLead', 'villageClerk'];

export interface Way {
  readonly url: string;
  readonly name: string;
  readonly note: string;
}

/** The entries, and the grids that can be left. */
export function present(me: Pick<Me, 'member'> | null) {
  const grids = me ? informingGrids(me) : [];
  const holds = me?.member?.posts.some(({ role }) => HOLDERS.includes(role)) ?? false;
  const ways: Way[] = [];
  if (grids.length > 0) ways.push({ url: '/packages/member/tips/tips', name: w.tips, note: w.tipsNote });
  if (holds)
    ways.push({
      url: '/packages/member/informants/informants',
      name: w.informants,
      note: w.informantsNote,
    });
  if (me && grids.length === 0 && !holds)
    ways.push({ url: '/packages/resident/join/join', name: w.join, note: w.joinNote });
  return { ways, grids };
}
