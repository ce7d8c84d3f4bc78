/** What the preview's page and its server tell each other, as JSON. */

/** GET /api/commands. The option types are Discord's. */
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
  readonly value: string | number;
}

export type Role = 'manager' | 'member';
export type Values = Readonly<Record<string, string | number | boolean>>;

/** POST /api/slash. */
export interface SlashRequest {
  readonly command: string;
  readonly options: Values;
  readonly role: Role;
}

/** POST /api/choices; answers a list of PageChoice. */
export interface ChoicesRequest extends SlashRequest {
  /** The option being typed. */
  readonly focused: string;
}

/** POST /api/press. */
export interface PressRequest {
  readonly message: string;
  readonly customId: string;
  readonly role: Role;
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
  readonly author: string;
  /** The command that it answers. */
  readonly command: string | null;
  /** ISO time. */
  readonly at: string;
  readonly isEdited: boolean;
  readonly isThinking: boolean;
  /** Only the person who asked can see it. */
  readonly isEphemeral: boolean;
  readonly content: string;
  readonly components: readonly Component[];
  /** Those shown below the message: of a message of components, none but what its components show. */
  readonly attachments: readonly { readonly name: string; readonly size: number; readonly url: string }[];
}

/** The parts of a message that the page can draw, as Discord numbers them. */
export type Component = ActionRow | Button | Section | TextDisplay | Separator | MediaGallery | Container;

export interface ActionRow {
  readonly type: 1;
  readonly components: readonly Component[];
}

export interface Button {
  readonly type: 2;
  readonly style: number;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
}

export interface Section {
  readonly type: 9;
  readonly components: readonly Component[];
  readonly accessory: Component;
}

export interface TextDisplay {
  readonly type: 10;
  readonly content: string;
}

export interface Separator {
  readonly type: 14;
  readonly divider?: boolean;
  readonly spacing?: number;
}

export interface MediaGallery {
  readonly type: 12;
  readonly items: readonly {
    readonly media: { readonly url: string };
    readonly description?: string | null;
  }[];
}

export interface Container {
  readonly type: 17;
  readonly accent_color?: number | null;
  readonly components: readonly Component[];
}
