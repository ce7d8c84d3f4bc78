import { messageJson } from './messages.ts';
import type { RecordedRequest, StoredMessage, World } from './world.ts';

/** A REST answer; without `json` it has no body. */
export interface Outcome {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one route; `ids` are the groups of its path. */
export type Answerer = (world: World, request: RecordedRequest, ...ids: string[]) => Outcome;

export function ok(json: unknown): Outcome {
  return { status: 200, json };
}

export function okMessage(message: StoredMessage): Outcome {
  return ok(messageJson(message));
}

export function refuse(status: number, code: number, message: string): Outcome {
  return { status, json: { code, message } };
}
