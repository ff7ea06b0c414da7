/** What the call list says. */
export const w = {
  title: '未读，请电话',
  note: '紧急的事，通知了还没有人看。请打电话告诉他们。',
  reached: '打通了',
  noPhone: '没有留电话，请用别的办法找',
  done: '记下了，这件事有人知道了',
  empty: '紧急的事都有人看了。\n没人看的会出现在这里。',
};

export const phrases = {
  since: (ago: string) => `${ago}通知，还没有人看`,
  call: (name: string) => `打给${name}`,
};
