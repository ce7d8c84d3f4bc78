import { PermissionFlagsBits } from 'discord.js';

/** Discord counts its ids from 2015: 42 bits of milliseconds, 22 bits that tell ids of one millisecond apart. */
const discordEpoch = 1_420_070_400_000n;

/** A source of ids as Discord gives them out. `now` is in ms since 1970. */
export function createSnowflakes(now: () => number): () => string {
  let serial = 0n;
  return () => {
    serial = (serial + 1n) & 0x3f_ffffn;
    return (((BigInt(now()) - discordEpoch) << 22n) | serial).toString();
  };
}

export const bot = {
  id: '100000000000000001',
  username: 'On the Record',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot: true,
  flags: 0,
};

export const reader = {
  id: '200000000000000001',
  username: 'reader',
  discriminator: '0',
  global_name: 'Reader',
  avatar: null,
  bot: false,
  public_flags: 0,
};

export type User = typeof bot | typeof reader;

const memberPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

/** What a member may do, as the decimal bit set of an interaction. */
export const permissions = {
  member: memberPermissions.toString(),
  listener: (memberPermissions & ~PermissionFlagsBits.SendMessages).toString(),
  manager: (memberPermissions | PermissionFlagsBits.ManageGuild).toString(),
};

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly topic?: string;
  readonly guild_id: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly Channel[];
}

/** A server with two text channels, the second for the digest, with every field that GUILD_CREATE carries. */
export function createGuild(
  id = '300000000000000001',
  channelId = '400000000000000001',
  name = 'Newsroom',
  digestChannelId = '400000000000000002',
): Guild {
  const settings = {
    icon: null,
    owner_id: reader.id,
    region: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    premium_tier: 0,
    preferred_locale: 'en-US',
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    joined_at: '2026-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: 2,
  };
  const nothing = { emojis: [], features: [], voice_states: [], presences: [], threads: [] };
  const noEvents = { stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [] };
  const members = [createMember(bot, permissions.member)];
  return {
    id,
    name,
    ...settings,
    ...nothing,
    ...noEvents,
    ...{ roles: [everyone(id)], members },
    channels: [
      textChannel(channelId, id, 'general', 'The bot as on Discord. Nothing leaves this computer.'),
      textChannel(digestChannelId, id, 'daily-digest', 'What is new on the record.'),
    ],
  };
}

function everyone(guildId: string) {
  const colours = { primary_color: 0, secondary_color: null, tertiary_color: null };
  const looks = { color: 0, colors: colours, hoist: false, icon: null, unicode_emoji: null, position: 0 };
  const rest = { permissions: permissions.member, managed: false, mentionable: false, flags: 0 };
  return { id: guildId, name: '@everyone', ...looks, ...rest };
}

function textChannel(id: string, guildId: string, name: string, topic: string) {
  const empty = {
    permission_overwrites: [],
    nsfw: false,
    parent_id: null,
    last_message_id: null,
  };
  return { id, type: 0, name, position: 0, rate_limit_per_user: 0, guild_id: guildId, topic, ...empty };
}

/** A member of the server as an interaction carries it. */
export function createMember(user: User, allowed: string) {
  const state = { roles: [], joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 };
  return { user, permissions: allowed, ...state };
}
