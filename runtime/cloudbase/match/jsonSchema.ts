/** The part of JSON schema that `_.jsonSchema` queries use: required, properties, bsonType, enum and limits. */
import { refused } from '../failure.ts';

type Check = (value: unknown) => boolean;

/** Makes a test of a whole document. @throws DATABASE_REQUEST_FAILED for keywords not supported here */
export function schemaValidator(schema: Record<string, unknown>): Check {
  const checks = Object.entries(schema).map(([keyword, operand]) => checkOf(keyword, operand));
  return (value) => checks.every((check) => check(value));
}

function checkOf(keyword: string, operand: unknown): Check {
  const limit = Number(operand);
  switch (keyword) {
    case 'required':
      return (value) => !isObject(value) || (operand as string[]).every((name) => Object.hasOwn(value, name));
    case 'properties': {
      const each = Object.entries(operand as object).map(
        ([name, schema]) => [name, schemaValidator(schema)] as const,
      );
      return (value) =>
        !isObject(value) || each.every(([name, check]) => !Object.hasOwn(value, name) || check(value[name]));
    }
    case 'items': {
      const check = schemaValidator(operand as Record<string, unknown>);
      return (value) => !Array.isArray(value) || value.every(check);
    }
    case 'bsonType':
    case 'type': {
      const names = Array.isArray(operand) ? operand : [operand];
      return (value) => names.some((name) => hasType(value, String(name)));
    }
    case 'enum':
      return (value) =>
        (operand as unknown[]).some((option) => JSON.stringify(option) === JSON.stringify(value));
    case 'minimum':
      return (value) => typeof value !== 'number' || value >= limit;
    case 'maximum':
      return (value) => typeof value !== 'number' || value <= limit;
    case 'minLength':
      return (value) => typeof value !== 'string' || [...value].length >= limit;
    case 'maxLength':
      return (value) => typeof value !== 'string' || [...value].length <= limit;
    case 'minItems':
      return (value) => !Array.isArray(value) || value.length >= limit;
    case 'maxItems':
      return (value) => !Array.isArray(value) || value.length <= limit;
    case 'pattern': {
      const pattern = new RegExp(String(operand), 'u');
      return (value) => typeof value !== 'string' || pattern.test(value);
    }
    case 'title':
    case 'description':
      return () => true;
    default:
      throw refused(`the JSON schema keyword ${keyword} is not supported`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function hasType(value: unknown, name: string): boolean {
  switch (name) {
    case 'number':
    case 'double':
      return typeof value === 'number';
    case 'int':
    case 'long':
    case 'integer':
      return Number.isInteger(value);
    case 'bool':
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string';
    case 'array':
      return Array.isArray(value);
    case 'date':
      return value instanceof Date;
    case 'null':
      return value === null;
    case 'object':
      return isObject(value);
    default:
      throw refused(`the type ${name} in a JSON schema is not supported`);
  }
}
