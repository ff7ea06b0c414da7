/** What the figures of posts and people say on the desk. */
export const w = { title: '岗位和人员' };

export const phrases = { of: (of: number): string => `共 ${of} 个` };
