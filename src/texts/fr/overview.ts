import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in French. */
export const overview: TranslationOf<typeof english> = {
  'head.options': 'Options d’affichage',
  'attention.title': 'Données et mise à jour',
  'attention.none': 'Aucune fiche ne demande votre attention.',
  'attention.record': 'Fiche',
  'attention.deal': 'Transaction {id}',
  'attention.value': 'Valeur',
  'attention.why': 'Raison',
  'attention.mend': 'Comment y remédier',
  'attention.mend.currency':
    'Indiquez la valeur de {currency} dans les paramètres de l’application.',
  'attention.mend.record': 'Corrigez-le dans HubSpot, puis synchronisez.',
  'attention.mend.none': 'Rien à corriger : HubSpot n’a publié aucun taux.',
  'head.rules.other': '{ruleSet} (non en vigueur)',
  'head.rules.keep': 'Conserver ces règles pour ma prochaine visite',
};
