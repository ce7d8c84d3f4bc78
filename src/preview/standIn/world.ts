import type { APIApplicationCommandOptionChoice, APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import { createSnowflakes, type Guild, type User } from './fixtures.ts';

/** A message as the stand-in keeps it. Replaced as a whole when it is edited. */
export interface StoredMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: User;
  /** The command that it answers, without the slash. */
  readonly command: string | null;
  /** The message whose button or form it answers. */
  readonly pressed: string | null;
  readonly content: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly embeds: APIMessage['embeds'];
  readonly flags: number;
  readonly nonce: string | number | null;
  readonly attachments: readonly StoredAttachment[];
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
}

export interface StoredAttachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly content_type: string;
  readonly url: string;
  readonly proxy_url: string;
}

/** What a bot sends to make or change a message. */
export interface MessageBody {
  readonly content?: string | null;
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly embeds?: APIMessage['embeds'];
  readonly flags?: number;
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  /** An edit keeps the files with these ids; without a list, all. */
  readonly attachments?: readonly { readonly id: string | number }[];
}

/** A command as registered: what the bot sent, with the id that Discord gives it. */
export interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly description?: string;
  readonly options?: readonly CommandOption[];
  readonly default_member_permissions?: string | null;
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly CommandOption[];
}

export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10`, as sent: `@original` may be encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The parsed JSON (the `payload_json` of a multipart body); undefined where nothing was sent. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly authorization: string | undefined;
  /** True once the `validate` hook has seen the body and found nothing. */
  validated: boolean;
  status: number;
}

/** What a person ends up seeing: a message, the choices of an autocompleted option, or a form. */
export type Seen =
  | { readonly kind: 'message'; readonly message: StoredMessage }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'modal'; readonly data: unknown };

/** One interaction, from the person's deed to the bot's last word. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly channelId: string;
  /** When it was sent, in ms. */
  readonly at: number;
  /** The command as typed, without the slash; null for a button. */
  readonly command: string | null;
  /** The message whose button was pressed. */
  readonly pressed: string | null;
  /** The first response; rejects when the bot stays silent longer than Discord waits. */
  readonly acknowledged: Promise<CallbackBody>;
  /** The first thing that is more than "is thinking"; rejects together with `acknowledged`. */
  readonly settled: Promise<Seen>;
  readonly followups: StoredMessage[];
  callback: CallbackBody | null;
  /** The message that `@original` means. */
  original: string | null;
  acknowledge(body: CallbackBody): void;
  settle(seen: Seen): void;
}

export interface CallbackBody {
  readonly type: number;
  readonly data?: MessageBody & { readonly choices?: readonly APIApplicationCommandOptionChoice[] };
}

/** Answers the next request whose "METHOD /path" matches, instead of the stand-in's own answer. */
export interface Fault {
  readonly match: RegExp;
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export type MessageChange = 'created' | 'changed' | 'deleted';
export type MessageListener = (change: MessageChange, message: StoredMessage) => void;
/** Refuses a body: what is wrong with it, or null. */
export type Validate = (method: string, path: string, body: unknown) => readonly unknown[] | null;

/** Everything that the stand-in remembers. */
export interface World {
  readonly token: string;
  readonly guilds: Guild[];
  readonly acknowledgeMs: number;
  /** What the bot may do where it is asked, as a decimal bit set. */
  readonly appPermissions: string;
  readonly now: () => number;
  readonly snowflake: () => string;
  readonly validate: Validate | null;
  readonly requests: RecordedRequest[];
  readonly faults: Fault[];
  /** By server id; those for all servers under `global`. */
  readonly commands: Map<string, readonly RegisteredCommand[]>;
  readonly messages: Map<string, StoredMessage>;
  readonly files: Map<string, UploadedFile>;
  readonly exchanges: Map<string, Exchange>;
  readonly listeners: Set<MessageListener>;
  /** Known once the stand-in listens. */
  port: number;
}

/** A preview may run for weeks: only the latest requests are kept. */
const mostRequests = 10_000;

export function remember(requests: RecordedRequest[], request: RecordedRequest): void {
  requests.push(request);
  if (requests.length > mostRequests) requests.shift();
}

export type WorldSettings = Pick<
  World,
  'token' | 'guilds' | 'acknowledgeMs' | 'appPermissions' | 'now' | 'validate'
>;

export function createWorld(settings: WorldSettings): World {
  return {
    ...settings,
    snowflake: createSnowflakes(settings.now),
    requests: [],
    faults: [],
    commands: new Map(),
    messages: new Map(),
    files: new Map(),
    exchanges: new Map(),
    listeners: new Set(),
    port: 0,
  };
}
