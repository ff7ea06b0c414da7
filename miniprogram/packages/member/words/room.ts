/** What a group's own page says. */
export const w = {
  search: '找说过的话、事项',
  find: '找',
  searching: '正在找…',
  nothing: '没有找到，换个词试试',
  more: '再看一些',
  close: '不找了',
  mute: '免打扰',
  muteNote: '只在紧急的事和有人@您时提醒',
  members: '群里的人',
  call: '打电话',
  pins: '置顶公告',
  noPins: '还没有置顶的公告',
  card: '事项',
};

/** What is said with a name or a number in it. */
export const phrases = {
  call: (name: string) => `给${name}打电话`,
  count: (count: number) => `${count} 人`,
};
