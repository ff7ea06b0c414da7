/** WeChat's open interfaces (云调用), answered by whatever stands for the outside; without it there is no such action. */
import { invalid } from '../failure.ts';
import type { Outside } from '../options.ts';
import type { Actions } from './action.ts';
import { text } from './params.ts';

/** Action `wx.openApi`: a form with the interface's name and protobuf, answered by protobuf. */
export function openApiActions(outside: Outside | undefined): Actions {
  if (!outside) return {};
  return {
    'wx.openApi': (params) => {
      const apiName = text(params, 'apiName');
      const { requestData } = params;
      if (!(requestData instanceof Uint8Array)) throw invalid('requestData must be bytes in a form');
      const raw = outside.openApi(apiName, requestData);
      if (!raw) throw invalid(`the open interface "${apiName}" is not supported by the embedded CloudBase`);
      return { raw };
    },
  };
}
