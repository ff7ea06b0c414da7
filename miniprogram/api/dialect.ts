/** 说什么话: in which speech the plugin listens. Kept on this phone. */

/**
 * What WechatSI's `lang` takes of Chinese (微信开放文档, 插件服务: 微信同声传译; `en_US` is left out). Other dialects are not
 * offered by it; for them there is the voice itself, which is sent as it was spoken, and the keyboard's own microphone.
 */
export const DIALECTS = ['zh_CN', 'zh_HK', 'sichuanhua'] as const;
export type Dialect = (typeof DIALECTS)[number];

const DIALECT = 'dialect';

/** The chosen one; 普通话 until somebody chooses. */
export function dialect(): Dialect {
  const kept: unknown = wx.getStorageSync(DIALECT);
  return DIALECTS.find((one) => one === kept) ?? 'zh_CN';
}

export function setDialect(chosen: Dialect): void {
  wx.setStorageSync(DIALECT, chosen);
}
