/** What choices say about themselves. */
export const CHOICE_SAYS = {
  all: (count: number) => `看全部 ${count} 个`,
};
