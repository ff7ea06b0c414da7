/** Whose a village's desk is: its own lead and clerk; the town's centre looks at any. Default nobody. */
import type { Directory } from '../org/directory.ts';
import { CENTRE_ROLES, type Post, type Role } from '../org/post.ts';
import type { Unit } from '../org/unit.ts';

const OF_THE_VILLAGE: readonly Role[] = ['villageLead', 'villageClerk'];

/** The villages whose desk these posts work at, their own first. */
export function villagesOf(posts: readonly Post[], { units }: Directory): Unit[] {
  const open = posts.filter(({ department }) => department === undefined);
  const centre = open.some(({ role }) => CENTRE_ROLES.includes(role));
  const own = (id: string) => open.some(({ role, unit }) => unit === id && OF_THE_VILLAGE.includes(role));
  const villages = units.filter(({ level }) => level === 'village');
  return [...villages.filter(({ id }) => own(id)), ...(centre ? villages.filter(({ id }) => !own(id)) : [])];
}
