import { type StandIn, type StandInOptions, startStandIn } from '../../src/preview/standIn/standIn.ts';
import { checkRequest } from './limits.ts';
import { readSpecification } from './specification.ts';

const checkBody = readSpecification();

export interface ConnectedStandIn extends StandIn {
  /** What was said against the bodies so far; empty in every good test. */
  readonly complaints: readonly string[];
  /** Closes; throws where a body was refused or has not been looked at. */
  close(): Promise<void>;
}

/**
 * A stand-in for Discord that checks every body against Discord's specification and limits, and answers
 * 400 / 50035 to a bad one. Every test that talks to Discord starts here and ends with `close`.
 */
export async function connectStandIn(
  options: Omit<StandInOptions, 'validate'> = {},
): Promise<ConnectedStandIn> {
  const complaints: string[] = [];
  const validate = (method: string, path: string, body: unknown): readonly string[] | null => {
    const decoded = decodeURIComponent(path);
    const errors = [...(checkBody?.(method, decoded, body) ?? []), ...checkRequest(decoded, body)];
    complaints.push(...errors.map((error) => `${method} ${path}: ${error}`));
    return errors.length === 0 ? null : errors;
  };
  const standIn = await startStandIn({ ...options, validate });
  return {
    ...standIn,
    complaints,
    close: async () => {
      await standIn.close();
      const unseen = standIn.requests.filter((request) => request.body !== undefined && !request.validated);
      const problems = [...complaints, ...unseen.map(({ method, path }) => `${method} ${path}: not checked`)];
      if (problems.length > 0) throw new Error(`The bot sent bad bodies:\n${problems.join('\n')}`);
    },
  };
}
