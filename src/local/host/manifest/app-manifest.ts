/** The parts of manifest.yml that the local host acts on, read without Forge's own (slow) validation. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { searchTypes, type SearchableProperty } from '../../jira/state/searchable-property';
import type { UiModule } from '../forge-host';

export interface ManifestFunction {
  readonly key: string;
  /** File of the bundle and export in it: "index" and "resolver" of "index.resolver". */
  readonly file: string;
  readonly exportName: string;
  /** Null where the manifest leaves it to the platform's default for the module that uses the function. */
  readonly timeoutInSeconds: number | null;
}

export interface ManifestTrigger {
  readonly key: string;
  readonly functionKey: string;
  readonly events: readonly string[];
  readonly ignoreSelf: boolean;
  /** A Jira expression that the host does not evaluate. */
  readonly expression: string | null;
}

export interface ManifestConsumer {
  readonly key: string;
  readonly queue: string;
  readonly functionKey: string;
  /** The older shape, `resolver: {function, method}`: the event goes to this definition of a Resolver. */
  readonly resolverMethod: string | null;
}

export interface ManifestSchedule {
  readonly key: string;
  readonly functionKey: string;
  readonly interval: string;
}

export interface EntityIndex {
  readonly name: string;
  readonly partition: readonly string[];
  readonly range: readonly string[];
}

export interface EntityDefinition {
  readonly name: string;
  /** Attribute name to "integer", "float", "string", "boolean" or "any". */
  readonly attributes: Readonly<Record<string, string>>;
  readonly indexes: readonly EntityIndex[];
}

