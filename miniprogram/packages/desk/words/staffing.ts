/** What the figures of posts and people say on the desk. */
export const w = {
  title: '岗位和人员',
  loading: '正在数…',
  failed: '数没取到，点这里再试。',
};

export const phrases = { of: (of: number): string => `共 ${of} 个` };
