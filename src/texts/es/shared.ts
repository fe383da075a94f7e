import type { TranslationOf } from '../message.ts';
import type { shared as english } from '../en/shared.ts';

/** Texts that more than one extension shows, in Spanish. */
export const shared: TranslationOf<typeof english> = {
  'failure.unreachable.body':
    'Tus datos están a salvo. Comprueba la conexión e inténtalo de nuevo.',
  'failure.refused.title': 'HubSpot denegó el acceso a los datos del partner',
  'failure.refused.body':
    'O bien esta no es una cuenta de partner, o bien a la aplicación le falta un permiso. Un superadministrador puede reinstalar la aplicación para conceder lo que falta.',
  'failure.refused.scopes': 'Alcances que faltan: {scopes}',
  'failure.superAdmin.title': 'Solo un superadministrador puede hacer esto',
  'failure.superAdmin.body': 'Según HubSpot, no eres superadministrador de esta cuenta.',
  'failure.signature.title': 'El servidor no reconoció esta solicitud',
  'failure.signature.body':
    'La firma de la solicitud no es válida. Puede que el secreto de cliente del servidor sea incorrecto o que su reloj no esté en hora.',
  'failure.hubspot.title': 'HubSpot no responde',
  'failure.hubspot.body':
    'HubSpot no está disponible o está limitando las solicitudes. Inténtalo de nuevo en un minuto.',
  'failure.mapping.title':
    'La asignación de negocios usa una propiedad que ya no existe en HubSpot',
  'failure.mapping.body':
    'Se muestran las últimas cifras completas. Restaura la propiedad en HubSpot o elige otra en la configuración de la app, pestaña Negocios.',
  'failure.terms.title': 'Las condiciones de la beta han cambiado',
  'failure.terms.body': 'Vuelve a cargar la página para leer las nuevas condiciones.',
  'failure.invalid.title': 'Algunos valores no se aceptaron',
  'failure.invalid.body': 'Corrige los campos marcados y guarda de nuevo.',
  'failure.limit.title': 'Demasiadas solicitudes',
  'failure.limit.body': 'Espera un momento e inténtalo de nuevo.',
  'failure.access.title': 'No tienes acceso',
  'failure.access.body':
    'Un superadministrador decide quién tiene acceso, en la configuración de la app.',
  'failure.other.title': 'Algo salió mal',
  'failure.other.body':
    'Inténtalo de nuevo. Si el problema continúa, envía esta referencia a la persona que administra la aplicación: {reference}',

  'track.total': 'Total',
  'track.sold': 'Vendidos',
  'track.sourced': 'Originados',
  'track.assisted': 'Asistidos',
  'track.managed': 'Gestionados',

  'market.growth': 'Mercado en crecimiento',
  'market.core': 'Mercado principal',
  'market.unknown': 'Mercado desconocido',
  'ruleSet.name': 'Reglas desde el {day}',

  'marketFrom.multiplier': 'según el multiplicador que HubSpot guarda en el cliente',
  'marketFrom.market': 'según el mercado que HubSpot guarda en el cliente',
  'marketFrom.country': 'según el país del cliente',
  'marketFrom.unknown': 'HubSpot no indica ni mercado ni país',

  'growth.tag': '×{multiplier}',
  'growth.explanation':
    'Los puntos se multiplican por {multiplier} porque este cliente está en un mercado en crecimiento.',

  'entry.sold.new': 'Venta nueva',
  'entry.sold.crossSell': 'Venta cruzada de una nueva línea de producto',
  'entry.sold.upsell': 'Venta adicional en una línea de producto',
  'entry.sold.increase': 'Aumento sin negocio',
  'entry.sold.reported': 'Puntos vendidos según HubSpot, ya que no se pudo contar ningún negocio',
  'entry.managed.current': 'Suscripción vigente que gestionas',
  'entry.managed.shared': 'Suscripción vigente, compartida con otros partners',
  'entry.managed.cancelled': 'Parte cancelada de la suscripción',
  'entry.managed.reported':
    'Puntos gestionados según HubSpot, ya que no se pudo contar ningún MRR gestionado',

  'entry.ownConversion': 'conversión propia: {currency} {value} = 100 USD',
  'entries.title': 'De dónde salen los puntos',
  'entries.none': 'Ahora mismo nada aporta puntos.',
  'entries.reason': 'Motivo',
  'entries.dealType': 'Tipo de negocio',
  'entries.calculation': 'Cálculo',
  'entries.calculation.meaning':
    'Puntos por cada 100 US$ de MRR, por el multiplicador del mercado en crecimiento, por tu parte de un cliente que gestionan varios partners.',
  'entries.points': 'Puntos',
  'entries.mrr': 'MRR',
  'entries.earned': 'Obtenidos',
  'entries.expires': 'Vencen',
  'entries.expires.open': 'Sin fecha de fin conocida',
  'entries.count': {
    one: 'Se muestra {shown} de {count} entrada',
    other: 'Se muestran {shown} de {count} entradas',
  },

  'value.none': '–',
  'value.unknown': 'Desconocido',

  'noPoints.title': 'Por qué este cliente no tiene puntos',
  'noPoints.sales.none': 'No hay negocios cerrados asociados a este cliente.',
  'noPoints.sales.expired': 'Sus ventas tienen más de 12 meses.',
  'noPoints.sales.ended': 'El cliente dejó de pagar lo que se vendió.',
  'noPoints.sales.future': 'Sus ventas tienen fechas de cierre futuras.',
  'noPoints.sales.setAside': 'A sus ventas les falta algo necesario para puntuarlas.',
  'noPoints.sales.zero': 'El MRR de sus ventas es cero.',
  'noPoints.managed.none': 'No gestionas este cliente.',
  'noPoints.managed.lapsed': 'Tu relación de gestión ha vencido.',
  'noPoints.managed.zero': 'El MRR que gestionas es cero.',
  'noPoints.managed.setAside': 'Al MRR gestionado le falta algo necesario para puntuarlo.',

  'setAside.mrr.missing': 'Falta el MRR',
  'setAside.mrr.zero': 'El MRR es 0',
  'setAside.currency.missing': 'Falta la moneda',
  'setAside.currency.unknown':
    'No hay ninguna conversión publicada de {currency} a dólares estadounidenses',
  'setAside.closedOn.missing': 'Falta la fecha de cierre',
  'setAside.dealType.missing': 'Falta el tipo de negocio, y la tasa depende de él',
  'setAside.rate.unpublished': 'No hay ninguna tasa publicada',

  'reported.title': 'Comparación con las cifras de HubSpot',
  'reported.none': 'HubSpot no guarda puntos en este cliente.',
  'retention.estimate': {
    one: 'Nuestra estimación de la retención bruta de ingresos: {share}, con {known} de {count} cliente. Es demasiado alta si se han ido clientes que HubSpot ya no muestra.',
    other:
      'Nuestra estimación de la retención bruta de ingresos: {share}, con {known} de {count} clientes. Es demasiado alta si se han ido clientes que HubSpot ya no muestra.',
  },
  'retention.left': {
    one: 'Con {count} cliente que se ha ido desde la primera sincronización: {share}.',
    other: 'Con {count} clientes que se han ido desde la primera sincronización: {share}.',
  },
  'reported.asOf': 'HubSpot actualizó sus cifras por última vez el {day}.',
  'reported.asOf.unknown': 'HubSpot no indica cuándo actualizó sus cifras.',
  'reported.computed': 'Calculado aquí',
  'reported.hubspot': 'Cifra de HubSpot',
  'reported.difference': 'Diferencia',
  'reported.partly': {
    one: 'A nuestros puntos vendidos les falta {count} negocio que aún no se puede contar.',
    other: 'A nuestros puntos vendidos les faltan {count} negocios que aún no se pueden contar.',
  },
  'reported.track': 'Puntos',

  'history.title': 'Puntos vendidos y gestionados a lo largo del tiempo',
  'history.loading': 'Cargando el historial',
  'history.none': 'HubSpot no tiene historial de los puntos de este cliente.',
  'history.source': 'Puntos de HubSpot, cada vez que cambiaron.',
  'history.day': 'Día',

  'rowReason.missing': 'falta',
  'rowReason.notNumeric': 'no es un número',
  'rowReason.negative': 'es negativo',
  'rowReason.tooLarge': 'es demasiado grande',
  'rowReason.notWhole': 'no es un número entero',
  'rowReason.notBoolean': 'no es ni verdadero ni falso',
  'rowReason.notADate': 'no es una fecha',
  'rowReason.dateOutOfRange': 'es una fecha fuera del intervalo permitido',
  'rowReason.currencyUnknown': 'no es una moneda conocida',
  'rowReason.countryUnknown': 'no es un país conocido',
  'rowReason.valueUnknown': 'no es un valor conocido',
  'rowReason.severalValues': 'tiene varios valores con significados distintos',
  'rowReason.noConversion': 'no hay conversión a dólares estadounidenses publicada ni introducida',
  'rowReason.tooLong': 'es demasiado largo',
  'rowReason.notPlainText': 'contiene caracteres que no se pueden guardar',
  'rowReason.rowUnreadable': 'no se puede leer el registro',
  'rowReason.lineItemsRefused': 'HubSpot no facilita sus elementos de pedido',
  'rowReason.companiesRefused': 'HubSpot no facilita sus empresas',
  'rowReason.tooManySales': 'tiene más ventas de las que se pueden guardar',
  'issue.tooLarge': 'lleva la cuenta por encima del máximo de puntos que se pueden contar',
  'issue.duplicate': 'es un ID que ya existe',
  'issue.unknownClient': 'no existe ese cliente',

  'risk.safe': '{tier} está asegurado',
  'risk.safe.how':
    'Los criterios se siguen cumpliendo durante 18 meses, aunque no vendas ni renueves nada.',
  'risk.atRisk': '{tier} está en riesgo desde el {day}',
  'risk.below': 'Las cifras de hoy no cumplen {tier}',
  'risk.unknown': 'No se puede saber si {tier} está asegurado',
  'risk.unknown.how':
    'No se conoce ningún umbral de este nivel con estas reglas. Un superadministrador puede introducir el tuyo en la configuración.',
  'risk.unknownTier':
    'Introduce tu nivel acreditado en la configuración para ver si está asegurado',
  'risk.canFallOn': 'Tu nivel acreditado puede bajar, como muy pronto, el {day}.',
  'risk.noFall': 'Ninguna evaluación hasta el {day} bajaría tu nivel acreditado.',
};
