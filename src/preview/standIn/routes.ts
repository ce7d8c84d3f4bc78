import { bot, reader } from './fixtures.ts';
import { gatewayUrl } from './gateway.ts';
import { createMessage, deleteMessage, editMessage } from './messages.ts';
import { type Answerer, type Outcome, ok, okMessage, refuse } from './outcome.ts';
import { callback, followUp, reply } from './replies.ts';
import type { MessageBody, RecordedRequest, RegisteredCommand, World } from './world.ts';

interface Route {
  readonly methods: string;
  readonly path: RegExp;
  readonly answer: Answerer;
}

/** Every route that the bot may use, first match wins; the groups of `path` are handed to `answer`. */
const routes: readonly Route[] = [
  { methods: 'GET', path: /^\/gateway\/bot$/, answer: tellGateway },
  { methods: 'GET', path: /^\/users\/@me$/, answer: () => ok(bot) },
  { methods: 'GET', path: /^\/applications\/@me$/, answer: tellApplication },
  { methods: 'GET PUT', path: /^\/applications\/(\d+)\/commands$/, answer: commandsForAll },
  { methods: 'GET PUT', path: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, answer: commands },
  { methods: 'POST', path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/, answer: callback },
  { methods: 'POST', path: /^\/webhooks\/\d+\/([^/]+)$/, answer: followUp },
  { methods: 'GET PATCH DELETE', path: /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/, answer: reply },
  { methods: 'POST', path: /^\/channels\/(\d+)\/messages$/, answer: post },
  { methods: 'GET PATCH DELETE', path: /^\/channels\/\d+\/messages\/(\d+)$/, answer: posted },
  { methods: 'GET', path: /^\/channels\/(\d+)$/, answer: tellChannel },
];

export function answerRoute(world: World, request: RecordedRequest): Outcome {
  const path = decodeURIComponent(request.path);
  for (const { methods, path: pattern, answer } of routes) {
    const match = pattern.exec(path);
    if (match === null || !methods.split(' ').includes(request.method)) continue;
    return answer(world, request, ...match.slice(1));
  }
  return refuse(404, 0, '404: Not Found');
}

function tellGateway(world: World): Outcome {
  const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
  return ok({ url: gatewayUrl(world), shards: 1, session_start_limit: limit });
}

function tellApplication(): Outcome {
  const about = { id: bot.id, name: bot.username, icon: null, description: '', verify_key: '', flags: 0 };
  return ok({ ...about, bot_public: false, bot_require_code_grant: false, owner: reader, team: null });
}

function tellChannel(world: World, _request: RecordedRequest, id: string): Outcome {
  const channel = world.guilds.flatMap(({ channels }) => channels).find((candidate) => candidate.id === id);
  return channel === undefined ? refuse(404, 10003, 'Unknown Channel') : ok(channel);
}

function commandsForAll(world: World, request: RecordedRequest, application: string): Outcome {
  return commands(world, request, application, 'global');
}

function commands(world: World, request: RecordedRequest, application: string, scope: string): Outcome {
  if (request.method === 'PUT') {
    const known = world.commands.get(scope) ?? [];
    const sent = request.body as readonly RegisteredCommand[];
    const place = { application_id: application, ...(scope === 'global' ? {} : { guild_id: scope }) };
    const registered = sent.map((command) => ({
      ...{ type: 1, default_member_permissions: null, options: [] },
      ...command,
      ...place,
      id: known.find(({ name }) => name === command.name)?.id ?? world.snowflake(),
      version: world.snowflake(),
    }));
    world.commands.set(scope, registered);
  }
  const known = world.commands.get(scope) ?? [];
  const isWhole = request.method === 'PUT' || request.query.get('with_localizations') === 'true';
  return ok(isWhole ? known : JSON.parse(JSON.stringify(known, withoutDictionary)));
}

/** Unless asked for them, Discord leaves the texts of other languages out. */
function withoutDictionary(key: string, value: unknown): unknown {
  return key === 'name_localizations' || key === 'description_localizations' ? undefined : value;
}

/** `enforce_nonce`: a message that was posted with the same nonce is returned instead of a second one. */
function post(world: World, request: RecordedRequest, channelId: string): Outcome {
  if (tellChannel(world, request, channelId).status !== 200) return refuse(404, 10003, 'Unknown Channel');
  const body = request.body as MessageBody;
  const twin = [...world.messages.values()].find(
    ({ channel_id, nonce }) => channel_id === channelId && nonce !== null && nonce === body.nonce,
  );
  const isRepeated = body.enforce_nonce === true && twin !== undefined;
  return okMessage(isRepeated ? twin : createMessage(world, channelId, body, request.files));
}

function posted(world: World, request: RecordedRequest, id: string): Outcome {
  const message = world.messages.get(id);
  if (message === undefined) return refuse(404, 10008, 'Unknown Message');
  if (request.method === 'PATCH') {
    return okMessage(editMessage(world, message, request.body as MessageBody, request.files));
  }
  if (request.method === 'DELETE') deleteMessage(world, message);
  return request.method === 'DELETE' ? { status: 204 } : okMessage(message);
}
