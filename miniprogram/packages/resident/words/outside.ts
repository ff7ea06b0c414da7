/** What an outside party reads that came by a link. */
export const w = {
  asks: '请您帮忙办这件事',
  task: '要做什么',
  what: '群众反映的',
  where: '地点',
  replies: '您回复过的',
  reply: '回复',
  label: '办得怎么样',
  hint: '办好了什么、还差什么、什么时候再来',
  photos: '照片',
  send: '发给他们',
  sending: '正在发…',
  sent: '已经发给他们了',
  waiting: '照片还在上传，传好就能发',
  over: '这个委托已经不用回复了。有事请打上面的电话。',
  unwritten: '写几句就能发',
};

export const phrases = {
  to: (name: string) => `${name}：`,
  until: (when: string) => `请在 ${when} 前办好`,
  call: (name: string) => `打给${name}`,
  at: (when: string) => `${when} 回复`,
};
