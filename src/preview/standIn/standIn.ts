import { createServer } from 'node:http';
import { createGuild, type Guild, permissions, reader } from './fixtures.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { createMessage, deleteMessage } from './messages.ts';
import { createPerson, type Person } from './person.ts';
import { serveRest } from './rest.ts';
import {
  createWorld,
  type MessageBody,
  type MessageListener,
  type RecordedRequest,
  type RegisteredCommand,
  type StoredMessage,
  type UploadedFile,
  type Validate,
} from './world.ts';

export interface StandInOptions {
  /** The only token that may log in. */
  readonly token?: string;
  readonly guilds?: readonly Guild[];
  /** How long a bot may take to acknowledge, in ms. Discord: 3,000. */
  readonly acknowledgeMs?: number;
  /** What the bot may do where it is asked, as a decimal bit set: that of a member unless told otherwise. */
  readonly appPermissions?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Refuses a body with 400 and code 50035, as Discord does. */
  readonly validate?: Validate;
}

/** What a written message may have beside its text; it is in the first channel unless another one is named. */
export type WrittenParts = Pick<MessageBody, 'embeds' | 'components' | 'flags'> & {
  readonly channelId?: string;
};

/** Discord on loopback: REST v10 and gateway v10 on one port, and the person who uses it. */
export interface StandIn extends Person {
  readonly token: string;
  /** For `new Client({ rest: { api } })`. */
  readonly api: string;
  readonly guild: Guild;
  readonly channelId: string;
  /** The last channel of the server. */
  readonly digestChannelId: string;
  readonly gateway: Pick<Gateway, 'drop' | 'identifies' | 'resumes'>;
  /** Every REST request so far, in order. */
  readonly requests: readonly RecordedRequest[];
  /** In the order in which they were made, as they stand now. */
  messages(): readonly StoredMessage[];
  commands(): readonly RegisteredCommand[];
  /** The file of a message, by the path of its address; null where there is none. */
  file(path: string): UploadedFile | null;
  /** A message that a person wrote, for the message menu and for the bot to read. */
  write(content: string, parts?: WrittenParts): StoredMessage;
  /** Puts away an answer that only the person can see. */
  dismiss(message: StoredMessage): void;
  /** Somebody adds the bot to a server. */
  invite(guild: Guild): void;
  /** Answers the next request whose "METHOD /path" matches with this instead. */
  failNext(match: RegExp, status: number, body?: unknown, headers?: Record<string, string>): void;
  /** Told of every message made, changed or deleted; returns how to stop it. */
  onMessage(listener: MessageListener): () => void;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const world = createWorld({
    token: options.token ?? 'stand-in.token.of-nobody',
    guilds: [...(options.guilds ?? [createGuild()])],
    acknowledgeMs: options.acknowledgeMs ?? 3_000,
    appPermissions: options.appPermissions ?? permissions.member,
    now: options.now ?? Date.now,
    validate: options.validate ?? null,
  });
  const [guild] = world.guilds;
  const [channel] = guild?.channels ?? [];
  if (guild === undefined || channel === undefined)
    throw new Error('The stand-in needs a server and a channel.');

  const server = createServer((request, response) => {
    serveRest(world, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(String(error));
    });
  });
  const gateway = openGateway(world, server);
  world.port = await listen(server);

  return {
    token: world.token,
    api: `http://127.0.0.1:${world.port}/api`,
    guild,
    channelId: channel.id,
    digestChannelId: guild.channels.at(-1)?.id ?? channel.id,
    gateway,
    requests: world.requests,
    ...createPerson(world, gateway),
    messages: () => [...world.messages.values()],
    commands: () => [...world.commands.values()].flat(),
    file: (path) => world.files.get(path) ?? null,
    write: (content, { channelId = channel.id, ...parts } = {}) =>
      createMessage(world, channelId, { content, ...parts }, [], {
        author: reader,
        command: null,
        pressed: null,
      }),
    dismiss: (message) => deleteMessage(world, message),
    invite: (joined) => {
      world.guilds.push(joined);
      gateway.dispatch(joined.id, 'GUILD_CREATE', joined);
    },
    failNext: (match, status, body = {}, headers = {}) => world.faults.push({ match, status, body, headers }),
    onMessage: (listener) => {
      world.listeners.add(listener);
      return () => world.listeners.delete(listener);
    },
    close: () => {
      gateway.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
