import { parentPort } from 'node:worker_threads';
import { compareDocuments } from '../coverage/compare.ts';
import type { AnnotatedDocument } from '../coverage/model.ts';
import type { CompareReply, CompareRequest } from './compare.ts';

const given: AnnotatedDocument[] = [];
let compared: readonly AnnotatedDocument[] = [];

function answer(request: CompareRequest): CompareReply {
  if (request.kind === 'document') {
    given.push(request.document);
    return { kind: 'noted' };
  }
  if (request.kind === 'compare') {
    const { people, quoted, documents } = compareDocuments(given, request.overrides);
    compared = documents;
    return { kind: 'people', people, quoted };
  }
  const document = compared[request.place];
  if (document === undefined) throw new Error(`There is no document ${request.place} to give back.`);
  return { kind: 'document', document };
}

parentPort?.on('message', (request: CompareRequest) => parentPort?.postMessage(answer(request)));
