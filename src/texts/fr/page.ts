import type { TranslationOf } from '../message.ts';
import type { page as english } from '../en/page.ts';
import { beta } from './beta.ts';
import { overview } from './overview.ts';
import { views } from './views.ts';

/** Texts of the Tier page, in French. */
export const page: TranslationOf<typeof english> = {
  'page.loading': 'Ouverture de la page Niveau',

  'current.title': 'Niveau',
  'current.tier': 'Niveau crédité',
  'current.since': 'depuis le {day}',
  'current.certification': 'Certification Solutions Partner',
  'current.certified': 'Valable jusqu’au {day}',
  'current.expired': 'Expirée le {day}',
  'current.retention': 'Rétention brute du chiffre d’affaires',
  'current.ruleSet': 'Règles appliquées',
  'current.ruleSet.automatic': 'Les règles actuelles',
  'current.notEntered': 'Non renseigné',
  'current.hint.title': 'L’API de HubSpot n’indique pas votre niveau',
  'current.hint.body':
    'Un super administrateur saisit une fois le niveau crédité, la certification et les seuils, dans Paramètres > Intégrations > Applications connectées > Partner Tier Points.',

  'beta.try': 'Essayer la nouvelle bêta des points de niveau',
  ...beta,
  'beta.terms.everyone':
    'En tant que super administrateur, vous pouvez aussi activer la bêta pour tous les utilisateurs de ce compte.',
  'beta.accept': 'Essayer la bêta',
  'beta.accepted': 'Bienvenue dans la bêta des points de niveau.',
  'beta.changed.title': 'Les conditions de la bêta ont changé',
  'beta.changed.body': 'Lisez et acceptez les nouvelles conditions pour continuer avec l’aperçu.',
  'beta.changed.read': 'Lire les nouvelles conditions',
  'beta.banner.title': 'Les nouveaux points de niveau sont là',
  'beta.banner.body':
    'Voyez ce qui rapporte vos points, ce qui expire et ce que demande le niveau suivant.',
  'beta.preview': 'Aperçu des points de niveau',
  'beta.back': 'Retour à la vue actuelle',
  'beta.since.user': 'Vous avez accepté les conditions de la bêta, version {version}, le {moment}.',
  'beta.since.account':
    'Un super administrateur a accepté les conditions de la bêta, version {version}, pour tous les utilisateurs le {moment}.',
  'beta.leave': 'Quitter la bêta',
  'beta.leave.title': 'Quitter la bêta des points de niveau ?',
  'beta.leave.body':
    'Vous revenez à la vue actuelle. Votre niveau ne change pas et vous pouvez revenir dans la bêta à tout moment.',
  'beta.leave.own': 'Quitter pour moi seulement',
  'beta.leave.everyone': 'Désactiver pour tous les utilisateurs',
  'beta.left': 'Vous avez quitté la bêta des points de niveau.',
  'beta.leftEveryone': 'La bêta des points de niveau est désactivée pour tous les utilisateurs.',

  'dashboard.title': 'Points de niveau',
  'dashboard.overview': 'Vue d’ensemble',
  'dashboard.breakdown': 'Répartition des points',
  'dashboard.loading': 'Synchronisation de vos clients partenaires et transactions',
  'dashboard.loading.partner_clients.known': '{read} clients sur {expected}',
  'dashboard.loading.deals.known': '{read} transactions sur {expected}',
  'dashboard.loading.left': {
    one: 'Encore {count} seconde environ',
    other: 'Encore {count} secondes environ',
  },
  'dashboard.soFar.title': 'Chiffres provisoires',
  'dashboard.soFar.body':
    'Voici les clients synchronisés jusqu’à présent, avec les points que HubSpot indique pour eux. Les totaux augmentent jusqu’à ce que tous les clients et toutes les transactions soient synchronisés.',
  'dashboard.loading.partner_clients.unknown': {
    one: '{count} client jusqu’à présent',
    other: '{count} clients jusqu’à présent',
  },
  'dashboard.loading.deals.unknown': {
    one: '{count} transaction jusqu’à présent',
    other: '{count} transactions jusqu’à présent',
  },
  'dashboard.empty.title': 'Pas encore de clients partenaires',
  'dashboard.empty.body':
    'Vous gagnez des points grâce aux clients à qui vous vendez ou que vous gérez. Dès que HubSpot associe un client à votre compte partenaire, il apparaît ici.',
  standIn: {
    one: 'Pour {count} client, les points de HubSpot sont utilisés, car ses ventes ou abonnements sont inconnus. Ils datent du {day}.',
    other:
      'Pour {count} clients, les points de HubSpot sont utilisés, car leurs ventes ou abonnements sont inconnus. Les plus anciens datent du {day}.',
  },
  'standIn.undated': {
    one: 'Pour {count} client, les points de HubSpot sont utilisés. HubSpot n’indique pas de quand ils datent.',
    other:
      'Pour {count} clients, les points de HubSpot sont utilisés. HubSpot n’indique pas de quand ils datent.',
  },
  'stale.title': 'Ces chiffres datent du {moment}',
  'dashboard.reload': 'Recharger',
  toFix: {
    one: '{count} fiche à corriger',
    other: '{count} fiches à corriger',
  },
  'toFix.atLeast': {
    one: 'Au moins {count} fiche à corriger',
    other: 'Au moins {count} fiches à corriger',
  },
  'ruleSet.unknown':
    'Cette version ne contient pas les règles choisies dans les paramètres. Les règles actuelles sont utilisées.',
  'unscorable.title': 'Les paramètres sont incompatibles avec les règles',
  'unscorable.body': 'Corrigez ceci dans les paramètres :',

  'summary.title': 'Résumé',
  'summary.performance': 'Niveau atteint',
  'summary.performance.meaning': 'Le niveau que les chiffres d’aujourd’hui atteignent.',
  'summary.performance.undecided':
    'Certains seuils ne sont pas publiés : le niveau reste indéterminé.',
  'summary.performance.none': 'Aucun niveau',
  'summary.noTier': 'Les chiffres d’aujourd’hui n’atteignent aucun niveau.',
  'summary.performance.open': 'Indéterminé',
  'summary.credited': 'Niveau crédité',
  'summary.credited.meaning':
    'Le niveau que vous détenez. Il ne peut baisser que le 15 janvier et le 15 juillet.',
  'summary.credited.missing':
    'Un super administrateur le saisit dans les paramètres de l’application.',
  'summary.total.meaning': 'Points vendus et gérés cumulés.',
  'summary.sold.meaning': 'Pour ce que vous avez vendu au cours des 12 derniers mois.',
  'summary.managed.meaning': 'Pour les abonnements que vous gérez actuellement.',
  'summary.mrr': 'Ces règles mesurent le MRR en $ US au lieu de points.',

  'performance.title': 'Comment les points vendus et gérés s’additionnent',
  'performance.part': 'Part',
  'performance.amount': 'Points',
  'performance.unknown': 'Vendus, type de transaction inconnu',

  'progress.title': 'Progression',
  'progress.next': '{points} jusqu’à {tier}',
  'progress.tier': 'Niveau',
  'progress.threshold': 'Seuil',
  'progress.missing': 'Manque',
  'progress.reached': 'Atteint',
  'progress.origin.own': 'Le vôtre',
  'progress.origin.none': 'Non publié : saisissez le vôtre dans les paramètres',
  'progress.details': 'Seuils sous forme de tableau : {track}',

  'gates.title': 'Autres exigences',
  'gates.tools': 'Utilisation médiane des outils',
  'gates.tools.value': { one: '{count} outil HubSpot', other: '{count} outils HubSpot' },
  'gates.tools.meaning': 'La moitié de vos clients en utilise au moins autant.',
  'gates.tools.unknown': 'HubSpot n’indique pas quels outils vos clients utilisent.',
  'gates.tools.notShared': {
    one: '{count} client ne partage rien avec vous et n’est pas pris en compte.',
    other: '{count} clients ne partagent rien avec vous et ne sont pas pris en compte.',
  },
  'gates.certified.valid': 'Oui, jusqu’au {day}',
  'gates.certified.expired': 'Non, expirée le {day}',
  'gates.certified.unknown': 'Non renseigné dans les paramètres',
  'gates.certified.meaning':
    'Chaque niveau exige une certification Solutions Partner en cours de validité.',

  'gate.certified': 'Partenaire certifié',
  'gate.medianTools': 'Utilisation médiane des outils',
  'gate.grossRevenueRetention': 'Rétention brute du chiffre d’affaires',
  'gate.customerDollarRetention': 'Rétention du chiffre d’affaires client',
  'gate.customerRetentionScore': 'Score de rétention client',
  'gate.certifications': 'Certifications de l’équipe',
  'gate.invitation': 'Invitation de HubSpot',
  'gate.membership': 'Adhésion payante',
  'gate.manualReview': 'Examen par HubSpot',

  'gates.condition': 'Exigence',
  'gates.required': 'Requis',
  'gates.required.from': '{value} (à partir de {tier})',
  'gates.required.over': 'plus de {value}',
  'gates.notComparable':
    'Comparaison impossible : ces règles comptaient des applications, HubSpot indique des hubs',
  'gates.actual': 'Votre valeur',
  'gates.state': 'État',

  'gateState.met': 'Remplie',
  'gateState.notMet': 'Non remplie',
  'gateState.unknown': 'Inconnue',

  'gates.yes': 'oui',
  'gates.no': 'non',

  'insights.title': 'Analyse du niveau',
  'insights.how':
    'Les mêmes clients, transactions et règles sont évalués à la date antérieure. HubSpot n’enregistre pas de date de début pour les points gérés : ils comptent comme s’ils existaient déjà. Les clients partis ne sont pas inclus.',

  'breakdown.search': 'Rechercher des clients',
  'breakdown.dealType': 'Type de transaction',
  'breakdown.dealType.all': 'Tous les types de transaction',
  'breakdown.dealType.note':
    'Seuls les points de ce type de transaction sont affichés. Les points gérés n’ont pas de type de transaction.',
  'breakdown.market': 'Type de marché',
  'breakdown.market.all': 'Tous les marchés',
  'breakdown.client': 'Client',
  'breakdown.combined': 'Combinés',
  'breakdown.marketColumn': 'Marché',
  'breakdown.unnamed': 'Client {id}',
  'breakdown.nothing.title': 'Aucun client ne correspond aux filtres',
  'breakdown.nothing.body': 'Modifiez la recherche ou les filtres.',
  'breakdown.reset': 'Afficher tous les clients',

  'client.title': '{name} : points de niveau',
  'client.close': 'Fermer',

  'dashboard.time': 'Points au fil du temps',
  'dashboard.changes': 'Changements',
  'dashboard.planner': 'Planificateur',
  'dashboard.compare': 'Comparaison',
  'dashboard.evaluation': 'Évaluation',

  'amount.points': { one: '{count} point', other: '{count} points' },

  'head.tier': 'Niveau crédité : {tier}',
  'head.tier.unknown': 'Niveau crédité : non renseigné',
  'head.rules': 'Règles appliquées',
  'head.rules.account': 'Paramètre du compte : {ruleSet}',
  'head.goal': 'Objectif',
  'head.goal.none': 'Aucun objectif',

  'fresh.asOf': 'Synchronisé le {moment}.',
  'fresh.listed': 'Dernière vérification de tous les enregistrements : {moment}.',
  'fresh.never': 'Pas encore synchronisé avec HubSpot.',
  'fresh.next': 'Prochaine synchronisation : {moment}.',
  'fresh.refresh': 'Synchroniser maintenant',
  'fresh.syncing': 'Synchronisation avec HubSpot…',

  'risk.causes': 'Non rempli : {causes}.',

  'insights.changed': {
    one: '{net} en {days} jours : {gained} gagnés, {lost} perdus, de {count} client.',
    other: '{net} en {days} jours : {gained} gagnés, {lost} perdus, de {count} clients.',
  },
  'insights.unchanged': 'Rien de gagné ni de perdu en {days} jours.',
  'insights.changed.link': 'Afficher les changements',
  'insights.leaving': {
    one: '{count} client risque de partir : {clients}.',
    other: '{count} clients risquent de partir. Les premiers : {clients}.',
  },
  'insights.leaving.link': 'Ouvrir le premier client',
  'insights.noPoints': {
    one: '{count} client sur {all} n’a pas de points.',
    other: '{count} clients sur {all} n’ont pas de points.',
  },
  'insights.noPoints.link': 'Voir pourquoi',

  'breakdown.relationship': 'Relation',
  'breakdown.relationship.all': 'Toutes les relations',
  'breakdown.relationship.both': 'Vendu et géré',
  'breakdown.relationship.sold': 'Vendu uniquement',
  'breakdown.relationship.managed': 'Géré uniquement',
  'breakdown.relationship.neither': 'Ni l’un ni l’autre',
  'breakdown.expiring': 'Expire dans les',
  'breakdown.expiring.all': 'À tout moment',
  'breakdown.expiring.days': '{days} jours',
  'breakdown.expiring.by': 'D’ici le {day}',
  'breakdown.expiring.until': 'Dernier jour',
  'breakdown.ending': 'Expirant',
  'breakdown.points': 'Points',
  'breakdown.points.all': 'Tous les clients',
  'breakdown.points.none': 'Sans points',
  'breakdown.count': {
    one: '{count} client sur {all}. Combinés {combined} : vendus {sold} (apportés {sourced}, assistés {assisted}), gérés {managed}.',
    other:
      '{count} clients sur {all}. Combinés {combined} : vendus {sold} (apportés {sourced}, assistés {assisted}), gérés {managed}.',
  },

  'client.record': 'Ouvrir l’entreprise dans HubSpot',
  'client.back': 'Tous les clients',
  'client.unknown.title': 'Client introuvable',
  'client.unknown.body': 'Il est peut-être parti depuis la création du lien.',

  'lost.plan': 'Ouvrir dans le planificateur',

  ...overview,
  ...views,
};
