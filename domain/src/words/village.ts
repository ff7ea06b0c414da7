/** Words on a village's desk. */

/** The village's own row: what lies in none of its grids. */
export const NO_GRID_WORDS = '未分到网格';
