import { fieldsOf } from '../fields/catalogue';
import { pseudoFields } from '../fields/system-fields';
import { ok } from '../http/answer';
import { listParam, platformScopes, readWork, type Endpoint } from '../http/endpoint';
import { mapPage, pageOf } from '../http/paging';

export const fieldEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/api/3/field',
    scopeSets: platformScopes(
      readWork,
      'read:field',
      'read:avatar',
      'read:project-category',
      'read:project',
      'read:field-configuration',
    ),
    handle({ site }) {
      const pseudo = pseudoFields.map((field) => ({
        ...field,
        key: field.id,
        custom: false,
        orderable: false,
        navigable: true,
        searchable: true,
      }));
      const fields = fieldsOf(site).map(
        ({ id, name, custom, orderable, navigable, searchable, clauseNames, schema }) => ({
          id,
          name,
          custom,
          orderable,
          navigable,
          searchable,
          key: id,
          clauseNames,
          ...(schema ? { schema } : {}),
        }),
      );
      return ok([...pseudo, ...fields]);
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/field/search',
    scopeSets: platformScopes(readWork, 'read:field', 'read:field-configuration'),
    handle({ site, query }) {
      const types = listParam(query, 'type');
      const ids = listParam(query, 'id');
      const text = query.get('query')?.toLowerCase();
      const fields = fieldsOf(site).filter(
        (field) =>
          (!types || types.includes(field.custom ? 'custom' : 'system')) &&
          (!ids || ids.includes(field.id)) &&
          (text === undefined || field.name.toLowerCase().includes(text)),
      );
      const page = pageOf(fields, query);
      return ok(
        mapPage(page, ({ id, name, schema }) => ({
          id,
          name,
          key: id,
          ...(schema ? { schema } : {}),
          description: '',
        })),
      );
    },
  },
];
