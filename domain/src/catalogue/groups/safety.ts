/** 16 公共安全与人身保护: theft, fraud, accidents; violence at home and harm to children, which are always restricted. */
import { grouped } from '../grouped.ts';

const AT_ONCE = { accept: { wallHours: 1 }, handle: { wallHours: 24 } } as const;

export const safety = grouped(
  { code: '16', name: '公共安全与人身保护', icon: 'shield-error' },
  {
    nature: 'problem',
    severity: 'important',
    audience: 'open',
    duty: 'police',
    duplicateRadius: 100,
    photoWithAnswer: false,
  },
  [
    {
      code: '1601',
      name: '电信诈骗与预警',
      words: '诈骗电话 电信诈骗 被骗钱 骗子 刷单 诈骗 冒充公检法 诈骗短信 转账被骗 网络诈骗 陌生链接',
      duplicateRadius: 0,
    },
    {
      code: '1602',
      name: '盗窃赌博与治安',
      words:
        '被偷 小偷 偷电动车 赌博 报警 盗窃 聚众赌博 治安 入室盗窃 打架斗殴 派出所 扒手 麻将馆赌 公安局 偷东西 赌场 民警 撬门 地痞 黑社会 寻衅滋事 涉黑',
    },
    {
      code: '1603',
      name: '交通与意外事故',
      words: '车祸 交通事故 撞人 翻车 肇事逃逸 出车祸 撞车 事故',
      severity: 'urgent',
      limits: { accept: { wallHours: 1 }, handle: { wallHours: 24 } },
    },
    {
      code: '1604',
      name: '落水被困',
      words: '溺水 落水 有人被困 掉水里 困在 掉井里 有人晕倒 触电 跳楼 跳河',
      severity: 'urgent',
      duty: 'emergency',
      limits: { accept: { wallHours: 1 }, handle: { wallHours: 24 } },
    },
    {
      code: '1605',
      name: '走失寻人',
      words: '走失 老人走丢 孩子不见了 寻人 走丢了 找不到人 失联 老人没回家',
      nature: 'help',
      severity: 'urgent',
      audience: 'restricted',
      duplicateRadius: 0,
    },
    {
      code: '1606',
      name: '犬只伤人与流浪犬',
      words: '流浪狗 狗咬人 不牵绳 野狗 恶犬 遛狗 大型犬 疯狗 狗追人 养狗',
      severity: 'routine',
    },
    {
      code: '1607',
      name: '家庭暴力',
      words: '家暴 老公打我 家庭暴力 打老婆 被丈夫打 被老公打 虐待 打父母 丈夫打人 虐待老人 遗弃老人',
      nature: 'help',
      severity: 'urgent',
      audience: 'restricted',
      duplicateRadius: 0,
    },
    {
      code: '1608',
      name: '未成年人保护',
      words:
        '虐待儿童 虐待孩子 打孩子 辍学 孩子没人管 不上学了 留守儿童 失学 猥亵 逃学 困境儿童 没钱上学 孤儿 没人监护 侵害儿童 遗弃婴儿 童工 孩子被打',
      nature: 'help',
      audience: 'restricted',
      duplicateRadius: 0,
    },
    {
      code: '1609',
      name: '校园欺凌与纠纷',
      words:
        '校园欺凌 被同学打 霸凌 学校纠纷 校园暴力 家长吵架 欺负同学 学生打架 同学欺负 家长群吵 体罚 学校赔偿 老师打学生 同学打伤 敲诈学生',
      nature: 'help',
      audience: 'restricted',
      duplicateRadius: 0,
    },
  ],
);
