import { ComponentType, MessageFlags } from 'discord.js';
import { bot } from './fixtures.ts';
import type {
  MessageBody,
  MessageChange,
  StoredAttachment,
  StoredMessage,
  UploadedFile,
  World,
} from './world.ts';

/** These bits are decided when a message is made; an edit keeps them. */
const lastingFlags = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;

/** Who writes, and in answer to which command or which message's button. */
export type Origin = Pick<StoredMessage, 'author' | 'command' | 'pressed'>;

const byBot: Origin = { author: bot, command: null, pressed: null };

export function createMessage(
  world: World,
  channelId: string,
  body: MessageBody,
  files: readonly UploadedFile[] = [],
  origin: Origin = byBot,
): StoredMessage {
  const attachments = files.map((file) => keepFile(world, channelId, file));
  const message: StoredMessage = {
    ...origin,
    id: world.snowflake(),
    channel_id: channelId,
    content: body.content ?? '',
    components: withFiles(body.components ?? [], attachments),
    embeds: body.embeds ?? [],
    flags: body.flags ?? 0,
    nonce: body.nonce ?? null,
    attachments,
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
  };
  return keep(world, message, 'created');
}

/** Only the fields that were sent change, as PATCH does. */
export function editMessage(
  world: World,
  message: StoredMessage,
  body: MessageBody,
  files: readonly UploadedFile[] = [],
): StoredMessage {
  const listed = body.attachments?.map(({ id }) => String(id));
  const kept = message.attachments.filter(({ id }) => listed?.includes(id) ?? true);
  const added = files.map((file) => keepFile(world, message.channel_id, file));
  const attachments = [...kept, ...added];
  // The answer that takes the place of "is thinking" does not count as edited.
  const wasThinking = (message.flags & MessageFlags.Loading) !== 0;
  const edited: StoredMessage = {
    ...message,
    content: body.content === undefined ? message.content : (body.content ?? ''),
    components: withFiles(body.components ?? message.components, attachments),
    embeds: body.embeds ?? message.embeds,
    flags: (message.flags & lastingFlags) | ((body.flags ?? 0) & ~MessageFlags.Ephemeral),
    attachments,
    edited_timestamp: wasThinking ? null : new Date(world.now()).toISOString(),
  };
  return keep(world, edited, 'changed');
}

const reference = 'attachment://';

/**
 * As Discord returns components: `attachment://name` has become the address of that file of the message, and a file
 * component tells the file's name and size.
 */
function withFiles(
  components: StoredMessage['components'],
  attachments: readonly StoredAttachment[],
): StoredMessage['components'] {
  const addressOf = (name: string) => attachments.find(({ filename }) => filename === name)?.url;
  const factsOf = (url: string) => {
    const named = attachments.find((attachment) => attachment.url === url);
    return named === undefined ? {} : { name: named.filename, size: named.size };
  };
  const resolve = (key: string, value: unknown) => {
    if (key === 'url' && typeof value === 'string' && value.startsWith(reference)) {
      return addressOf(value.slice(reference.length)) ?? value;
    }
    return isFile(value) ? { ...value, ...factsOf(value.file.url) } : value;
  };
  return JSON.parse(JSON.stringify(components), resolve) as StoredMessage['components'];
}

/** The reviver sees a component after its parts, so its address is resolved already. */
function isFile(value: unknown): value is { readonly file: { readonly url: string } } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === ComponentType.File;
}

export function deleteMessage(world: World, message: StoredMessage): void {
  world.messages.delete(message.id);
  tell(world, 'deleted', message);
}

/** The message as the REST API returns it. */
export function messageJson({ command: _command, pressed: _pressed, ...message }: StoredMessage) {
  const mentions = { mention_everyone: false, mentions: [], mention_roles: [] };
  return { ...message, ...mentions, tts: false, pinned: false, type: 0 };
}

function keep(world: World, message: StoredMessage, change: MessageChange): StoredMessage {
  world.messages.set(message.id, message);
  tell(world, change, message);
  return message;
}

function tell(world: World, change: MessageChange, message: StoredMessage): void {
  for (const listener of world.listeners) listener(change, message);
}

function keepFile(world: World, channelId: string, file: UploadedFile): StoredAttachment {
  const id = world.snowflake();
  const path = `/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
  const url = `http://127.0.0.1:${world.port}${path}`;
  world.files.set(path, file);
  const facts = { filename: file.name, size: file.bytes.length, content_type: file.type };
  return { id, ...facts, url, proxy_url: url };
}
