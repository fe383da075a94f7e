import type { TranslationOf } from '../message.ts';
import type { page as english } from '../en/page.ts';
import { beta } from './beta.ts';
import { overview } from './overview.ts';
import { views } from './views.ts';

/** Texts of the Tier page, in Brazilian Portuguese. */
export const page: TranslationOf<typeof english> = {
  'page.loading': 'Abrindo Nível',

  'current.title': 'Nível',
  'current.tier': 'Nível creditado',
  'current.since': 'desde {day}',
  'current.certification': 'Certificação Solutions Partner',
  'current.certified': 'Válida até {day}',
  'current.expired': 'Expirou em {day}',
  'current.retention': 'Retenção bruta de receita',
  'current.ruleSet': 'Regras aplicadas',
  'current.ruleSet.automatic': 'As regras atuais',
  'current.notEntered': 'Não informado',
  'current.hint.title': 'A API do HubSpot não informa qual é o seu nível',
  'current.hint.body':
    'Um superadministrador informa uma vez o nível creditado, a certificação e os limites, em Configurações > Integrações > Aplicativos conectados > Partner Tier Points.',

  'beta.try': 'Experimentar a nova versão beta dos pontos de nível',
  ...beta,
  'beta.terms.everyone':
    'Como superadministrador, você também pode ativar a versão beta para todos os usuários desta conta.',
  'beta.accept': 'Experimentar a versão beta',
  'beta.accepted': 'Boas-vindas à versão beta dos pontos de nível.',
  'beta.changed.title': 'Os termos da versão beta mudaram',
  'beta.changed.body': 'Leia e aceite os novos termos para continuar com a prévia.',
  'beta.changed.read': 'Ler os novos termos',
  'beta.banner.title': 'Os novos pontos de nível chegaram',
  'beta.banner.body': 'Veja o que gera os seus pontos, o que expira e o que o próximo nível exige.',
  'beta.preview': 'Prévia dos pontos de nível',
  'beta.back': 'Voltar à visualização atual',
  'beta.since.user': 'Você aceitou os termos da versão beta, versão {version}, em {moment}.',
  'beta.since.account':
    'Um superadministrador aceitou os termos da versão beta, versão {version}, para todos os usuários em {moment}.',
  'beta.leave': 'Sair da versão beta',
  'beta.leave.title': 'Sair da versão beta dos pontos de nível?',
  'beta.leave.body':
    'Você volta à visualização atual. O seu nível não muda, e você pode participar novamente quando quiser.',
  'beta.leave.own': 'Sair só eu',
  'beta.leave.everyone': 'Desativar para todos os usuários',
  'beta.left': 'Você saiu da versão beta dos pontos de nível.',
  'beta.leftEveryone': 'A versão beta dos pontos de nível está desativada para todos os usuários.',

  'dashboard.title': 'Pontos de nível',
  'dashboard.overview': 'Visão geral',
  'dashboard.breakdown': 'Detalhamento dos pontos',
  'dashboard.loading': 'Sincronizando seus clientes de parceiro e negócios',
  'dashboard.loading.partner_clients.known': '{read} de {expected} clientes',
  'dashboard.loading.deals.known': '{read} de {expected} negócios',
  'dashboard.loading.left': {
    one: 'Falta cerca de {count} segundo',
    other: 'Faltam cerca de {count} segundos',
  },
  'dashboard.soFar.title': 'Números até agora',
  'dashboard.soFar.body':
    'Estes são os clientes sincronizados até agora, com os pontos que o HubSpot informa para eles. Os totais aumentam até que todos os clientes e negócios estejam sincronizados.',
  'dashboard.loading.partner_clients.unknown': {
    one: '{count} cliente até agora',
    other: '{count} clientes até agora',
  },
  'dashboard.loading.deals.unknown': {
    one: '{count} negócio até agora',
    other: '{count} negócios até agora',
  },
  'dashboard.empty.title': 'Ainda não há clientes de parceiro',
  'dashboard.empty.body':
    'Você ganha pontos com os clientes para quem vende ou que gerencia. Quando o HubSpot associar um cliente à sua conta de parceiro, ele aparecerá aqui.',
  standIn: {
    one: 'Para {count} cliente, são usados os pontos do HubSpot porque as vendas ou assinaturas são desconhecidas. Eles são de {day}.',
    other:
      'Para {count} clientes, são usados os pontos do HubSpot porque as vendas ou assinaturas são desconhecidas. Os mais antigos são de {day}.',
  },
  'standIn.undated': {
    one: 'Para {count} cliente, são usados os pontos do HubSpot. O HubSpot não informa de quando são.',
    other:
      'Para {count} clientes, são usados os pontos do HubSpot. O HubSpot não informa de quando são.',
  },
  'stale.title': 'Estes números são de {moment}',
  'dashboard.reload': 'Recarregar',
  toFix: {
    one: '{count} registro precisa de atenção',
    other: '{count} registros precisam de atenção',
  },
  'toFix.atLeast': {
    one: 'Pelo menos {count} registro precisa de atenção',
    other: 'Pelo menos {count} registros precisam de atenção',
  },
  'ruleSet.unknown':
    'Esta versão não inclui as regras escolhidas nas configurações. As regras atuais são usadas.',
  'unscorable.title': 'As configurações não são compatíveis com as regras',
  'unscorable.body': 'Corrija isto nas configurações:',

  'summary.title': 'Resumo',
  'summary.performance': 'Nível alcançado',
  'summary.performance.meaning': 'O nível que os números de hoje atendem.',
  'summary.performance.undecided':
    'Alguns limites não foram publicados, por isso o nível não está definido.',
  'summary.performance.none': 'Nenhum nível',
  'summary.noTier': 'Os números de hoje não atendem a nenhum nível.',
  'summary.performance.open': 'Indefinido',
  'summary.credited': 'Nível creditado',
  'summary.credited.meaning':
    'O nível que você tem. Ele só pode cair em 15 de janeiro e em 15 de julho.',
  'summary.credited.missing': 'Um superadministrador o informa nas configurações do aplicativo.',
  'summary.total.meaning': 'Pontos vendidos e gerenciados somados.',
  'summary.sold.meaning': 'Pelo que você vendeu nos últimos 12 meses.',
  'summary.managed.meaning': 'Pelas assinaturas que você gerencia agora.',
  'summary.mrr': 'Estas regras medem o MRR em US$ em vez de pontos.',

  'performance.title': 'Como os pontos vendidos e gerenciados se somam',
  'performance.part': 'Parte',
  'performance.amount': 'Pontos',
  'performance.unknown': 'Vendidos, tipo de negócio desconhecido',

  'progress.title': 'Progresso',
  'progress.next': '{points} até {tier}',
  'progress.tier': 'Nível',
  'progress.threshold': 'Limite',
  'progress.missing': 'Falta',
  'progress.reached': 'Alcançado',
  'progress.origin.own': 'O seu',
  'progress.origin.none': 'Não publicado: informe o seu nas configurações',
  'progress.details': 'Limites em tabela: {track}',

  'gates.title': 'Outros requisitos',
  'gates.tools': 'Uso mediano de ferramentas',
  'gates.tools.value': {
    one: '{count} ferramenta do HubSpot',
    other: '{count} ferramentas do HubSpot',
  },
  'gates.tools.meaning': 'Metade dos seus clientes usa pelo menos essa quantidade.',
  'gates.tools.unknown': 'O HubSpot não informa quais ferramentas os seus clientes usam.',
  'gates.tools.notShared': {
    one: '{count} cliente não compartilha nada com você e fica de fora.',
    other: '{count} clientes não compartilham nada com você e ficam de fora.',
  },
  'gates.certified.valid': 'Sim, até {day}',
  'gates.certified.expired': 'Não, expirou em {day}',
  'gates.certified.unknown': 'Não informado nas configurações',
  'gates.certified.meaning': 'Todo nível exige uma certificação Solutions Partner válida.',

  'gate.certified': 'Parceiro certificado',
  'gate.medianTools': 'Uso mediano de ferramentas',
  'gate.grossRevenueRetention': 'Retenção bruta de receita',
  'gate.customerDollarRetention': 'Retenção de receita de clientes',
  'gate.customerRetentionScore': 'Pontuação de retenção de clientes',
  'gate.certifications': 'Certificações da equipe',
  'gate.invitation': 'Convite do HubSpot',
  'gate.membership': 'Associação paga',
  'gate.manualReview': 'Análise pelo HubSpot',

  'gates.condition': 'Requisito',
  'gates.required': 'Exigido',
  'gates.required.from': '{value} (a partir de {tier})',
  'gates.required.over': 'mais de {value}',
  'gates.notComparable':
    'Não é possível comparar: estas regras contavam aplicativos, e a HubSpot informa hubs',
  'gates.actual': 'O seu valor',
  'gates.state': 'Status',

  'gateState.met': 'Atendido',
  'gateState.notMet': 'Não atendido',
  'gateState.unknown': 'Desconhecido',

  'gates.yes': 'sim',
  'gates.no': 'não',

  'insights.title': 'Insights do nível',
  'insights.how':
    'Os mesmos clientes, negócios e regras são pontuados na data anterior. O HubSpot não armazena uma data de início para os pontos gerenciados, por isso eles contam como se já existissem. Clientes que saíram não são incluídos.',

  'breakdown.search': 'Pesquisar clientes',
  'breakdown.dealType': 'Tipo de negócio',
  'breakdown.dealType.all': 'Todos os tipos de negócio',
  'breakdown.dealType.note':
    'Só são exibidos os pontos deste tipo de negócio. Os pontos gerenciados não têm tipo de negócio.',
  'breakdown.market': 'Tipo de mercado',
  'breakdown.market.all': 'Todos os mercados',
  'breakdown.client': 'Cliente',
  'breakdown.combined': 'Combinados',
  'breakdown.marketColumn': 'Mercado',
  'breakdown.unnamed': 'Cliente {id}',
  'breakdown.nothing.title': 'Nenhum cliente corresponde aos filtros',
  'breakdown.nothing.body': 'Altere a pesquisa ou os filtros.',
  'breakdown.reset': 'Exibir todos os clientes',

  'client.title': '{name}: pontos de nível',
  'client.close': 'Fechar',

  'dashboard.time': 'Pontos ao longo do tempo',
  'dashboard.changes': 'Mudanças',
  'dashboard.planner': 'Planejador',
  'dashboard.compare': 'Comparação',
  'dashboard.evaluation': 'Avaliação',

  'amount.points': { one: '{count} ponto', other: '{count} pontos' },

  'head.tier': 'Nível creditado: {tier}',
  'head.tier.unknown': 'Nível creditado: não informado',
  'head.rules': 'Regras aplicadas',
  'head.rules.account': 'Configuração da conta: {ruleSet}',
  'head.goal': 'Meta',
  'head.goal.none': 'Sem meta',

  'fresh.asOf': 'Sincronizado em {moment}.',
  'fresh.listed': 'Última verificação de todos os registros: {moment}.',
  'fresh.never': 'Ainda não sincronizado com o HubSpot.',
  'fresh.next': 'Próxima sincronização: {moment}.',
  'fresh.refresh': 'Sincronizar agora',
  'fresh.syncing': 'Sincronizando com o HubSpot…',

  'risk.causes': 'Não atendido: {causes}.',

  'insights.changed': {
    one: '{net} em {days} dias: {gained} ganhos, {lost} perdidos, de {count} cliente.',
    other: '{net} em {days} dias: {gained} ganhos, {lost} perdidos, de {count} clientes.',
  },
  'insights.unchanged': 'Nada ganho nem perdido em {days} dias.',
  'insights.changed.link': 'Exibir as mudanças',
  'insights.leaving': {
    one: '{count} cliente com risco de saída: {clients}.',
    other: '{count} clientes com risco de saída. Os primeiros: {clients}.',
  },
  'insights.leaving.link': 'Abrir o primeiro cliente',
  'insights.noPoints': {
    one: '{count} de {all} clientes não tem pontos.',
    other: '{count} de {all} clientes não têm pontos.',
  },
  'insights.noPoints.link': 'Ver por quê',

  'breakdown.relationship': 'Relação',
  'breakdown.relationship.all': 'Todas as relações',
  'breakdown.relationship.both': 'Vendido e gerenciado',
  'breakdown.relationship.sold': 'Só vendido',
  'breakdown.relationship.managed': 'Só gerenciado',
  'breakdown.relationship.neither': 'Nenhum dos dois',
  'breakdown.expiring': 'Expira em',
  'breakdown.expiring.all': 'Qualquer momento',
  'breakdown.expiring.days': '{days} dias',
  'breakdown.expiring.by': 'Até {day}',
  'breakdown.expiring.until': 'Último dia',
  'breakdown.ending': 'Expirando',
  'breakdown.points': 'Pontos',
  'breakdown.points.all': 'Todos os clientes',
  'breakdown.points.none': 'Sem pontos',
  'breakdown.count': {
    one: '{count} de {all} clientes. Combinados {combined}: vendidos {sold} (originados {sourced}, assistidos {assisted}), gerenciados {managed}.',
    other:
      '{count} de {all} clientes. Combinados {combined}: vendidos {sold} (originados {sourced}, assistidos {assisted}), gerenciados {managed}.',
  },

  'client.record': 'Abrir a empresa no HubSpot',
  'client.back': 'Todos os clientes',
  'client.unknown.title': 'Cliente não encontrado',
  'client.unknown.body': 'Ele pode ter saído desde que o link foi criado.',

  'lost.plan': 'Abrir no planejador',

  ...overview,
  ...views,
};
