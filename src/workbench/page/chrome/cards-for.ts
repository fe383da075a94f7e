import type {
  ExtensionDescription,
  ExtensionLocation,
  WorkbenchDescription,
} from '../../shared/description.ts';
import { isSameObjectType } from '../../shared/object-types.ts';

/** The project's cards for a location on records of a type. */
export function cardsFor(
  { extensions }: Pick<WorkbenchDescription, 'extensions'>,
  objectType: string,
  location: ExtensionLocation,
): ExtensionDescription[] {
  return extensions.filter(
    (it) =>
      it.type === 'card' &&
      it.location === location &&
      it.objectTypes.some((name) => isSameObjectType(name, objectType)),
  );
}