export interface AppManifest {
  readonly appId: string;
  readonly memoryInMegabytes: number;
  readonly scopes: readonly string[];
  readonly permissions: Readonly<Record<string, unknown>>;
  readonly functions: ReadonlyMap<string, ManifestFunction>;
  readonly uiModules: readonly UiModule[];
  readonly triggers: readonly ManifestTrigger[];
  readonly consumers: readonly ManifestConsumer[];
  readonly schedules: readonly ManifestSchedule[];
  readonly entities: readonly EntityDefinition[];
  /** Values of issue properties that the app wants found by JQL. */
  readonly searchableProperties: readonly SearchableProperty[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Throws with a sentence that names the place in the manifest. */
export function readManifest(appDirectory: string): AppManifest {
  const file = path.join(appDirectory, 'manifest.yml');
  const manifest = fields(parse(readFileSync(file, 'utf8')), 'manifest.yml');
  const app = fields(manifest.app, 'app');
  const modules = fields(manifest.modules ?? {}, 'modules');
  const permissions = fields(manifest.permissions ?? {}, 'permissions');
  const functions = list(modules.function, 'function').map(readFunction);
  const resources = new Map(
    list(manifest.resources, 'resources').map((resource) => [
      text(resource.key, 'resources: key'),
      path.resolve(appDirectory, text(resource.path, 'resources: path')),
    ]),
  );
  return {
    appId: text(app.id, 'app.id').split('/').at(-1) ?? '',
    memoryInMegabytes: numberOr(fields(app.runtime ?? {}, 'app.runtime').memoryMB, 512),
    scopes: readScopes(permissions.scopes),
    permissions,
    functions: new Map(functions.map((each) => [each.key, each])),
    uiModules: readUiModules(modules, resources),
    triggers: list(modules.trigger, 'trigger').map(readTrigger),
    consumers: list(modules.consumer, 'consumer').map(readConsumer),
    schedules: list(modules.scheduledTrigger, 'scheduledTrigger').map((module) => ({
      key: text(module.key, 'scheduledTrigger: key'),
      functionKey: text(module.function, 'scheduledTrigger: function'),
      interval: text(module.interval, 'scheduledTrigger: interval'),
    })),
    entities: list(fields(app.storage ?? {}, 'app.storage').entities, 'app.storage.entities').map(readEntity),
    searchableProperties: list(modules['jira:entityProperty'], 'jira:entityProperty').flatMap(readEntityProperty),
  };
}

function readFunction(module: Fields): ManifestFunction {
  const handler = text(module.handler, 'function: handler');
  const dot = handler.lastIndexOf('.');
  if (dot < 1) throw new Error(`manifest.yml: handler "${handler}" should read "file.export".`);
  return {
    key: text(module.key, 'function: key'),
    file: handler.slice(0, dot),
    exportName: handler.slice(dot + 1),
    timeoutInSeconds: typeof module.timeoutSeconds === 'number' ? module.timeoutSeconds : null,
  };
}

/** Scopes stand as strings, or as keys of a map with their settings. */
function readScopes(scopes: unknown): readonly string[] {
  if (Array.isArray(scopes)) {
    return scopes.flatMap((scope: unknown) =>
      typeof scope === 'string' ? [scope] : Object.keys(fields(scope, 'permissions.scopes')),
    );
  }
  return Object.keys(fields(scopes ?? {}, 'permissions.scopes'));
}

function readUiModules(modules: Fields, resources: ReadonlyMap<string, string>): UiModule[] {
  return Object.entries(modules).flatMap(([type, members]) =>
    type === 'function'
      ? []
      : list(members, type).flatMap((module) => {
          if (typeof module.resource !== 'string') return [];
          const resourceDirectory = resources.get(module.resource);
          if (!resourceDirectory)
            throw new Error(`manifest.yml: ${type} names the unknown resource ${module.resource}.`);
          const key = text(module.key, `${type}: key`);
          const resolver = module.resolver === undefined ? null : fields(module.resolver, `${type}: resolver`);
          return [
            {
              type,
              key,
              title: titleOf(module, key),
              resourceDirectory,
              resourceKey: module.resource,
              resolverFunctionKey: typeof resolver?.function === 'string' ? resolver.function : null,
              properties: module,
            },
          ];
        }),
  );
}

/** A title may be a string or `{ i18n: key }`; the host shows the key then. */
function titleOf(module: Fields, fallback: string): string {
  if (typeof module.title === 'string') return module.title;
  const key = (module.title as Fields | undefined)?.i18n;
  return typeof key === 'string' ? key : fallback;
}

function readTrigger(module: Fields): ManifestTrigger {
  const filter = fields(module.filter ?? {}, 'trigger: filter');
  return {
    key: text(module.key, 'trigger: key'),
    functionKey: text(module.function, 'trigger: function'),
    events: Array.isArray(module.events) ? module.events.map((event: unknown) => text(event, 'trigger: events')) : [],
    ignoreSelf: filter.ignoreSelf === true,
    expression: typeof filter.expression === 'string' ? filter.expression : null,
  };
}

function readConsumer(module: Fields): ManifestConsumer {
  const resolver = module.resolver === undefined ? null : fields(module.resolver, 'consumer: resolver');
  return {
    key: text(module.key, 'consumer: key'),
    queue: text(module.queue, 'consumer: queue'),
    functionKey: text(resolver ? resolver.function : module.function, 'consumer: function'),
    resolverMethod: resolver ? text(resolver.method, 'consumer: resolver.method') : null,
  };
}

/** Properties of projects and users are not what JQL searches by. */
function readEntityProperty(module: Fields): SearchableProperty[] {
  if (module.entityType !== undefined && module.entityType !== 'issue') return [];
  const propertyKey = text(module.propertyKey, 'jira:entityProperty: propertyKey');
  return list(module.values, 'jira:entityProperty: values').map((value) => {
    const type = searchTypes.find((each) => each === value.type);
    if (!type) throw new Error(`manifest.yml: jira:entityProperty: type should be one of ${searchTypes.join(', ')}.`);
    const searchAlias = typeof value.searchAlias === 'string' ? value.searchAlias : null;
    if (searchAlias?.includes('.')) {
      throw new Error(`manifest.yml: jira:entityProperty: searchAlias "${searchAlias}" may hold no dots.`);
    }
    return { propertyKey, path: text(value.path, 'jira:entityProperty: path'), type, searchAlias };
  });
}

function readEntity(entity: Fields): EntityDefinition {
  const attributes = fields(entity.attributes ?? {}, 'entity: attributes');
  const indexes: unknown[] = Array.isArray(entity.indexes) ? entity.indexes : [];
  return {
    name: text(entity.name, 'entity: name'),
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, about]) => [name, text(fields(about, name).type, `${name}: type`)]),
    ),
    indexes: indexes.map((index) => {
      // A bare attribute name is an index over that attribute alone.
      if (typeof index === 'string') return { name: index, partition: [], range: [index] };
      const { name, partition, range } = fields(index, 'entity: indexes');
      return { name: text(name, 'entity: index name'), partition: strings(partition), range: strings(range) };
    }),
  };
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((each: unknown) => text(each, 'index attribute')) : [];

function fields(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`manifest.yml: ${place} should be a map.`);
  }
  return value as Fields;
}

function list(value: unknown, place: string): Fields[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Error(`manifest.yml: ${place} should be a list.`);
  return value.map((each: unknown) => fields(each, place));
}

function text(value: unknown, place: string): string {
  if (typeof value !== 'string' || !value) throw new Error(`manifest.yml: ${place} is missing.`);
  return value;
}

const numberOr = (value: unknown, fallback: number) => (typeof value === 'number' ? value : fallback);
