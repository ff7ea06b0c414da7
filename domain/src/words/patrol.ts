/** Words about patrols (巡查) that are stored as they were said. */

/** What a town no longer looks at, but a phone without a network still did. */
export const OTHER_KIND = '其他';
