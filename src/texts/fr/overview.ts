import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in French. */
export const overview: TranslationOf<typeof english> = {
  'head.rules.keep': 'Utiliser aussi ces règles lors de mes prochaines visites',
  'head.options': 'Affichage',
  'setup.title': 'À renseigner dans les paramètres :',
  'setup.thresholds': 'Seuils',
  'setup.mapping': 'Mappage des transactions',
  'setup.conversions': 'Conversions de devises',
  'attention.title': 'Données et mise à jour',
  'attention.none': 'Aucune fiche ne demande votre attention.',
  'attention.record': 'Fiche',
  'attention.value': 'Valeur',
  'attention.mend': 'Comment y remédier',
  'state.kept': 'Assuré le {day}',
  'state.rises': '{tier} le {day}',
  'state.protected': 'Protégé le {day}',
  'state.falls': 'Menacé le {day}',
  'safety.atRisk':
    '{risk} : {track} tombe à {points} sur les {threshold} requis, car {amount} expirent.',
  'safety.below': '{risk} : {track} a {points} sur les {threshold} requis.',
  'safety.clients': 'Afficher les clients',
  'safety.plan': 'Planifier une solution',
  'safety.expiring': 'Afficher ce qui expire',
  'safety.next': 'Planifier le niveau suivant',
  'figures.for': '{threshold} pour {tier}',
  'call.title': 'À appeler en premier',
  'call.plan': 'Planifier le renouvellement',
  'call.renewed': 'Si remplacés',
  'call.lost': 'Si non remplacés',
  'call.holds': '{tier} conservé',
  'call.none': 'Rien n’expire d’ici le {day}.',
  'picture.alt': '{track} : {points} aujourd’hui, {later} le {day}.',
  'picture.table': 'Les mêmes données en tableau',
  'head.rules.other': '{ruleSet} (non en vigueur)',
};
