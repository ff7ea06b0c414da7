/** Reads single fields out of a request body of unknown form. */
import { invalid } from '../failure.ts';
import { decodeDoc, type ServerDate } from '../values/ejson.ts';
import type { Doc } from '../values/value.ts';

export type Params = Record<string, unknown>;

/** A nonempty string. @throws INVALID_PARAM */
export function text(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string' || value === '') throw invalid(`${name} must be a nonempty string`);
  return value;
}

/** A string that may be missing or empty. @throws INVALID_PARAM when it is something else */
export function optionalText(params: Params, name: string): string | undefined {
  const value = params[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw invalid(`${name} must be a string`);
  return value;
}

/** A list. @throws INVALID_PARAM */
export function list(params: Params, name: string): unknown[] {
  const value = params[name];
  if (!Array.isArray(value)) throw invalid(`${name} must be a list`);
  return value;
}

/** A count from 0 on. @throws INVALID_PARAM */
export function optionalCount(params: Params, name: string): number | undefined {
  const value = params[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalid(`${name} must be an integer from 0 on`);
  return value;
}

/** A yes or no. @throws INVALID_PARAM */
export function flag(params: Params, name: string, otherwise: boolean): boolean {
  const value = params[name];
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'boolean') throw invalid(`${name} must be true or false`);
  return value;
}

/** A document as EJSON text. @throws INVALID_PARAM */
export const doc = (params: Params, name: string, serverDate?: ServerDate): Doc =>
  decodeDoc(text(params, name), serverDate);

/** A document that may be missing, which means an empty one. */
export function optionalDoc(params: Params, name: string, serverDate?: ServerDate): Doc {
  const value = optionalText(params, name);
  return value === undefined ? {} : decodeDoc(value, serverDate);
}

/** Whether a value is a plain object with fields. */
export const isParams = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
