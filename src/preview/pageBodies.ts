import type {
  ChoicesRequest,
  DismissRequest,
  PickRequest,
  PressRequest,
  SlashRequest,
  SubmitRequest,
  WriteRequest,
} from './page/wire.ts';

/** Whether a body of the page is what it should be: nothing that a browser sends is taken on trust. */

const longestMessage = 2_000;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isRole: Check = (value) => value === 'manager' || value === 'member';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isPlain: Check = (value) => /^(?:string|number|boolean)$/.test(typeof value);

/** An object whose fields all are what `checks` says. */
function hasAll(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(checks).every(([name, check]) => check(fields.get(name)));
}

function isRecordOf(check: Check): Check {
  return (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(check);
}

const slash = { command: isText, options: isRecordOf(isPlain), role: isRole, channel: isText };

export function isSlash(body: unknown): body is SlashRequest {
  return hasAll(body, slash);
}

export function isChoices(body: unknown): body is ChoicesRequest {
  return hasAll(body, { ...slash, focused: isText });
}

export function isPress(body: unknown): body is PressRequest {
  const isValues: Check = (value) => value === null || isTexts(value);
  return hasAll(body, { message: isText, customId: isText, values: isValues, role: isRole });
}

export function isPick(body: unknown): body is PickRequest {
  return hasAll(body, { message: isText, command: isText, role: isRole });
}

export function isSubmit(body: unknown): body is SubmitRequest {
  const isField: Check = (value) => isText(value) || isTexts(value);
  return hasAll(body, { modal: isText, fields: isRecordOf(isField), role: isRole });
}

export function isWrite(body: unknown): body is WriteRequest {
  const isContent: Check = (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longestMessage;
  return hasAll(body, { channel: isText, content: isContent });
}

export function isMessage(body: unknown): body is DismissRequest {
  return hasAll(body, { message: isText });
}
