/** What the last line of a list by pages says. */
export const TAIL = {
  loadingMore: '正在取更多…',
  more: '点这里看更多',
  moreFailed: '没取到，点这里再试',
  end: '都在这里了',
} as const;
