import type {
  ExtensionDescription,
  ExtensionLocation,
  WorkbenchDescription,
} from '../../shared/description.ts';
import { isOfType, type RecordType } from '../../shared/record-type.ts';

/** The project's cards, or bulk actions, for a location on records of a type. */
export function extensionsFor(
  { extensions }: Pick<WorkbenchDescription, 'extensions'>,
  type: RecordType,
  location: ExtensionLocation,
): ExtensionDescription[] {
  return extensions.filter(
    (it) => it.location === location && it.objectTypes.some((name) => isOfType(type, name)),
  );
}
