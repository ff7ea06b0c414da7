/** 17 作风投诉: complaints about a member of any rank. Every one is restricted and goes to the centre alone. */
import { grouped } from '../grouped.ts';

export const conduct = grouped(
  { code: '17', name: '作风投诉', icon: 'user-talk' },
  {
    nature: 'complaint',
    severity: 'important',
    audience: 'restricted',
    duty: 'discipline',
    duplicateRadius: 0,
    photoWithAnswer: false,
  },
  [
    {
      code: '1701',
      name: '推诿与服务态度',
      words:
        '踢皮球 互相推诿 推诿 不作为 干部不作为 办事员态度 推诿扯皮 窗口态度 没人理 态度恶劣 拖着不办 工作人员骂人 敷衍 态度差 村干部不管 网格员态度 网格员不管 干部骂人 推来推去 脸色难看 服务态度差',
    },
    {
      code: '1702',
      name: '吃拿卡要与不公',
      words:
        '吃拿卡要 收好处 优亲厚友 干部作风 干部收钱 关系户 滥用职权 受贿 以权谋私 贪污 暗箱操作 投诉干部 走后门 举报干部 公款吃喝 不公平分配 形式主义 贪官 假公济私 好处费 要红包 不给钱不办 盖章收钱 盖章要钱',
    },
    {
      code: '1703',
      name: '执法方式',
      words: '暴力执法 乱罚款 执法不公 城管打人 选择性执法 粗暴执法 钓鱼执法',
    },
  ],
);
