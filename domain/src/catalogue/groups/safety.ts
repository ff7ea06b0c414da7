/** 16 公共安全与人身保护: theft, fraud, accidents; violence at home and harm to children, which are always restricted. */
import { grouped } from '../grouped.ts';

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
      name: '事故与落水被困',
      words:
        '车祸 交通事故 撞人 溺水 翻车 落水 肇事逃逸 有人被困 出车祸 掉水里 撞车 困在 掉井里 有人晕倒 触电 跳楼 跳河',
      severity: 'urgent',
      limits: { accept: { wallHours: 1 }, handle: { wallHours: 24 } },
    },
    {
      code: '1604',
      name: '走失寻人',
      words: '走失 老人走丢 孩子不见了 寻人 走丢了 找不到人 失联 老人没回家',
      nature: 'help',
      severity: 'urgent',
      audience: 'restricted',
      duplicateRadius: 0,
    },
    {
      code: '1605',
      name: '犬只伤人与流浪犬',
      icon: 'doge',
      words: '流浪狗 狗咬人 不牵绳 野狗 恶犬 遛狗 大型犬 疯狗 狗追人 养狗',
      severity: 'routine',
    },
    {
      code: '1606',
      name: '家庭暴力',
      words:
        '家暴 老公打我 家庭暴力 打老婆 打他妈 打她 被丈夫打 被老公打 虐待 打父母 丈夫打人 虐待老人 遗弃老人',
      nature: 'help',
      severity: 'urgent',
      audience: 'restricted',
      duplicateRadius: 0,
    },
    {
      code: '1607',
      name: '未成年人保护',
      words:
        '虐待儿童 虐待孩子 打孩子 校园欺凌 辍学 被同学打 孩子没人管 霸凌 不上学了 学校纠纷 留守儿童 校园暴力 失学 家长吵架 猥亵 欺负同学 逃学 学生打架 困境儿童 同学欺负',
      nature: 'help',
      audience: 'restricted',
      duplicateRadius: 0,
    },
  ],
);
