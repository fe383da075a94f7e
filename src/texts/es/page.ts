import type { TranslationOf } from '../message.ts';
import type { page as english } from '../en/page.ts';
import { beta } from './beta.ts';
import { overview } from './overview.ts';
import { views } from './views.ts';

/** Texts of the Tier page, in Spanish. */
export const page: TranslationOf<typeof english> = {
  'page.loading': 'Abriendo Nivel',

  'current.title': 'Nivel',
  'current.tier': 'Nivel acreditado',
  'current.since': 'desde el {day}',
  'current.certification': 'Certificación de Solutions Partner',
  'current.certified': 'Válida hasta el {day}',
  'current.expired': 'Venció el {day}',
  'current.retention': 'Retención bruta de ingresos',
  'current.ruleSet': 'Reglas aplicadas',
  'current.ruleSet.automatic': 'Las reglas actuales',
  'current.notEntered': 'Sin introducir',
  'current.hint.title': 'La API de HubSpot no indica qué nivel tienes',
  'current.hint.body':
    'Un superadministrador introduce una vez el nivel acreditado, la certificación y los umbrales, en Configuración > Integraciones > Aplicaciones conectadas > Partner Tier Points.',

  'beta.try': 'Probar la nueva beta de puntos de nivel',
  ...beta,
  'beta.terms.everyone':
    'Como superadministrador, también puedes activar la beta para todos los usuarios de esta cuenta.',
  'beta.accept': 'Probar la beta',
  'beta.accepted': 'Te damos la bienvenida a la beta de puntos de nivel.',
  'beta.changed.title': 'Las condiciones de la beta han cambiado',
  'beta.changed.body': 'Lee y acepta las nuevas condiciones para seguir con la vista previa.',
  'beta.changed.read': 'Leer las nuevas condiciones',
  'beta.banner.title': 'Ya están aquí los nuevos puntos de nivel',
  'beta.banner.body': 'Descubre qué te aporta puntos, qué vence y qué requiere el siguiente nivel.',
  'beta.preview': 'Vista previa de los puntos de nivel',
  'beta.back': 'Volver a la vista actual',
  'beta.since.user': 'Aceptaste las condiciones de la beta, versión {version}, el {moment}.',
  'beta.since.account':
    'Un superadministrador aceptó las condiciones de la beta, versión {version}, para todos los usuarios el {moment}.',
  'beta.leave': 'Salir de la beta',
  'beta.leave.title': '¿Salir de la beta de puntos de nivel?',
  'beta.leave.body':
    'Vuelves a la vista actual. Tu nivel no cambia y puedes volver a participar cuando quieras.',
  'beta.leave.own': 'Salir solo yo',
  'beta.leave.everyone': 'Desactivar para todos los usuarios',
  'beta.left': 'Has salido de la beta de puntos de nivel.',
  'beta.leftEveryone': 'La beta de puntos de nivel está desactivada para todos los usuarios.',

  'dashboard.title': 'Puntos de nivel',
  'dashboard.overview': 'Resumen general',
  'dashboard.breakdown': 'Desglose de puntos',
  'dashboard.loading': 'Sincronizando tus clientes de partner y negocios',
  'dashboard.loading.partner_clients.known': '{read} de {expected} clientes',
  'dashboard.loading.deals.known': '{read} de {expected} negocios',
  'dashboard.loading.left': {
    one: 'Queda aproximadamente {count} segundo',
    other: 'Quedan aproximadamente {count} segundos',
  },
  'dashboard.soFar.title': 'Cifras hasta ahora',
  'dashboard.soFar.body':
    'Estos son los clientes sincronizados hasta ahora, con los puntos que HubSpot indica para ellos. Los totales aumentan hasta que se sincronizan todos los clientes y negocios.',
  'dashboard.loading.partner_clients.unknown': {
    one: '{count} cliente hasta ahora',
    other: '{count} clientes hasta ahora',
  },
  'dashboard.loading.deals.unknown': {
    one: '{count} negocio hasta ahora',
    other: '{count} negocios hasta ahora',
  },
  'dashboard.empty.title': 'Aún no hay clientes de partner',
  'dashboard.empty.body':
    'Obtienes puntos por los clientes a los que vendes o que gestionas. Cuando HubSpot asocia un cliente a tu cuenta de partner, aparece aquí.',
  standIn: {
    one: 'Para {count} cliente se usan los puntos de HubSpot porque no se conocen sus ventas o suscripciones. Son del {day}.',
    other:
      'Para {count} clientes se usan los puntos de HubSpot porque no se conocen sus ventas o suscripciones. Los más antiguos son del {day}.',
  },
  'standIn.undated': {
    one: 'Para {count} cliente se usan los puntos de HubSpot. HubSpot no indica de cuándo son.',
    other: 'Para {count} clientes se usan los puntos de HubSpot. HubSpot no indica de cuándo son.',
  },
  'stale.title': 'Estas cifras son del {moment}',
  'dashboard.reload': 'Recargar',
  toFix: {
    one: '{count} registro requiere atención',
    other: '{count} registros requieren atención',
  },
  'toFix.atLeast': {
    one: 'Al menos {count} registro requiere atención',
    other: 'Al menos {count} registros requieren atención',
  },
  'ruleSet.unknown':
    'Esta versión no incluye las reglas elegidas en la configuración. Se usan las reglas actuales.',
  'unscorable.title': 'La configuración no es compatible con las reglas',
  'unscorable.body': 'Corrige esto en la configuración:',

  'summary.title': 'Resumen',
  'summary.performance': 'Nivel alcanzado',
  'summary.performance.meaning': 'El nivel que cumplen las cifras de hoy.',
  'summary.performance.undecided':
    'Algunos umbrales no están publicados, así que el nivel no se puede determinar.',
  'summary.performance.none': 'Ningún nivel',
  'summary.noTier': 'Las cifras de hoy no cumplen ningún nivel.',
  'summary.performance.open': 'Sin determinar',
  'summary.credited': 'Nivel acreditado',
  'summary.credited.meaning':
    'El nivel que tienes. Solo puede bajar el 15 de enero y el 15 de julio.',
  'summary.credited.missing':
    'Un superadministrador lo introduce en la configuración de la aplicación.',
  'summary.total.meaning': 'Puntos vendidos y gestionados en conjunto.',
  'summary.sold.meaning': 'Por lo que vendiste en los últimos 12 meses.',
  'summary.managed.meaning': 'Por las suscripciones que gestionas ahora.',
  'summary.mrr': 'Estas reglas miden el MRR en US$ en lugar de puntos.',

  'performance.title': 'Cómo se suman los puntos vendidos y gestionados',
  'performance.part': 'Parte',
  'performance.amount': 'Puntos',
  'performance.unknown': 'Vendidos, tipo de negocio desconocido',

  'progress.title': 'Progreso',
  'progress.next': '{points} hasta {tier}',
  'progress.tier': 'Nivel',
  'progress.threshold': 'Umbral',
  'progress.missing': 'Falta',
  'progress.reached': 'Alcanzado',
  'progress.origin.own': 'El tuyo',
  'progress.origin.none': 'Sin publicar: introduce el tuyo en la configuración',
  'progress.details': 'Umbrales en una tabla: {track}',

  'gates.title': 'Otros requisitos',
  'gates.tools': 'Uso mediano de herramientas',
  'gates.tools.value': {
    one: '{count} herramienta de HubSpot',
    other: '{count} herramientas de HubSpot',
  },
  'gates.tools.meaning': 'La mitad de tus clientes usa al menos esa cantidad.',
  'gates.tools.unknown': 'HubSpot no indica qué herramientas usan tus clientes.',
  'gates.tools.notShared': {
    one: '{count} cliente no comparte nada contigo y no se incluye.',
    other: '{count} clientes no comparten nada contigo y no se incluyen.',
  },
  'gates.certified.valid': 'Sí, hasta el {day}',
  'gates.certified.expired': 'No, venció el {day}',
  'gates.certified.unknown': 'Sin introducir en la configuración',
  'gates.certified.meaning':
    'Todos los niveles requieren una certificación de Solutions Partner válida.',

  'gate.certified': 'Partner certificado',
  'gate.medianTools': 'Uso mediano de herramientas',
  'gate.grossRevenueRetention': 'Retención bruta de ingresos',
  'gate.customerDollarRetention': 'Retención de ingresos de clientes',
  'gate.customerRetentionScore': 'Puntuación de retención de clientes',
  'gate.certifications': 'Certificaciones del equipo',
  'gate.invitation': 'Invitación de HubSpot',
  'gate.membership': 'Membresía de pago',
  'gate.manualReview': 'Revisión de HubSpot',

  'gates.condition': 'Requisito',
  'gates.required': 'Requerido',
  'gates.required.from': '{value} (desde {tier})',
  'gates.required.over': 'más de {value}',
  'gates.notComparable':
    'No se puede comparar: estas reglas contaban aplicaciones y HubSpot informa de hubs',
  'gates.actual': 'Tu valor',
  'gates.state': 'Estado',

  'gateState.met': 'Cumplido',
  'gateState.notMet': 'No cumplido',
  'gateState.unknown': 'Desconocido',

  'gates.yes': 'sí',
  'gates.no': 'no',

  'insights.title': 'Información clave sobre el nivel',
  'insights.how':
    'Se puntúan los mismos clientes, negocios y reglas en la fecha anterior. HubSpot no guarda una fecha de inicio de los puntos gestionados, así que cuentan como si ya existieran. No se incluyen los clientes que se han ido.',

  'breakdown.search': 'Buscar clientes',
  'breakdown.dealType': 'Tipo de negocio',
  'breakdown.dealType.all': 'Todos los tipos de negocio',
  'breakdown.dealType.note':
    'Solo se muestran los puntos de este tipo de negocio. Los puntos gestionados no tienen tipo de negocio.',
  'breakdown.market': 'Tipo de mercado',
  'breakdown.market.all': 'Todos los mercados',
  'breakdown.client': 'Cliente',
  'breakdown.combined': 'Combinados',
  'breakdown.marketColumn': 'Mercado',
  'breakdown.unnamed': 'Cliente {id}',
  'breakdown.nothing.title': 'Ningún cliente coincide con los filtros',
  'breakdown.nothing.body': 'Cambia la búsqueda o los filtros.',
  'breakdown.reset': 'Mostrar todos los clientes',

  'client.title': '{name}: puntos de nivel',
  'client.close': 'Cerrar',

  'dashboard.time': 'Puntos en el tiempo',
  'dashboard.changes': 'Cambios',
  'dashboard.planner': 'Planificador',
  'dashboard.compare': 'Comparación',
  'dashboard.evaluation': 'Evaluación',

  'amount.points': { one: '{count} punto', other: '{count} puntos' },

  'head.tier': 'Nivel acreditado: {tier}',
  'head.tier.unknown': 'Nivel acreditado: sin introducir',
  'head.rules': 'Reglas aplicadas',
  'head.rules.account': 'Configuración de la cuenta: {ruleSet}',
  'head.goal': 'Objetivo',
  'head.goal.none': 'Sin objetivo',

  'fresh.asOf': 'Sincronizado el {moment}.',
  'fresh.listed': 'Última comprobación de todos los registros: {moment}.',
  'fresh.never': 'Aún no se ha sincronizado con HubSpot.',
  'fresh.next': 'Próxima sincronización: {moment}.',
  'fresh.refresh': 'Sincronizar ahora',
  'fresh.syncing': 'Sincronizando con HubSpot…',

  'risk.causes': 'No se cumple: {causes}.',

  'insights.changed': {
    one: '{net} en {days} días: {gained} ganados, {lost} perdidos, de {count} cliente.',
    other: '{net} en {days} días: {gained} ganados, {lost} perdidos, de {count} clientes.',
  },
  'insights.unchanged': 'Nada ganado ni perdido en {days} días.',
  'insights.changed.link': 'Mostrar los cambios',
  'insights.leaving': {
    one: '{count} cliente en riesgo de abandono: {clients}.',
    other: '{count} clientes en riesgo de abandono. Los primeros: {clients}.',
  },
  'insights.leaving.link': 'Abrir el primer cliente',
  'insights.noPoints': {
    one: '{count} de {all} clientes no tiene puntos.',
    other: '{count} de {all} clientes no tienen puntos.',
  },
  'insights.noPoints.link': 'Ver por qué',

  'breakdown.relationship': 'Relación',
  'breakdown.relationship.all': 'Todas las relaciones',
  'breakdown.relationship.both': 'Vendido y gestionado',
  'breakdown.relationship.sold': 'Solo vendido',
  'breakdown.relationship.managed': 'Solo gestionado',
  'breakdown.relationship.neither': 'Ninguna de las dos',
  'breakdown.expiring': 'Vence en',
  'breakdown.expiring.all': 'Cualquier momento',
  'breakdown.expiring.days': '{days} días',
  'breakdown.expiring.by': 'Hasta el {day}',
  'breakdown.expiring.until': 'Último día',
  'breakdown.ending': 'Vencen',
  'breakdown.points': 'Puntos',
  'breakdown.points.all': 'Todos los clientes',
  'breakdown.points.none': 'Sin puntos',
  'breakdown.count': {
    one: '{count} de {all} clientes. Combinados {combined}: vendidos {sold} (originados {sourced}, asistidos {assisted}), gestionados {managed}.',
    other:
      '{count} de {all} clientes. Combinados {combined}: vendidos {sold} (originados {sourced}, asistidos {assisted}), gestionados {managed}.',
  },

  'client.record': 'Abrir la empresa en HubSpot',
  'client.back': 'Todos los clientes',
  'client.unknown.title': 'No se encontró el cliente',
  'client.unknown.body': 'Puede que se haya ido desde que se creó el enlace.',

  'lost.plan': 'Abrir en el planificador',

  ...overview,
  ...views,
};
