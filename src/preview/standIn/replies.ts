import { InteractionResponseType, MessageFlags } from 'discord.js';
import { tokenLifetimeMs } from './exchange.ts';
import { bot } from './fixtures.ts';
import { createMessage, deleteMessage, editMessage, messageJson } from './messages.ts';
import { type Outcome, ok, okMessage, refuse } from './outcome.ts';
import type {
  CallbackBody,
  Exchange,
  MessageBody,
  RecordedRequest,
  StoredMessage,
  UploadedFile,
  World,
} from './world.ts';

/** The first response to an interaction: once, in time, with the right token. */
export function callback(world: World, request: RecordedRequest, id: string, token: string): Outcome {
  const exchange = world.exchanges.get(token);
  if (exchange?.id !== id || world.now() - exchange.at > world.acknowledgeMs) {
    return refuse(404, 10062, 'Unknown interaction');
  }
  if (exchange.callback !== null) {
    return refuse(400, 40060, 'Interaction has already been acknowledged.');
  }
  const body = request.body as CallbackBody;
  exchange.callback = body;
  const message = respond(world, exchange, body, request);
  exchange.acknowledge(body);
  if (request.query.get('with_response') !== 'true') return { status: 204 };
  const resource = { type: body.type, ...(message === null ? {} : { message: messageJson(message) }) };
  const interaction = { id, type: 2, response_message_id: message?.id ?? null };
  return ok({ interaction, resource });
}

/** What the first response does to the channel. */
function respond(
  world: World,
  exchange: Exchange,
  { type, data = {} }: CallbackBody,
  { files }: RecordedRequest,
): StoredMessage | null {
  const pressed = exchange.pressed === null ? undefined : world.messages.get(exchange.pressed);
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return show(exchange, answerWith(world, exchange, data, files));
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const flags = (data.flags ?? 0) | MessageFlags.Loading;
      exchange.original = answerWith(world, exchange, { flags }).id;
      return world.messages.get(exchange.original) ?? null;
    }
    case InteractionResponseType.DeferredMessageUpdate:
      exchange.original = exchange.pressed;
      return null;
    case InteractionResponseType.UpdateMessage:
      return pressed === undefined ? null : show(exchange, editMessage(world, pressed, data, files));
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      exchange.settle({ kind: 'choices', choices: data.choices ?? [] });
      return null;
    default:
      exchange.settle({ kind: 'modal', data });
      return null;
  }
}

function answerWith(
  world: World,
  { channelId, command, pressed }: Exchange,
  body: MessageBody,
  files: readonly UploadedFile[] = [],
): StoredMessage {
  return createMessage(world, channelId, body, files, { author: bot, command, pressed });
}

function show(exchange: Exchange, message: StoredMessage): StoredMessage {
  exchange.original ??= message.id;
  exchange.settle({ kind: 'message', message });
  return message;
}

/** The first follow-up after "is thinking" takes its place, as on Discord. */
export function followUp(world: World, request: RecordedRequest, token: string): Outcome {
  const exchange = livingExchange(world, token);
  if (exchange === null) return refuse(401, 50027, 'Invalid Webhook Token');
  if (exchange.callback === null) return refuse(404, 10015, 'Unknown Webhook');
  const body = request.body as MessageBody;
  const original = exchange.original === null ? undefined : world.messages.get(exchange.original);
  if (original !== undefined && (original.flags & MessageFlags.Loading) !== 0) {
    return okMessage(show(exchange, editMessage(world, original, body, request.files)));
  }
  const message = answerWith(world, exchange, body, request.files);
  exchange.followups.push(message);
  return okMessage(show(exchange, message));
}

/** Reads, edits or deletes a message of the interaction; `which` is `@original` or an id. */
export function reply(world: World, request: RecordedRequest, token: string, which: string): Outcome {
  const exchange = livingExchange(world, token);
  if (exchange === null) return refuse(401, 50027, 'Invalid Webhook Token');
  if (exchange.callback === null) return refuse(404, 10015, 'Unknown Webhook');
  const message = world.messages.get(which === '@original' ? (exchange.original ?? '') : which);
  if (message === undefined) return refuse(404, 10008, 'Unknown Message');
  if (request.method === 'PATCH') {
    const edited = editMessage(world, message, request.body as MessageBody, request.files);
    return okMessage(show(exchange, edited));
  }
  if (request.method === 'DELETE') deleteMessage(world, message);
  return request.method === 'DELETE' ? { status: 204 } : okMessage(message);
}

function livingExchange(world: World, token: string): Exchange | null {
  const exchange = world.exchanges.get(token);
  return exchange === undefined || world.now() - exchange.at > tokenLifetimeMs ? null : exchange;
}
