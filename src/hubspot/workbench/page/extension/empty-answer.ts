import type {
  AssociationsAnswer,
  CrmProperties,
  CrmQuestion,
  CrmSearchAnswer,
} from '../../shared/crm.ts';

/**
 * The answer of an account that has nothing yet: no record is found, none is associated, and no
 * property has a value but the record's id.
 *
 * @returns undefined for a question that such an account answers like any other.
 */
export function emptyAnswer(
  question: CrmQuestion,
): CrmSearchAnswer | AssociationsAnswer | CrmProperties | undefined {
  switch (question.kind) {
    case 'search':
      return { results: [], total: 0, hasMore: false };
    case 'associations':
      return { results: [], hasMore: false, nextOffset: 0 };
    case 'properties': {
      const names = question.names === '*' ? ['hs_object_id'] : question.names;
      const { objectId } = question.record;
      return Object.fromEntries(
        names.map((name) => [name, name === 'hs_object_id' ? objectId : null]),
      );
    }
    default:
      return undefined;
  }
}
