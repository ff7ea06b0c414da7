/** What somebody reads who founds a town. */
export const FOUND_WORDS = {
  lead: '这里还没有建镇。有建镇码的人在这里建镇，就是第一位系统管理员。',
  code: '建镇码',
  codeHint: '20 个字母和数字',
  name: '镇（街道）名称',
  nameHint: '比如：青禾镇',
  own: '您的姓名',
  ownHint: '比如：方宇',
  missing: '三项都要填',
  note: '建镇码由部署的人用 npm run founding 生成',
  found: '建镇',
  founding: '正在建镇',
  done: '建好了。接下来导入名册。',
  next: '去导入名册',
} as const;
