import { MessageFlags } from 'discord.js';
import { bot, type User } from './standInFixtures.ts';
import type {
  MessageBody,
  MessageChange,
  StoredAttachment,
  StoredMessage,
  UploadedFile,
  World,
} from './standInWorld.ts';

/** These bits are decided when a message is made; an edit keeps them. */
const lastingFlags = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;

/** Who writes, and in answer to which command. */
export interface Origin {
  readonly author: User;
  readonly command: string | null;
}

const byBot: Origin = { author: bot, command: null };

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
  const edited: StoredMessage = {
    ...message,
    content: body.content === undefined ? message.content : (body.content ?? ''),
    components: withFiles(body.components ?? message.components, attachments),
    embeds: body.embeds ?? message.embeds,
    flags: (message.flags & lastingFlags) | ((body.flags ?? 0) & ~MessageFlags.Ephemeral),
    attachments,
    edited_timestamp: new Date(world.now()).toISOString(),
  };
  return keep(world, edited, 'changed');
}

const reference = 'attachment://';

/** As Discord returns components: `attachment://name` has become the address of that file of the message. */
function withFiles(
  components: StoredMessage['components'],
  attachments: readonly StoredAttachment[],
): StoredMessage['components'] {
  const addressOf = (name: string) => attachments.find(({ filename }) => filename === name)?.url;
  const resolve = (key: string, value: unknown) =>
    key === 'url' && typeof value === 'string' && value.startsWith(reference)
      ? (addressOf(value.slice(reference.length)) ?? value)
      : value;
  return JSON.parse(JSON.stringify(components), resolve) as StoredMessage['components'];
}

export function deleteMessage(world: World, message: StoredMessage): void {
  world.messages.delete(message.id);
  tell(world, 'deleted', message);
}

/** The message as the REST API returns it. */
export function messageJson({ command: _command, ...message }: StoredMessage) {
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
