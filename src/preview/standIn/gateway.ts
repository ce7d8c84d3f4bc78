import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { bot } from './fixtures.ts';
import type { World } from './world.ts';

const heartbeatMs = 41_250;
const rememberedEvents = 1_000;

/** A logged-in client. It outlives its socket, so that a client can resume and be told what it missed. */
interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  /** The latest events, for a client that resumes. */
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  sequence: number;
  socket: WebSocket | null;
}

interface ClientPayload {
  readonly op: number;
  readonly d: unknown;
}

interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

interface Resume {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
}

export interface Gateway {
  /** Sends an event to every session that is responsible for the server. */
  dispatch(guildId: string, type: string, data: unknown): void;
  /** Cuts every socket, as a lost connection does. */
  drop(code: number): void;
  readonly identifies: readonly Identify[];
  readonly resumes: number;
  close(): void;
}

/** The gateway (v10, JSON, not compressed) on the socket of an HTTP server. */
export function openGateway(world: World, server: Server): Gateway {
  const sockets = new WebSocketServer({
    server,
    verifyClient: ({ req }: { readonly req: IncomingMessage }) => isNoBrowser(req),
  });
  const sessions = new Map<string, Session>();
  const identifies: Identify[] = [];
  let resumes = 0;

  const receive = (socket: WebSocket, payload: ClientPayload): void => {
    if (payload.op === GatewayOpcodes.Heartbeat) send(socket, { op: GatewayOpcodes.HeartbeatAck });
    if (payload.op === GatewayOpcodes.Identify) {
      const identify = payload.d as Identify;
      identifies.push(identify);
      logIn(world, sessions, socket, identify);
    }
    if (payload.op === GatewayOpcodes.Resume) {
      resumes += resume(world, sessions, socket, payload.d as Resume) ? 1 : 0;
    }
  };
  sockets.on('connection', (socket) => {
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatMs } });
    socket.on('message', (raw) => {
      const payload = parsePayload(raw.toString());
      if (payload === null) socket.close(GatewayCloseCodes.DecodeError, 'This is no payload.');
      else receive(socket, payload);
    });
    // Frames that are none end the socket, not the program.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => forget(sessions, socket));
  });

  return {
    dispatch: (guildId, type, data) => {
      for (const session of sessions.values()) {
        if (isResponsible(session, guildId)) dispatchTo(session, type, data);
      }
    },
    drop: (code) => {
      for (const socket of sockets.clients) socket.close(code);
    },
    identifies,
    get resumes() {
      return resumes;
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Any page in a browser may open a socket to this computer, and browsers always say from where. Bots do not. */
function isNoBrowser({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined;
}

function parsePayload(text: string): ClientPayload | null {
  try {
    const payload = JSON.parse(text) as ClientPayload | null;
    return typeof payload?.op === 'number' ? payload : null;
  } catch {
    return null;
  }
}

function logIn(
  world: World,
  sessions: Map<string, Session>,
  socket: WebSocket,
  { token, intents, shard = [0, 1] }: Identify,
): void {
  if (token !== world.token) {
    socket.close(4004, 'Authentication failed.');
    return;
  }
  const session: Session = { id: randomUUID(), shard, sent: [], sequence: 0, socket };
  sessions.set(session.id, session);
  const guilds = world.guilds.filter((guild) => isResponsible(session, guild.id));
  dispatchTo(session, 'READY', {
    v: 10,
    user: bot,
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: gatewayUrl(world),
    shard,
    application: { id: bot.id, flags: 0 },
  });
  if ((intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', guild);
}

function resume(
  world: World,
  sessions: Map<string, Session>,
  socket: WebSocket,
  { token, session_id, seq }: Resume,
): boolean {
  const session = sessions.get(session_id);
  if (token !== world.token || session === undefined) {
    send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    return false;
  }
  session.socket = socket;
  for (const missed of session.sent.filter(({ s }) => s > seq)) {
    send(socket, { op: GatewayOpcodes.Dispatch, ...missed });
  }
  dispatchTo(session, 'RESUMED', {});
  return true;
}

/** Discord's rule: the shard of a server is `(id >> 22) % shards`. */
function isResponsible({ shard: [index, count] }: Session, guildId: string): boolean {
  return (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(index);
}

function dispatchTo(session: Session, t: string, d: unknown): void {
  session.sequence += 1;
  const event = { s: session.sequence, t, d };
  session.sent.push(event);
  if (session.sent.length > rememberedEvents) session.sent.shift();
  if (session.socket !== null) send(session.socket, { op: GatewayOpcodes.Dispatch, ...event });
}

function send(socket: WebSocket, payload: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}

function forget(sessions: Map<string, Session>, socket: WebSocket): void {
  for (const session of sessions.values()) {
    if (session.socket === socket) session.socket = null;
  }
}

export function gatewayUrl(world: World): string {
  return `ws://127.0.0.1:${world.port}`;
}
