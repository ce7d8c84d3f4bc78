/** The parts of a message that the page can draw, as Discord numbers them. */
export type Component =
  | ActionRow
  | Button
  | Select
  | Section
  | TextDisplay
  | Thumbnail
  | MediaGallery
  | FileCard
  | Separator
  | Container;

export interface ActionRow {
  readonly type: 1;
  readonly components: readonly Component[];
}

export interface Button {
  readonly type: 2;
  readonly style: number;
  readonly label?: string;
  readonly emoji?: { readonly name?: string | null };
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
}

/** Of texts only: users, roles and channels are not chosen in this preview. */
export interface Select {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder?: string;
  readonly options: readonly SelectOption[];
  readonly min_values?: number;
  readonly max_values?: number;
  readonly disabled?: boolean;
  readonly required?: boolean;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
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

interface Media {
  readonly media: { readonly url: string };
  readonly description?: string | null;
}

export interface Thumbnail extends Media {
  readonly type: 11;
}

export interface MediaGallery {
  readonly type: 12;
  readonly items: readonly Media[];
}

export interface FileCard {
  readonly type: 13;
  readonly file: { readonly url: string };
  readonly name?: string;
  readonly size?: number;
}

export interface Separator {
  readonly type: 14;
  readonly divider?: boolean;
  readonly spacing?: number;
}

export interface Container {
  readonly type: 17;
  readonly accent_color?: number | null;
  readonly components: readonly Component[];
}

/** A form over the page. */
export interface Modal {
  /** The id of the exchange that opened it. */
  readonly id: string;
  readonly title: string;
  readonly components: readonly ModalPart[];
}

export type ModalPart = ModalLabel | TextDisplay;

export interface ModalLabel {
  readonly type: 18;
  readonly label: string;
  readonly description?: string;
  readonly component: TextInput | Select;
}

export interface TextInput {
  readonly type: 4;
  readonly custom_id: string;
  /** 1: one line; 2: a paragraph. */
  readonly style: number;
  readonly value?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
}
