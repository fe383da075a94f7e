import type { TranslationOf } from '../message.ts';
import type { shared as english } from '../en/shared.ts';

/** Texts that more than one extension shows, in Brazilian Portuguese. */
export const shared: TranslationOf<typeof english> = {
  'failure.unreachable.body': 'Seus dados estão seguros. Verifique a conexão e tente novamente.',
  'failure.refused.title': 'O HubSpot recusou o acesso aos dados do parceiro',
  'failure.refused.body':
    'Ou esta não é uma conta de parceiro, ou falta uma permissão ao aplicativo. Um superadministrador pode reinstalar o aplicativo para conceder o que falta.',
  'failure.refused.scopes': 'Escopos ausentes: {scopes}',
  'failure.superAdmin.title': 'Só um superadministrador pode fazer isso',
  'failure.superAdmin.body': 'Segundo o HubSpot, você não é superadministrador desta conta.',
  'failure.signature.title': 'O servidor não reconheceu esta solicitação',
  'failure.signature.body':
    'A assinatura da solicitação não é válida. O segredo do cliente no servidor pode estar errado ou o relógio dele pode estar incorreto.',
  'failure.hubspot.title': 'O HubSpot não está respondendo',
  'failure.hubspot.body':
    'O HubSpot está indisponível ou está limitando as solicitações. Tente novamente em um minuto.',
  'failure.mapping.title':
    'O mapeamento de negócios usa uma propriedade que não existe mais na HubSpot',
  'failure.mapping.body':
    'Os últimos números completos são exibidos. Restaure a propriedade na HubSpot ou escolha outra nas configurações do app, aba Negócios.',
  'failure.terms.title': 'Os termos da versão beta mudaram',
  'failure.terms.body': 'Recarregue a página para ler os novos termos.',
  'failure.invalid.title': 'Alguns valores não foram aceitos',
  'failure.invalid.body': 'Corrija os campos marcados e salve novamente.',
  'failure.limit.title': 'Solicitações demais',
  'failure.limit.body': 'Aguarde um momento e tente novamente.',
  'failure.access.title': 'Você não tem acesso',
  'failure.access.body': 'Um superadministrador decide quem tem acesso, nas configurações do app.',
  'failure.other.title': 'Algo deu errado',
  'failure.other.body':
    'Tente novamente. Se o problema continuar, envie esta referência à pessoa que administra o aplicativo: {reference}',

  'track.total': 'Total',
  'track.sold': 'Vendidos',
  'track.sourced': 'Originados',
  'track.assisted': 'Assistidos',
  'track.managed': 'Gerenciados',

  'market.growth': 'Mercado em crescimento',
  'market.core': 'Mercado principal',
  'market.unknown': 'Mercado desconhecido',
  'ruleSet.name': 'Regras desde {day}',

  'marketFrom.multiplier': 'pelo multiplicador que o HubSpot armazena no cliente',
  'marketFrom.market': 'pelo mercado que o HubSpot armazena no cliente',
  'marketFrom.country': 'pelo país do cliente',
  'marketFrom.unknown': 'O HubSpot não informa nem mercado nem país',

  'growth.tag': '×{multiplier}',
  'growth.explanation':
    'Os pontos são multiplicados por {multiplier} porque este cliente está em um mercado em crescimento.',

  'entry.sold.new': 'Nova venda',
  'entry.sold.crossSell': 'Venda cruzada de uma nova linha de produto',
  'entry.sold.upsell': 'Upsell em uma linha de produto',
  'entry.sold.increase': 'Aumento sem negócio',
  'entry.sold.reported': 'Pontos vendidos segundo o HubSpot, pois nenhum negócio pôde ser contado',
  'entry.managed.current': 'Assinatura atual que você gerencia',
  'entry.managed.shared': 'Assinatura atual, compartilhada com outros parceiros',
  'entry.managed.cancelled': 'Parte cancelada da assinatura',
  'entry.managed.reported':
    'Pontos gerenciados segundo o HubSpot, pois nenhum MRR gerenciado pôde ser contado',

  'entry.ownConversion': 'conversão própria: {currency} {value} = US$ 100',
  'entries.title': 'De onde vêm os pontos',
  'entries.none': 'No momento, nada gera pontos.',
  'entries.reason': 'Motivo',
  'entries.dealType': 'Tipo de negócio',
  'entries.calculation': 'Cálculo',
  'entries.calculation.meaning':
    'Pontos por US$ 100 de MRR, vezes o multiplicador do mercado em crescimento, vezes a sua parte de um cliente gerenciado por vários parceiros.',
  'entries.points': 'Pontos',
  'entries.mrr': 'MRR',
  'entries.earned': 'Obtidos em',
  'entries.expires': 'Expiram em',
  'entries.expires.open': 'Sem data de término conhecida',
  'entries.count': {
    one: 'Exibindo {shown} de {count} lançamento',
    other: 'Exibindo {shown} de {count} lançamentos',
  },

  'value.none': '–',
  'value.unknown': 'Desconhecido',

  'noPoints.title': 'Por que este cliente não tem pontos',
  'noPoints.sales.none': 'Nenhum negócio fechado está associado a este cliente.',
  'noPoints.sales.expired': 'As vendas dele têm mais de 12 meses.',
  'noPoints.sales.ended': 'O cliente parou de pagar pelo que foi vendido.',
  'noPoints.sales.future': 'As vendas dele têm datas de fechamento no futuro.',
  'noPoints.sales.setAside': 'Falta às vendas dele algo necessário para pontuá-las.',
  'noPoints.sales.zero': 'O MRR das vendas dele é zero.',
  'noPoints.managed.none': 'Você não gerencia este cliente.',
  'noPoints.managed.lapsed': 'Sua relação de gerenciamento expirou.',
  'noPoints.managed.zero': 'O MRR que você gerencia é zero.',
  'noPoints.managed.setAside': 'Falta ao MRR gerenciado algo necessário para pontuá-lo.',

  'setAside.mrr.missing': 'Falta o MRR',
  'setAside.mrr.zero': 'O MRR é 0',
  'setAside.currency.missing': 'Falta a moeda',
  'setAside.currency.unknown': 'Não há conversão publicada de {currency} para dólar americano',
  'setAside.closedOn.missing': 'Falta a data de fechamento',
  'setAside.dealType.missing': 'Falta o tipo de negócio, e a taxa depende dele',
  'setAside.rate.unpublished': 'Não há taxa publicada',

  'reported.title': 'Comparação com os números do HubSpot',
  'reported.none': 'O HubSpot não armazena pontos neste cliente.',
  'retention.estimate': {
    one: 'Nossa estimativa da retenção bruta de receita: {share}, com base em {known} de {count} cliente. Ela é alta demais se saíram clientes que o HubSpot não mostra mais.',
    other:
      'Nossa estimativa da retenção bruta de receita: {share}, com base em {known} de {count} clientes. Ela é alta demais se saíram clientes que o HubSpot não mostra mais.',
  },
  'retention.left': {
    one: 'Com {count} cliente que saiu desde a primeira sincronização: {share}.',
    other: 'Com {count} clientes que saíram desde a primeira sincronização: {share}.',
  },
  'reported.asOf': 'O HubSpot atualizou os números pela última vez em {day}.',
  'reported.asOf.unknown': 'O HubSpot não informa quando atualizou os números.',
  'reported.computed': 'Calculado aqui',
  'reported.hubspot': 'Número do HubSpot',
  'reported.difference': 'Diferença',
  'reported.partly': {
    one: 'Falta nos nossos pontos vendidos {count} negócio que ainda não pode ser contado.',
    other: 'Faltam nos nossos pontos vendidos {count} negócios que ainda não podem ser contados.',
  },
  'reported.track': 'Pontos',

  'history.title': 'Pontos vendidos e gerenciados ao longo do tempo',
  'history.loading': 'Carregando o histórico',
  'history.none': 'O HubSpot não tem histórico dos pontos deste cliente.',
  'history.source': 'Pontos do HubSpot, a cada alteração.',
  'history.day': 'Dia',

  'rowReason.missing': 'está ausente',
  'rowReason.notNumeric': 'não é um número',
  'rowReason.negative': 'é negativo',
  'rowReason.tooLarge': 'é grande demais',
  'rowReason.notWhole': 'não é um número inteiro',
  'rowReason.notBoolean': 'não é verdadeiro nem falso',
  'rowReason.notADate': 'não é uma data',
  'rowReason.dateOutOfRange': 'é uma data fora do intervalo permitido',
  'rowReason.currencyUnknown': 'não é uma moeda conhecida',
  'rowReason.countryUnknown': 'não é um país conhecido',
  'rowReason.valueUnknown': 'não é um valor conhecido',
  'rowReason.severalValues': 'tem vários valores com significados diferentes',
  'rowReason.noConversion': 'não há conversão para dólar americano publicada nem informada',
  'rowReason.tooLong': 'é longo demais',
  'rowReason.notPlainText': 'contém caracteres que não podem ser salvos',
  'rowReason.rowUnreadable': 'o registro não pode ser lido',
  'rowReason.lineItemsRefused': 'o HubSpot não fornece os itens de linha',
  'rowReason.companiesRefused': 'o HubSpot não fornece as empresas',
  'rowReason.tooManySales': 'tem mais vendas do que é possível armazenar',
  'issue.tooLarge': 'leva a conta além do máximo de pontos que pode ser contado',
  'issue.duplicate': 'é um ID que já existe',
  'issue.unknownClient': 'esse cliente não existe',

  'risk.safe': '{tier} está seguro',
  'risk.safe.how':
    'Os critérios continuam atendidos por 18 meses, mesmo que você não venda nem renove nada.',
  'risk.atRisk': '{tier} está em risco a partir de {day}',
  'risk.below': 'Os números de hoje não atendem a {tier}',
  'risk.unknown': 'Não é possível saber se {tier} está seguro',
  'risk.unknown.how':
    'Nenhum limite deste nível é conhecido por estas regras. Um superadministrador pode informar o seu nas configurações.',
  'risk.unknownTier': 'Informe o seu nível creditado nas configurações para ver se ele está seguro',
  'risk.canFallOn': 'O seu nível creditado só pode cair a partir de {day}.',
  'risk.noFall': 'Nenhuma avaliação até {day} reduziria o nível creditado.',
};
