/** One function calling another. */
import { invalid } from '../failure.ts';
import type { Functions } from '../functions/functions.ts';
import type { Actions } from './action.ts';
import { optionalText, text } from './params.ts';

/** Actions under `functions.` */
export function functionActions(functions: Functions): Actions {
  return {
    'functions.invokeFunction': async (params) => {
      const event = optionalText(params, 'request_data') ?? '';
      if (event !== '') parsed(event);
      const { result } = await functions.invoke(text(params, 'function_name'), event, { kind: 'function' });
      return { data: { response_data: result ?? 'null' } };
    },
  };
}

function parsed(event: string): void {
  try {
    JSON.parse(event);
  } catch {
    throw invalid('request_data must be JSON');
  }
}
