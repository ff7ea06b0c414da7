/** What a limit says beside when it is due. */

export const LIMIT_WORDS = {
  stopped: '已暂停计时',
} as const;
