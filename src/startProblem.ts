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
  if (isNetworkError(error)) {
    return { sentence: `Discord cannot be reached (${error.message}): check the network.`, isBug: false };
  }
  return { sentence: error.message, isBug: error.name !== 'Error' && !('code' in error) };
}

function isNetworkError(error: Error): boolean {
  return (
    'syscall' in error && /^(?:connect|getaddrinfo|read)$/.test(String(error.syscall)) && !('path' in error)
  );
}
