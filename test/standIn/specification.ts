import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** Discord's own OpenAPI description of its REST API, beside the project where it is developed. */
const specificationFile = '../shared/discord/openapi.json';

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Schema {
  readonly anyOf?: readonly { readonly $ref?: string }[];
}

interface Specification {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, ComponentSchema>> };
}

interface ComponentSchema {
  readonly properties?: { readonly type?: { readonly enum?: readonly unknown[] } };
}

interface Operated {
  readonly template: string;
  readonly method: string;
  readonly operation: Operation;
  readonly path: RegExp;
}

/** What the specification says against a request: an empty list where nothing does. */
export type CheckBody = (method: string, path: string, body: unknown) => readonly string[];

/** Null, with a notice, where the specification is not at hand. */
export function readSpecification(): CheckBody | null {
  if (!existsSync(specificationFile)) {
    process.stderr.write(
      `Notice: ${specificationFile} is absent; request bodies are checked for limits only.\n`,
    );
    return null;
  }
  const specification = JSON.parse(readFileSync(specificationFile, 'utf8')) as Specification;
  const operations = readOperations(specification);
  const compile = createCompiler(specification);
  return (method, path, body) => {
    const operated = operations.find((candidate) => candidate.method === method && candidate.path.test(path));
    if (operated === undefined) return [`The specification knows no ${method} ${path}.`];
    const schema = operated.operation.requestBody?.content?.['application/json']?.schema;
    return schema === undefined ? [] : errorsOf(specification, compile, operated, schema, asSpecified(body));
  };
}

function createCompiler(specification: Specification): (pointer: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addFormat('snowflake', /^(?:0|[1-9][0-9]*)$/);
  ajv.addFormat('nonce', true);
  ajv.addSchema(specification, 'discord');
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known !== undefined) return known;
    const fresh = ajv.compile({ $ref: `discord#${pointer}` });
    compiled.set(pointer, fresh);
    return fresh;
  };
}

/** The fewest placeholders first, so that `/users/@me` wins over `/users/{user_id}`. */
function readOperations({ paths }: Specification): readonly Operated[] {
  const placeholders = (template: string) => template.split('{').length;
  return Object.entries(paths)
    .toSorted(([one], [other]) => placeholders(one) - placeholders(other))
    .flatMap(([template, methods]) => {
      const escaped = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+');
      const path = new RegExp(`^${escaped}$`);
      const entries = Object.entries(methods);
      return entries.map(([method, operation]) => ({
        template,
        method: method.toUpperCase(),
        operation,
        path,
      }));
    });
}

/** Of a union, only the errors of the member that has the body's `type`. */
function errorsOf(
  specification: Specification,
  compile: (pointer: string) => ValidateFunction,
  { template, method }: Operated,
  schema: Schema,
  body: unknown,
): readonly string[] {
  const place = `/paths/${escapePointer(template)}/${method.toLowerCase()}`;
  const check = compile(`${place}/requestBody/content/application~1json/schema`);
  if (check(body)) return [];
  const member = schema.anyOf?.find(({ $ref }) => isOfType(specification, $ref, body))?.$ref;
  const narrow = member === undefined ? check : compile(member.slice(1));
  narrow(body);
  return (narrow.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`);
}

function isOfType(specification: Specification, reference: string | undefined, body: unknown): boolean {
  const schema = specification.components.schemas[reference?.split('/').at(-1) ?? ''];
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  return schema?.properties?.type?.enum?.includes(type) ?? false;
}

/** The specification types permission sets as integers, although they travel as decimal strings. */
function asSpecified(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(asSpecified);
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const permissions = body.default_member_permissions;
  return { ...body, default_member_permissions: permissions === null ? null : Number(permissions) };
}

function escapePointer(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
