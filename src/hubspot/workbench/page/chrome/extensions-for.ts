import type {
  ExtensionDescription,
  ExtensionLocation,
  WorkbenchDescription,
} from '../../shared/description.ts';
import { isSameObjectType } from 'hubspot-crm';

/** The project's cards, or bulk actions, for a location on records of a type. */
export function extensionsFor(
  { extensions }: Pick<WorkbenchDescription, 'extensions'>,
  objectType: string,
  location: ExtensionLocation,
): ExtensionDescription[] {
  return extensions.filter(
    (it) =>
      it.location === location && it.objectTypes.some((name) => isSameObjectType(name, objectType)),
  );
}
