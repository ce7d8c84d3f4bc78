/** Why the program did not start, for whoever started it. */
export interface StartProblem {
  readonly sentence: string;
  /** Not something that an operator can change: its stack belongs into the log. */
  readonly isBug: boolean;
}

/**
 * What was thrown at the start → what to tell. Plain and system errors are thrown for what lies outside (a folder, a
 * port, the network) and say so themselves; a TypeError and its like are bugs.
 */
export function startProblem(error: unknown): StartProblem {
  if (!(error instanceof Error)) return { sentence: String(error), isBug: true };
  if (isNetworkError(error) || isDiscordDown(error)) {
    return { sentence: `Discord cannot be reached (${error.message}): check the network.`, isBug: false };
  }
  return { sentence: error.message, isBug: error.name !== 'Error' && !('code' in error) };
}

/** Of the sockets of Node (by their call), of its TLS, and of undici, which discord.js asks with. */
function isNetworkError(error: Error): boolean {
  const call = 'syscall' in error ? String(error.syscall) : '';
  const code = 'code' in error ? String(error.code) : '';
  if (/^(?:connect|getaddrinfo|read)$/.test(call)) return !('path' in error);
  return /^(?:UND_ERR_|ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ECONNRESET$)/.test(code);
}

/** An answer of discord.js's REST client: "503 Service Unavailable". */
const isDiscordDown = (error: Error): boolean => 'status' in error && Number(error.status) >= 500;
