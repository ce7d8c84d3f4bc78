import { Worker } from 'node:worker_threads';
import { compareDocuments } from '../coverage/compare.ts';
import type { AnnotatedDocument, Coverage, PersonOverride } from '../coverage/model.ts';

/** Documents → coverage, wherever it is worked out. */
export type Compare = (
  documents: readonly AnnotatedDocument[],
  overrides: readonly PersonOverride[],
) => Promise<Coverage>;

/** What the worker is asked, one at a time, so that no message is large. */
export type CompareRequest =
  | { readonly kind: 'document'; readonly document: AnnotatedDocument }
  | { readonly kind: 'compare'; readonly overrides: readonly PersonOverride[] }
  | { readonly kind: 'result'; readonly place: number };

/** Its replies, in the order of the requests. */
export type CompareReply =
  | { readonly kind: 'noted' }
  | ({ readonly kind: 'people' } & Omit<Coverage, 'documents'>)
  | { readonly kind: 'document'; readonly document: AnnotatedDocument };

/** In this thread. */
export const compareHere: Compare = async (documents, overrides) => compareDocuments(documents, overrides);

function ask(worker: Worker, request: CompareRequest): Promise<CompareReply> {
  return new Promise((resolve, reject) => {
    const onMessage = (reply: CompareReply) => {
      worker.off('error', onError).off('exit', onExit);
      resolve(reply);
    };
    const onError = (error: Error) => reject(error);
    const onExit = () => reject(new Error('The worker that compares documents ended.'));
    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
    worker.postMessage(request);
  });
}

/** So few documents are compared in less time than anybody notices. */
const FEW = 20;

/** In a worker thread, so that a bot with hundreds of documents goes on answering. */
export const compareAside: Compare = async (documents, overrides) => {
  if (documents.length <= FEW) return compareDocuments(documents, overrides);
  const worker = new Worker(new URL('./compare.worker.js', import.meta.url));
  try {
    for (const document of documents) await ask(worker, { kind: 'document', document });
    const compared = await ask(worker, { kind: 'compare', overrides });
    const results: AnnotatedDocument[] = [];
    for (const place of documents.keys()) {
      const reply = await ask(worker, { kind: 'result', place });
      if (reply.kind === 'document') results.push(reply.document);
    }
    if (compared.kind !== 'people')
      throw new Error('The worker that compares documents answers out of turn.');
    return { people: compared.people, quoted: compared.quoted, documents: results };
  } finally {
    await worker.terminate();
  }
};
