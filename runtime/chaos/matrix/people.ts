/** Who acts in the fault matrix: people of the demo town, by what they are to a matter of 柳溪村第一网格. */

export const GRID = 'qinghe-liuxi-1';
export const VILLAGE = 'qinghe-liuxi';
export const NEXT_GRID = 'qinghe-liuxi-2';
export const DEPARTMENT = 'qinghe-construction';
export const ASSISTING = 'qinghe-power';

export const RESIDENT = 'resident-wang';
export const NEIGHBOUR = 'resident-li';
/** Becomes an informant, and leaves again. */
export const NEWCOMER = 'resident-hu';
export const INFORMANT = 'informant-liuxi-1';
export const CHIEF = 'chief-liuxi-1';
export const WORKER = 'worker-liuxi-1';
export const LEAD = 'lead-liuxi';
export const DIRECTOR = 'director-centre';
export const CLERK = 'clerk-centre';
export const DISPATCHER = 'dispatcher-centre-1';
export const LIAISON = 'liaison-construction';
export const HANDLER = 'handler-construction';
export const SUPERVISOR = 'supervisor-1';
export const ADMIN = 'admin-centre';
