import type { TranslationOf } from '../message.ts';
import type { shared as english } from '../en/shared.ts';

/** Texts that more than one extension shows, in Spanish. */
export const shared: TranslationOf<typeof english> = {
  'failure.unreachable.body':
    'Tus datos están a salvo. Comprueba la conexión e inténtalo de nuevo.',
  'failure.hubspot.refused.title': 'HubSpot denegó el acceso a los datos del partner',
  'failure.hubspot.refused.body':
    'O bien esta no es una cuenta de partner, o bien a la aplicación le falta un permiso. Un superadministrador puede reinstalar la aplicación para conceder lo que falta.',
  'failure.account.disconnected.title': 'La app no está conectada a esta cuenta',
  'failure.account.disconnected.body':
    'Un superadministrador puede instalar la app para volver a conectarla.',
  'failure.account.leaving.title': 'Los datos de esta cuenta se van a eliminar',
  'failure.account.leaving.body':
    'Un superadministrador lo ha solicitado en la configuración de la aplicación. Hasta que se eliminen los datos, un superadministrador puede anularlo allí.',
  'failure.scopes': 'Alcances que faltan: {scopes}',
  'failure.superAdmin.required.title': 'Solo un superadministrador puede hacer esto',
  'failure.superAdmin.required.body': 'Según HubSpot, no eres superadministrador de esta cuenta.',
  'failure.beta.required.title': 'Los puntos de nivel están en beta',
  'failure.beta.required.body':
    'Abre la página Nivel de Partner Tier Points y elige «Probar la nueva beta de puntos de nivel».',
  'failure.signature.title': 'El servidor no reconoció esta solicitud',
  'failure.signature.body':
    'La firma de la solicitud no es válida. Puede que el secreto de cliente del servidor sea incorrecto o que su reloj no esté en hora.',
  'failure.hubspot.unavailable.title': 'HubSpot no responde',
  'failure.hubspot.unavailable.body':
    'HubSpot no está disponible. Inténtalo de nuevo en un minuto.',
  'failure.hubspot.rateLimited.title': 'HubSpot está limitando las solicitudes',
  'failure.hubspot.rateLimited.body':
    'HubSpot solo permite cierto número de solicitudes a la vez. Inténtalo de nuevo en un minuto.',
  'failure.hubspot.dailyLimit.title':
    'HubSpot no permite más llamadas a la API en esta cuenta hasta la medianoche',
  'failure.hubspot.dailyLimit.body':
    'La cuenta ha alcanzado su límite diario, que se restablece a medianoche en la zona horaria de la cuenta.',
  'failure.hubspot.unauthorized.title':
    'HubSpot no acepta el acceso de la aplicación a esta cuenta',
  'failure.hubspot.unauthorized.body':
    'Un superadministrador puede reinstalar la aplicación, o la persona que la administra puede renovar el token de acceso.',
  'failure.hubspot.unexpected.title': 'HubSpot envió una respuesta inesperada',
  'failure.hubspot.unexpected.body':
    'Inténtalo de nuevo en un minuto. Si el problema continúa, avisa a la persona que administra la aplicación.',
  'failure.mapping.propertyMissing.title':
    'La asignación de negocios usa una propiedad que ya no existe en HubSpot',
  'failure.mapping.propertyMissing.body':
    'Se muestran las últimas cifras completas. Restaura la propiedad en HubSpot o elige otra en la configuración de la app, pestaña Negocios.',
  'failure.terms.outdated.title': 'Las condiciones de la beta han cambiado',
  'failure.terms.outdated.body': 'Vuelve a cargar la página para leer las nuevas condiciones.',
  'failure.request.invalid.title': 'Algunos valores no se aceptaron',
  'failure.request.invalid.body': 'Corrige los campos marcados y guarda de nuevo.',
  'failure.database.unavailable.title': 'La base de datos del servidor no responde',
  'failure.database.unavailable.body': 'Tus datos están a salvo. Inténtalo de nuevo en un minuto.',
  'failure.refresh.tooSoon.title': 'La última sincronización acaba de terminar',
  'failure.refresh.tooSoon.body': {
    one: 'Inténtalo de nuevo en {count} segundo.',
    other: 'Inténtalo de nuevo en {count} segundos.',
  },
  'failure.limit.reached.title': 'Demasiadas solicitudes',
  'failure.limit.reached.body': 'Espera un momento e inténtalo de nuevo.',
  'failure.access.required.title': 'No tienes acceso',
  'failure.access.required.body':
    'Un superadministrador decide quién tiene acceso, en la configuración de la app.',
  'failure.export.duplicateColumns.title': 'La tabla no se puede exportar',
  'failure.export.duplicateColumns.body': 'Dos de sus columnas tienen el mismo nombre.',
  'failure.list.nameTaken.title': 'Otra lista de HubSpot tiene este nombre',
  'failure.list.nameTaken.body': 'Elige otro nombre.',
  'failure.notFound.title': 'Esto ya no existe',
  'failure.notFound.body': 'Vuelve a cargar la página e inténtalo de nuevo.',
  'failure.server.stopping.title': 'El servidor se está reiniciando',
  'failure.server.stopping.body': 'Inténtalo de nuevo en un minuto.',
  'failure.storage.full.title': 'El servidor no tiene espacio de almacenamiento',
  'failure.storage.full.body':
    'Tus datos están a salvo, pero no se puede guardar nada hasta que la persona que administra la aplicación libere espacio.',
  'failure.internal.title': 'Algo salió mal en el servidor',
  'failure.other.title': 'Algo salió mal',
  'failure.other.body':
    'Inténtalo de nuevo. Si el problema continúa, envía esta referencia a la persona que administra la aplicación: {reference}',

  'stale.failed':
    'La última sincronización falló: {problem}. Los detalles están en la configuración de la app, pestaña Datos y API.',
  'stale.syncing': 'Hay una nueva sincronización en curso.',

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
  'entry.ownConversion.from': 'conversión propia, desde el {day}: {currency} {value} = 100 USD',
  'entry.published': 'conversión de HubSpot: {currency} {value} = 100 USD',
  'entries.title': 'De dónde salen los puntos',
  'entries.none': 'Ahora mismo nada aporta puntos.',
  'entries.reason': 'Motivo',
  'entries.calculation': 'Cálculo',
  'entries.meaning':
    'MRR, dividido entre lo que equivale a 100 US$ en su moneda, por los puntos por cada 100 US$, por el multiplicador del mercado en crecimiento, por tu parte de un cliente que gestionan varios partners.',
  'entries.points': 'Puntos',
  'entries.mrr': 'MRR',
  'entries.expires': 'Vencen',
  'entries.expires.open': 'Sin fecha de fin conocida',
  'entries.count': {
    one: 'Se muestra {shown} de {count} entrada',
    other: 'Se muestran {shown} de {count} entradas',
  },
  'entries.others': {
    one: '{count} entrada que hoy no cuenta',
    many: '{count} entradas que hoy no cuentan',
    other: '{count} entradas que hoy no cuentan',
  },
  'notCounted.title': 'No se cuenta',
  'expiry.title': 'Próximos vencimientos',
  'expiry.next': '{day}: {points}',
  'expiry.track': '{track}: {before} ahora, {after} después.',
  'expiry.none': 'Ningún punto de este cliente tiene una fecha de vencimiento conocida.',
  'loss.title': 'Si perdieras este cliente',
  'loss.points': 'Puntos que perderías: {points}.',
  'loss.track': '{track}: {before} ahora, {after} sin este cliente.',
  'loss.enough': 'Es suficiente para {tier}, que requiere {threshold}.',
  'loss.short': 'Es insuficiente para {tier}, que requiere {threshold}.',
  'loss.asOf': 'Totales de la cuenta al {day}.',
  'loss.unknown':
    'Los totales de la cuenta aún no están disponibles aquí. La página Nivel muestra el efecto en tu nivel.',

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
  'attention.mend.currency': 'Indica en la configuración de la aplicación cuánto vale {currency}.',
  'attention.mend.record': 'Corrígelo en HubSpot y sincroniza después.',
  'attention.mend.none': 'Nada que corregir: HubSpot no ha publicado ninguna tasa.',
  'attention.deal': 'Negocio {id}',
  'client.market': 'Mercado',
  'client.market.from': '{market}, {from}',
  'client.country': 'País',
  'client.tools': 'Herramientas de HubSpot usadas',
  'client.renewal': 'Próxima renovación',
  'client.cancellation': 'Cancelación',
  'client.cancellation.unknown':
    'no se sabe qué parte del MRR gestionado termina: como máximo, todo',
  'client.converted.published':
    '{amount} según la conversión de HubSpot ({currency} {value} = 100 USD)',
  'client.converted.partner': '{amount} según tu propia conversión ({currency} {value} = 100 USD)',
  'client.active': 'Última actividad del partner',
  'client.usage': 'Puntuación de uso',
  'client.usage.trend': '{score} ({change} en 4 semanas)',
  'client.notShared': 'No compartido contigo',
  'rules.counts': 'Cuenta',
  'rules.ended': 'Vencida',
  'rules.notYet': 'Aún no',
  'rules.mrr': 'MRR',
  'rules.worth': 'Equivale a 100 US$',
  'rules.rate': 'Puntos por 100 US$',
  'rules.multiplier': 'Multiplicador del mercado',
  'rules.share': 'Parte',
  'progress.origin.official': 'HubSpot',
  'progress.origin.reported': 'Según terceros',
  'progress.origin.inferred': 'Deducido',

  'history.title': 'Puntos vendidos y gestionados a lo largo del tiempo',
  'history.loading': 'Cargando el historial',
  'history.none': 'HubSpot no tiene historial de los puntos de este cliente.',
  'history.source': 'Puntos de HubSpot, cada vez que cambiaron.',
  'history.day': 'Día',
  'client.history': 'Historial',

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

  'number.read': 'Se lee como {value}',
  'number.unread': 'No es un número tal como se escribe en tu idioma. Por ejemplo, {example}.',

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
