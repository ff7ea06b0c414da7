/** Words around a public matter. */
export const RELEASED_SAYS = {
  reported: (day: string) => `${day}反映`,
  closed: (day: string) => `${day}办结`,
} as const;
