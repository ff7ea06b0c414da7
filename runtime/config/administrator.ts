/** Calls to a running town as its administrator. */
import type { Reply } from '@gelin/contract/call';
import type { Procedures } from '@gelin/contract/procedures';
import type { DemoTown } from '../town/town.ts';

type Town = Procedures['town'];

/** A failure with words for whoever typed the command. */
export class CommandError extends Error {}

const REFUSED: Readonly<Record<string, string>> = {
  stale: '镇里的设置在导出之后又改过，请重新导出，把改动写进新的文件再导入',
  notYours: '这个人不是镇的系统管理员',
  notMember: '这个人不是镇的系统管理员',
  textTooLong: '文件超过 400 KB',
  malformed: '端口上的镇听不懂这个命令，版本可能太旧',
  procedureUnknown: '端口上的镇听不懂这个命令，版本可能太旧',
  busy: '有人正在同时修改，请再试一次',
};

/** Calls `town.<procedure>`. Throws {@link CommandError}. */
export function administratorOf(town: DemoTown, port: string) {
  const admin = town.directory.members.find(({ posts }) => posts.some(({ role }) => role === 'admin'));
  const person = town.people.find(({ id }) => id === admin?.id);
  if (!person) throw new CommandError('镇里没有系统管理员');
  return async <P extends 'settings' | 'configure' | 'changes'>(
    procedure: P,
    input: Town[P]['input'],
  ): Promise<Town[P]['output']> => {
    const answer = await fetch(`http://127.0.0.1:${port}/client/functions/town`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': person.openid },
      body: JSON.stringify({ version: 1, procedure, input }),
    }).catch(() => {
      throw new CommandError(`端口 ${port} 上没有运行的镇，请先在另一个窗口执行 npm start`);
    });
    const { result } = (await answer.json()) as { result?: Reply<Town[P]['output']> };
    if (result?.ok) return result.output;
    const code = result?.failure.code ?? 'unavailable';
    throw new CommandError(REFUSED[code] ?? `没有成功（${code}），请再试一次`);
  };
}
