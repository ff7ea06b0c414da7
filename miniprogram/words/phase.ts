/** What every page says while it loads, when it failed, and without a network. */
export const PHASE_WORDS = {
  loading: '正在打开',
  retry: '重试',
  goBack: '回到上一页',
  offline: '没有网络，写好的都还在',
} as const;
