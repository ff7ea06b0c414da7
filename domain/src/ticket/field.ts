/** What a file of tickets can say of each, what we may write into it, and how offices head such columns. */

/** Read from a file. */
export const TICKET_FIELDS = ['number', 'title', 'text', 'place', 'name', 'phone', 'at', 'due'] as const;
export type TicketField = (typeof TICKET_FIELDS)[number];

/** Written into it when it goes back. */
export const RESULT_FIELDS = ['ourNumber', 'status', 'holder', 'answer', 'outcome', 'closedAt'] as const;
export type ResultField = (typeof RESULT_FIELDS)[number];

export type AnyTicketField = TicketField | ResultField;

/** Without these a row is no ticket. */
export const REQUIRED: readonly TicketField[] = ['number', 'text'];

/** The first heading is what a column of ours is called. */
/* prettier-ignore */
export const HEADINGS: Readonly<Record<AnyTicketField, readonly string[]>> = {
  number: ['工单编号', '工单号', '工单流水号', '受理编号', '诉求编号', '案件编号', '任务编号', '任务号', '事件编号', '流水号', '单号', '编号'],
  title: ['标题', '工单标题', '诉求标题', '来电标题', '事项标题', '案件标题', '主题'],
  text: ['诉求内容', '来电内容', '工单内容', '反映内容', '事项内容', '投诉内容', '主要内容', '问题描述', '诉求描述', '事件描述', '案件描述', '反映问题', '内容'],
  place: ['地址', '诉求地址', '事发地址', '事发地点', '发生地址', '发生地点', '事件地址', '问题地址', '详细地址', '具体地址', '具体位置', '地点'],
  name: ['诉求人', '来电人', '诉求人姓名', '来电人姓名', '反映人', '投诉人', '市民姓名', '群众姓名', '联系人', '姓名'],
  phone: ['联系电话', '来电号码', '来电电话', '诉求人电话', '联系方式', '手机号码', '手机号', '手机', '电话'],
  at: ['受理时间', '来电时间', '诉求时间', '登记时间', '创建时间', '上报时间', '派单时间', '转办时间', '交办时间', '接单时间'],
  due: ['办理时限', '办结时限', '处理时限', '办理期限', '要求办结时间', '截止时间', '截止日期', '到期时间', '反馈时限', '回复时限', '限办时间'],
  ourNumber: ['镇街编号', '属地编号', '内部编号', '事项编号'],
  status: ['办理状态', '处理状态', '工单状态', '状态'],
  holder: ['承办单位', '办理单位', '处理单位', '主办单位', '承办部门'],
  answer: ['办理结果', '处理结果', '办理情况', '处理情况', '答复内容', '回复内容', '反馈内容', '答复意见', '办理意见', '处理意见'],
  outcome: ['办结方式', '办理方式', '解决情况', '办结类型'],
  closedAt: ['办结时间', '完成时间', '结案时间', '处理完成时间', '回复时间', '答复时间', '反馈时间'],
};

/** What a column of this kind is called where we say so. */
export const headingOf = (field: AnyTicketField): string => HEADINGS[field][0] ?? field;
