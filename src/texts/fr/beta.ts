import type { TranslationOf } from '../message.ts';
import type { beta as english } from '../en/beta.ts';

/** Texts of the beta terms, in French. */
export const beta: TranslationOf<typeof english> = {
  'beta.terms.title': 'Conditions de la bêta des points de niveau',
  'beta.terms.preview':
    'Les chiffres sont un aperçu établi à partir de vos données HubSpot et des règles publiées. Ils peuvent différer de ceux de HubSpot.',
  'beta.terms.tier': 'La bêta ne change pas votre niveau. Seul HubSpot en décide.',
  'beta.terms.stored':
    'L’application enregistre qui a accepté quelle version de ces conditions et quand, les paramètres saisis par vos super administrateurs, ainsi qu’une copie des clients partenaires et des transactions qu’elle synchronise.',
  'beta.terms.seen':
    'Toutes les personnes qui participent voient tous les clients, y compris ceux qu’elles ne peuvent pas ouvrir dans HubSpot, sauf si un super administrateur le limite.',
  'beta.terms.leave': 'Vous pouvez quitter la bêta à tout moment et revenir à la vue actuelle.',
  'beta.terms.version': 'Version {version}',
  'beta.acceptEveryone': 'Inscrire tous les utilisateurs à la bêta',
  'beta.cancel': 'Annuler',
  'beta.acceptedEveryone': 'La bêta des points de niveau est activée pour tous les utilisateurs.',
};
