import type { TranslationOf } from '../message.ts';
import type { page as english } from '../en/page.ts';
import { views } from './views.ts';

/** Texts of the Tier page, in French. */
export const page: TranslationOf<typeof english> = {
  'page.loading': 'Ouverture de la page Niveau',

  'current.title': 'Niveau',
  'current.tier': 'Niveau crédité',
  'current.since': 'depuis le {day}',
  'current.certification': 'Certification Solutions Partner',
  'current.certified': "Valable jusqu'au {day}",
  'current.certificationExpired': 'Expirée le {day}',
  'current.retention': "Rétention brute du chiffre d'affaires",
  'current.ruleSet': 'Règles appliquées',
  'current.ruleSet.automatic': "Celles en vigueur aujourd'hui",
  'current.notEntered': 'Non renseigné',
  'current.hint.title': "L'API de HubSpot n'indique pas votre niveau",
  'current.hint.body':
    'Un super administrateur saisit une fois le niveau crédité, la certification et les seuils : Paramètres > Intégrations > Applications connectées > Partner Tier Points.',

  'beta.try': 'Essayer la nouvelle bêta des points de niveau',
  'beta.terms.title': 'Conditions de la bêta des points de niveau',
  'beta.terms.preview':
    'Les chiffres sont un aperçu, calculé à partir de vos données HubSpot et des règles publiées. Ils peuvent différer de ceux de HubSpot.',
  'beta.terms.tier': 'La bêta ne change pas votre niveau. HubSpot seul en décide.',
  'beta.terms.stored':
    "L'application enregistre qui a accepté quelle version de ces conditions et quand, les paramètres saisis par vos super administrateurs, ainsi qu'une copie des clients partenaires et des transactions qu'elle lit.",
  'beta.terms.leave':
    'Vous pouvez quitter la bêta à tout moment et continuer avec la vue actuelle.',
  'beta.terms.version': 'Version {version}',
  'beta.terms.everyone':
    'En tant que super administrateur, vous pouvez aussi activer la bêta pour tous les utilisateurs de ce compte.',
  'beta.accept': 'Essayer la bêta',
  'beta.acceptEveryone': 'Inscrire tous les utilisateurs à la bêta',
  'beta.cancel': 'Annuler',
  'beta.accepted': 'Bienvenue dans la bêta des points de niveau.',
  'beta.acceptedEveryone': 'La bêta des points de niveau est activée pour tous les utilisateurs.',
  'beta.changed.title': 'Les conditions de la bêta ont changé',
  'beta.changed.body': "Lisez et acceptez les nouvelles conditions pour continuer avec l'aperçu.",
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
    'Vous revenez à la vue actuelle. Votre niveau ne change pas et vous pouvez revenir.',
  'beta.leave.own': 'Quitter pour moi seulement',
  'beta.leave.everyone': 'Désactiver pour tous les utilisateurs',
  'beta.left': 'Vous avez quitté la bêta des points de niveau.',
  'beta.leftEveryone': 'La bêta des points de niveau est désactivée pour tous les utilisateurs.',

  'dashboard.title': 'Points de niveau',
  'dashboard.overview': "Vue d'ensemble",
  'dashboard.breakdown': 'Répartition des points',
  'dashboard.asOf': 'Points au {day}. {ruleSet}.',
  'dashboard.loading': 'Lecture de vos clients partenaires et transactions',
  'dashboard.loading.partner_clients.known': '{read} clients sur {expected}',
  'dashboard.loading.deals.known': '{read} transactions sur {expected}',
  'dashboard.loading.left': {
    one: 'Encore {count} seconde environ',
    other: 'Encore {count} secondes environ',
  },
  'dashboard.soFar.title': 'Chiffres provisoires',
  'dashboard.soFar.body':
    'Ce sont les clients déjà lus, avec les points que HubSpot indique pour eux. Ils augmentent jusqu’à ce que tous les clients et leurs transactions soient là.',
  'dashboard.loading.partner_clients.unknown': {
    one: "{count} client jusqu'à présent",
    other: "{count} clients jusqu'à présent",
  },
  'dashboard.loading.deals.unknown': {
    one: "{count} transaction jusqu'à présent",
    other: "{count} transactions jusqu'à présent",
  },
  'dashboard.empty.title': 'Pas encore de clients partenaires',
  'dashboard.empty.body':
    'Les points viennent des clients à qui vous vendez ou que vous gérez. Dès que HubSpot en associe un à votre compte partenaire, il apparaît ici.',
  'dashboard.standIn': {
    one: 'Pour {count} client, les points enregistrés par HubSpot remplacent une vente ou un abonnement inconnu. Ils datent du {day}.',
    other:
      'Pour {count} clients, les points enregistrés par HubSpot remplacent une vente ou un abonnement inconnu. Les plus anciens datent du {day}.',
  },
  'dashboard.standIn.undated': {
    one: "Pour {count} client, les points enregistrés par HubSpot sont utilisés ; HubSpot n'indique pas de quand ils datent.",
    other:
      "Pour {count} clients, les points enregistrés par HubSpot sont utilisés ; HubSpot n'indique pas de quand ils datent.",
  },
  'dashboard.stale.title': 'Chiffres antérieurs, du {moment}',
  'dashboard.stale.failed': 'La dernière lecture de HubSpot a échoué : {problem}.',
  'dashboard.stale.syncing': 'Une nouvelle lecture de HubSpot est en cours.',
  'dashboard.reload': 'Recharger',
  'dashboard.setAside.rows': {
    one: '{count} ligne de HubSpot contient une valeur inutilisable ; cette valeur est ignorée.',
    other:
      '{count} lignes de HubSpot contiennent des valeurs inutilisables ; ces valeurs sont ignorées.',
  },
  'dashboard.setAside.facts': {
    one: "{count} vente ou abonnement n'a pas pu être évalué.",
    other: "{count} ventes ou abonnements n'ont pas pu être évalués.",
  },
  'dashboard.setAside.title': {
    one: '{count} fiche d’informations à corriger',
    other: '{count} fiches d’informations à corriger',
  },
  'dashboard.setAside.title.atLeast': {
    one: 'Au moins {count} fiche d’informations à corriger',
    other: 'Au moins {count} fiches d’informations à corriger',
  },
  'dashboard.setAside.reason': '{reason} : {number}',
  'dashboard.setAside.currency': {
    one: '{count} vente ou abonnement est en {currency}. Aucune conversion de {currency} en dollars US n’est publiée : il n’y a pas encore de points.',
    other:
      '{count} ventes ou abonnements sont en {currency}. Aucune conversion de {currency} en dollars US n’est publiée : il n’y a pas encore de points.',
  },
  'dashboard.ruleSet.unknown':
    'Cette version ne contient pas les règles choisies dans les paramètres. Les règles actuelles sont utilisées.',
  'dashboard.unscorable.title': 'Les paramètres et les règles sont incompatibles',
  'dashboard.unscorable.body': 'Corrigez ceci dans les paramètres :',

  'summary.title': 'Résumé',
  'summary.performance': 'Niveau atteint',
  'summary.performance.meaning': "Le niveau que les chiffres d'aujourd'hui atteignent.",
  'summary.performance.undecided': 'Des seuils non publiés laissent ce point ouvert.',
  'summary.performance.none': 'Aucun niveau',
  'summary.performance.noneMeaning': "Les chiffres d'aujourd'hui n'atteignent aucun niveau.",
  'summary.performance.open': 'Indéterminé',
  'summary.credited': 'Niveau crédité',
  'summary.credited.meaning':
    'Le niveau que vous détenez. Il ne peut baisser que le 15 janvier et le 15 juillet.',
  'summary.credited.missing':
    "Un super administrateur le saisit dans les paramètres de l'application.",
  'summary.total.meaning': 'Points vendus et gérés réunis.',
  'summary.sold.meaning': 'Pour ce que vous avez vendu au cours des 12 derniers mois.',
  'summary.managed.meaning': 'Pour les abonnements dont vous vous occupez actuellement.',
  'summary.mrr': 'Cet ensemble de règles mesure le MRR mensuel en $ US au lieu de points.',

  'performance.title': "Comment les points vendus et gérés s'additionnent",
  'performance.part': 'Part',
  'performance.amount': 'Points',
  'performance.share': 'Part du total',
  'performance.unknownDealType': 'Vendus, type de transaction inconnu',
  'performance.meets': 'Votre total de {total} atteint {tier}.',
  'performance.meetsNone': 'Votre total de {total} est inférieur au plus bas seuil connu.',
  'performance.cannotTell':
    "Aucun seuil n'est connu pour le total ; aucun niveau ne peut en être déduit.",
  'performance.credited': 'Votre niveau crédité est {tier}.',
  'performance.heldBack': 'Ce qui manque pour {tier} : {what}.',

  'progress.title': 'Progression',
  'progress.alt': '{track} : {points}. Seuils : {thresholds}.',
  'progress.alt.threshold': '{tier} {points}',
  'progress.next': "{points} jusqu'à {tier}",
  'progress.next.top': "Aucun seuil supérieur n'est connu.",
  'progress.unpublished':
    'Non publié pour {tiers}. Un super administrateur peut saisir le vôtre dans les paramètres.',
  'progress.tier': 'Niveau',
  'progress.threshold': 'Seuil',
  'progress.missing': 'Manque',
  'progress.reached': 'Atteint',
  'progress.origin': 'Source',
  'progress.origin.own': 'Le vôtre',
  'progress.origin.official': 'HubSpot',
  'progress.origin.reported': "Rapporté par d'autres",
  'progress.origin.inferred': 'Déduit',
  'progress.origin.none': 'Non publié : saisissez le vôtre dans les paramètres',
  'progress.details': 'Seuils sous forme de tableau : {track}',

  'gates.title': 'Outre les points',
  'gates.tools': 'Utilisation médiane des outils',
  'gates.tools.value': { one: '{count} outil HubSpot', other: '{count} outils HubSpot' },
  'gates.tools.meaning': 'La moitié de vos clients en utilise au moins autant.',
  'gates.tools.unknown': "HubSpot n'indique pas quels outils vos clients utilisent.",
  'gates.certified.valid': "Oui, jusqu'au {day}",
  'gates.certified.expired': 'Non, expirée le {day}',
  'gates.certified.unknown': 'Non renseigné dans les paramètres',
  'gates.certified.meaning': 'Chaque niveau exige une certification Solutions Partner valable.',

  'gate.certified': 'Partenaire certifié',
  'gate.medianTools': 'Utilisation médiane des outils',
  'gate.grossRevenueRetention': "Rétention brute du chiffre d'affaires",
  'gate.customerDollarRetention': "Rétention du chiffre d'affaires client",
  'gate.customerRetentionScore': 'Score de rétention client',
  'gate.certifications': "Certifications de l'équipe",
  'gate.invitation': 'Invitation de HubSpot',
  'gate.membership': 'Adhésion payante',
  'gate.manualReview': 'Examen par HubSpot',

  'gates.condition': 'Condition',
  'gates.required': 'Exigé',
  'gates.required.from': '{value} (à partir de {tier})',
  'gates.required.over': 'plus de {value}',
  'gates.actual': 'Votre valeur',
  'gates.state': 'État',

  'gateState.met': 'Remplie',
  'gateState.notMet': 'Non remplie',
  'gateState.unknown': 'Inconnue',

  'gates.yes': 'oui',
  'gates.no': 'non',

  'insights.title': 'Analyse du niveau',
  'insights.how':
    "Les mêmes clients, transactions et règles sont évalués à cette date. Les points gérés n'ont pas de date de début dans HubSpot : ils comptent comme s'ils existaient déjà, et les clients partis ne figurent pas dans la comparaison.",

  'breakdown.search': 'Rechercher des clients',
  'breakdown.dealType': 'Type de transaction',
  'breakdown.dealType.all': 'Tous les types de transaction',
  'breakdown.dealType.note':
    "Seuls les points de ce type de transaction sont affichés ; les points gérés n'en ont pas.",
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
  'client.market': 'Marché',
  'client.market.from': '{market}, {from}',
  'client.country': 'Pays',
  'client.tools': 'Outils HubSpot utilisés',
  'client.setAside.title': 'Écarté pour ce client',
  'client.setAside.sale': 'Vente {sale} : {reason}',
  'client.setAside.managed': 'Abonnement géré : {reason}',
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

  'fresh.asOf': 'Situation au {moment}.',
  'fresh.never': 'Pas encore lu dans HubSpot.',
  'fresh.next': 'Prochaine lecture de HubSpot : {moment}.',
  'fresh.refresh': 'Actualiser',
  'fresh.syncing': 'Lecture de HubSpot',
  'fresh.tooSoon': {
    one: "HubSpot vient d'être lu. Réessayez dans {count} seconde.",
    other: "HubSpot vient d'être lu. Réessayez dans {count} secondes.",
  },

  'risk.safe': '{tier} est assuré',
  'risk.safe.how':
    "Les critères restent remplis pendant 12 mois, même si rien n'est vendu ni renouvelé.",
  'risk.atRisk': '{tier} est menacé à partir du {day}',
  'risk.below': "Les chiffres d'aujourd'hui n'atteignent pas {tier}",
  'risk.unknown': 'Impossible de dire si {tier} est assuré',
  'risk.unknown.how':
    "Aucun seuil de ce niveau n'est connu selon ces règles. Un super administrateur peut saisir le vôtre dans les paramètres.",
  'risk.unknownTier':
    "Saisissez votre niveau crédité dans les paramètres pour voir s'il est assuré",
  'risk.causes': "Ce qui n'est pas rempli : {causes}.",
  'risk.endings': {
    one: 'Le {day}, {amount} de {count} client prennent fin.',
    other: 'Le {day}, {amount} de {count} clients prennent fin.',
  },
  'risk.canFallOn': 'Le niveau crédité peut baisser au plus tôt le {day}.',
  'risk.evaluation': "Simuler l'évaluation",

  'insights.none': "Rien de particulier aujourd'hui.",
  'insights.expiring': {
    one: "{amount} de {count} client expirent d'ici le {day}.",
    other: "{amount} de {count} clients expirent d'ici le {day}.",
  },
  'insights.expiring.link': 'Afficher ce qui expire',
  'insights.changed': {
    one: '{net} en {days} jours : {gained} gagnés, {lost} perdus, avec {count} client.',
    other: '{net} en {days} jours : {gained} gagnés, {lost} perdus, avec {count} clients.',
  },
  'insights.changed.link': 'Afficher les changements',
  'insights.next': 'Il faut encore {amount} pour {tier} ({track}).',
  'insights.next.link': 'Planifier',
  'insights.certification':
    "Votre certification expire le {day}, avant l'évaluation du {evaluation}.",
  'insights.certification.link': "Afficher l'évaluation",
  'insights.largest': '{client} représente {share} de tous les points ({amount}).',
  'insights.largest.link': 'Afficher le client',
  'insights.noPoints': {
    one: "{count} client sur {all} n'a pas de points.",
    other: "{count} clients sur {all} n'ont pas de points.",
  },
  'insights.noPoints.link': 'Afficher lesquels et pourquoi',

  'progress.alt.goal': 'Objectif : {tier} {points}',
  'progress.keep.spare': 'Pour garder {tier} : au moins {threshold}. Vous avez {spare} de marge.',
  'progress.keep.missing': 'Pour garder {tier} : au moins {threshold}. Il vous manque {missing}.',
  'progress.goal': "{points} jusqu'à votre objectif, {tier}",
  'progress.goal.reached': 'Votre objectif, {tier}, est atteint.',

  'breakdown.relationship': 'Relation',
  'breakdown.relationship.all': 'Toutes les relations',
  'breakdown.relationship.both': 'Vendu et géré',
  'breakdown.relationship.sold': 'Vendu uniquement',
  'breakdown.relationship.managed': 'Géré uniquement',
  'breakdown.relationship.neither': "Ni l'un ni l'autre",
  'breakdown.expiring': 'Expire dans les',
  'breakdown.expiring.all': 'À tout moment',
  'breakdown.expiring.days': '{days} jours',
  'breakdown.expiring.by': "D'ici le {day}",
  'breakdown.expiring.until': 'Dernier jour',
  'breakdown.ending': 'Expirant',
  'breakdown.points': 'Points',
  'breakdown.points.all': 'Avec et sans',
  'breakdown.points.none': 'Sans points',
  'breakdown.count': {
    one: '{count} client sur {all}. Combinés {combined} : vendus {sold} (apportés {sourced}, assistés {assisted}), gérés {managed}.',
    other:
      '{count} clients sur {all}. Combinés {combined} : vendus {sold} (apportés {sourced}, assistés {assisted}), gérés {managed}.',
  },

  'client.record': "Ouvrir l'entreprise dans HubSpot",
  'client.back': 'Tous les clients',
  'client.unknown.title': "Ce client n'existe pas",
  'client.unknown.body': 'Il est peut-être parti depuis la création du lien.',

  'lost.title': 'Si ce client était perdu',
  'lost.points': '{amount} de moins ; il resterait {total}.',
  'lost.sameTier': 'Le niveau atteint reste : {tier}.',
  'lost.otherTier': 'Le niveau atteint passe de {before} à {after}.',
  'lost.short': 'Il vous manquerait {missing} pour {tier}.',
  'lost.plan': 'Ouvrir dans le planificateur',

  'rules.title': {
    one: '{count} entrée depuis toujours, avec ses règles',
    other: '{count} entrées depuis toujours, avec leurs règles',
  },
  'rules.counts': 'Compte',
  'rules.ended': 'Terminée',
  'rules.notYet': 'Pas encore',
  'rules.mrr': 'MRR',
  'rules.worth': 'Valeur de 100 $ US',
  'rules.rate': 'Points par 100 $ US',
  'rules.multiplier': 'Multiplicateur du marché',
  'rules.share': 'Part',

  ...views,
};
