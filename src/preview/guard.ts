import type { IncomingMessage } from 'node:http';

/** A request of the browser that is refused, and why. */
export interface Refusal {
  readonly status: number;
  readonly error: string;
}

/**
 * Any web page may send requests to 127.0.0.1, and a name that somebody else owns may point there. So: only the names
 * of this computer (against DNS rebinding), and no request that another site has set off (against forgery).
 */
export function findRefusal({ method, headers }: IncomingMessage, port: number): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (!hosts.includes(host)) return { status: 403, error: 'The preview only answers on 127.0.0.1.' };
  const isForeign = origin !== undefined && origin !== `http://${host}`;
  const isSetOffElsewhere = site === 'cross-site' || site === 'same-site';
  const isVisit = method === 'GET' && mode === 'navigate';
  if (isForeign || (isSetOffElsewhere && !isVisit)) {
    return { status: 403, error: 'The preview only takes requests of its own page.' };
  }
  if (method === 'POST' && !headers['content-type']?.startsWith('application/json')) {
    return { status: 415, error: 'The preview only takes JSON.' };
  }
  return null;
}
