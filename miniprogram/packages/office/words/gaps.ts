/** What the lists behind the figures of posts and people say. */
export const w = {
  empty: '都齐了，没有要补的。',
  loadingMore: '正在取更多…',
  more: '点这里看更多',
  moreFailed: '没取到，点这里再试',
  end: '都在这里了',
};
