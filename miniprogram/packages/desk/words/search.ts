/** What the search of matters says. */

export const w = {
  hint: '编号、文字、地点',
  search: '搜索',
  recent: '最近搜过',
  clear: '清除',
  place: '只看',
  anyPlace: '全部地方',
  from: '从哪天',
  to: '到哪天',
  any: '不限',
  short: '请至少写两个字，或写编号里的数字。',
  begin: '写编号（如 2026-000123，或只写 123）或整个工单编号最快；\n也可以写事情里的字、地名。',
  empty: '没有找到。\n可以换个说法，少写几个字，或去列表里按条件找。',
  toList: '去列表里找',
  goingOn: '正在往前找…',
  more: '点这里往前找',
  moreFailed: '没取到，点这里再试',
  end: '没有更多了',
  restricted: '保密办理的事项只有综治中心能搜到。',
};

export const phrases = {
  named: (kind: 'place' | 'holder', name: string): string =>
    kind === 'place' ? `看 ${name} 的事项` : `看 ${name} 承办的事项`,
};
