/** 场景值: how the app was opened. */
import type { Boot } from '../manifest.ts';

/** A card opened in a group chat is 1044, everything else on the laptop 1001. */
export function sceneOf({ wechatGroup }: Pick<Boot, 'wechatGroup'>): number {
  return wechatGroup ? 1044 : 1001;
}
