/**
 * WeChat's content check on the laptop: what names its own words is risky, everything else passes. Codes: 40003 no
 * openid, 44004 no content, 45009 never. A text of over 2,500 characters is 40129, as is a scene that there is not.
 */

/** Said on the laptop to see a message refused. */
export const RISKY = '内容检查试验';

const LONGEST = 2_500;

/** Answers `security.msgSecCheck`. */
export function checkContent({ content, version, scene, openid }: Readonly<Record<string, unknown>>): object {
  if (typeof openid !== 'string' || openid === '') return { errcode: 40_003, errmsg: 'invalid openid' };
  if (typeof content !== 'string' || content === '') return { errcode: 44_004, errmsg: 'empty content' };
  const fits = [...content].length <= LONGEST && version === 2 && [1, 2, 3, 4].includes(Number(scene));
  if (!fits) return { errcode: 40_129, errmsg: 'invalid scene or content size' };
  const risky = content.includes(RISKY);
  return {
    errcode: 0,
    errmsg: 'ok',
    result: risky ? { suggest: 'risky', label: 20_001 } : { suggest: 'pass', label: 100 },
  };
}
