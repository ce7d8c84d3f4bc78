import type { Component, Modal } from './components.ts';

/** What the preview's page and its server tell each other, as JSON. */

/** GET /api/server: the server (of Discord's kind) that the page shows. */
export interface PageServer {
  readonly name: string;
  readonly channels: readonly PageChannel[];
  readonly commands: readonly PageCommand[];
  /** The names of the commands in the menu of a message, below "Apps". */
  readonly menu: readonly string[];
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** Whether the digest is posted here. */
  readonly hasDigest: boolean;
}

/** The option types are Discord's. */
export interface PageCommand {
  /** As typed, without the slash: "who said". */
  readonly name: string;
  readonly description: string;
  readonly options: readonly PageOption[];
}

export interface PageOption {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'number' | 'boolean';
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly PageChoice[];
}

export interface PageChoice {
  readonly name: string;
  /** A boolean where the option asks yes or no. */
  readonly value: string | number | boolean;
}

export type Role = 'manager' | 'member';
export type Values = Readonly<Record<string, string | number | boolean>>;

/** POST /api/slash. */
export interface SlashRequest {
  readonly command: string;
  readonly options: Values;
  readonly role: Role;
  /** The id of the channel. */
  readonly channel: string;
}

/** POST /api/choices; answers a list of PageChoice. */
export interface ChoicesRequest extends SlashRequest {
  /** The option being typed. */
  readonly focused: string;
}

/** POST /api/press: a button, or a select with what was chosen. Answers Opened. */
export interface PressRequest {
  readonly message: string;
  readonly customId: string;
  /** Null: a button. */
  readonly values: readonly string[] | null;
  readonly role: Role;
}

/** POST /api/pick: an entry of the message menu. Answers Opened. */
export interface PickRequest {
  readonly message: string;
  readonly command: string;
  readonly role: Role;
}

/** What the bot opened: a form, or nothing (a message comes as an event). */
export interface Opened {
  readonly modal: Modal | null;
}

/** POST /api/submit: a form that was filled in. */
export interface SubmitRequest {
  /** The id of the exchange that opened the form. */
  readonly modal: string;
  /** By custom_id. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly role: Role;
}

/** The text of an input, or what was chosen of a list. */
export type FieldValue = string | readonly string[];

/** POST /api/write: a message of the person's own. */
export interface WriteRequest {
  readonly channel: string;
  readonly content: string;
}

/** POST /api/dismiss: an answer that only the person can see is put away. */
export interface DismissRequest {
  readonly message: string;
}

/** POST /api/digest answers this. */
export interface DigestRun {
  readonly outcome: 'posted' | 'nothing new' | 'not due';
}

/** The answer to a request that was refused: one sentence. */
export interface Refused {
  readonly error: string;
}

/** An event of GET /api/events. */
export interface PageEvent {
  readonly change: 'created' | 'changed' | 'deleted';
  readonly message: PageMessage;
}

export interface PageMessage {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  readonly isBot: boolean;
  /** The command that it answers. */
  readonly command: string | null;
  /** The id of the message whose button or form it answers. */
  readonly answers: string | null;
  /** ISO time. */
  readonly at: string;
  readonly isEdited: boolean;
  readonly isThinking: boolean;
  /** Only the person who asked can see it. */
  readonly isEphemeral: boolean;
  readonly content: string;
  readonly components: readonly Component[];
  /** Those shown below the message: of a message of components, none but what its components show. */
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
}
