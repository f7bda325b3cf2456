import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in Portuguese of Brazil. */
export const answer: AnswerWords = {
  title: '{service}: um pedido para você',
  looking: 'Procurando o pedido…',
  heading: 'Pedem a você uma informação confidencial',
  warning:
    'Qualquer pessoa pode escrever um pedido assim; o texto não é deste servidor. Responda só se souber quem enviou o link a você.',
  once: 'Aceita uma resposta',
  note: 'Texto do pedido',
  answer: 'Sua resposta',
  onlyAsker: 'Só a pessoa que enviou este link pode ler sua resposta. Você não poderá lê-la de novo.',
  send: 'Enviar a resposta',
  whatIsThisText:
    'Alguém pede algo confidencial e enviou o link a você. Seu navegador criptografa a resposta, então este servidor não consegue ler. Nada é instalado nem executado, e não é preciso ter conta. Se você não esperava por isso, pergunte antes à pessoa, por exemplo por telefone.',
  filesUnwanted: 'Não foram pedidos arquivos, por isso nada foi adicionado.',
  filesFailed:
    'Não é possível adicionar arquivos: uma parte desta página não carregou. Recarregue a página ou envie só texto.',
  empty: 'Escreva primeiro uma resposta.',
  cancelled: 'Cancelado. Nada foi entregue, e o que você escreveu continua aqui.',
  cancelUnclear: 'Cancelado, mas sua resposta pode chegar mesmo assim. O que você escreveu continua aqui.',
  keySent:
    'Um programa alterou este link no caminho, e por isso partes dele foram enviadas ao servidor. Quem o administra poderia ler o pedido e responder no seu lugar, mas não ler sua resposta.',
  inApp:
    'Você está no navegador de outro app. Se ele fechar esta página, o que você escreveu se perde. Por segurança, copie o link e abra-o no seu próprio navegador.',
  delivered: 'Entregue',
  deliveredFirst: 'O que chegou foi o primeiro envio; as alterações feitas depois não estão nele.',
  deliveredText:
    'Só a pessoa que enviou o link a você pode ler sua resposta. O link não aceita outra, então você pode fechar esta página.',
  unloaded: 'Não foi possível carregar o pedido',
  closed: {
    answered: {
      heading: 'Este pedido já foi respondido',
      advice: 'Ele aceita uma resposta. Se não foi a sua, avise a pessoa que enviou o link a você.',
    },
    expired: { heading: 'Este pedido expirou', advice: 'Se ainda for preciso responder, peça um link novo.' },
    withdrawn: {
      heading: 'Este pedido foi retirado',
      advice: 'Quem pediu o excluiu e não quer mais resposta.',
    },
    removed: {
      heading: 'O administrador removeu este pedido',
      advice:
        'Quem administra este servidor o excluiu. Não confie em outros links do mesmo remetente sem perguntar.',
    },
    unknown: {
      heading: 'Não há nenhum pedido aqui',
      advice:
        'Ele terminou há muito tempo ou nunca existiu. Verifique se o link está completo ou peça um novo.',
    },
    damaged: {
      heading: 'Este link está danificado',
      advice: 'Ele não abre o pedido que indica, por isso nada é mostrado. Peça que enviem o link de novo.',
    },
    'no-key': {
      heading: 'Este link está incompleto',
      advice: 'Falta uma parte dele. Abra o link completo que você recebeu ou peça que o enviem de novo.',
    },
    'newer-version': {
      heading: 'Este pedido foi criado por uma versão mais recente',
      advice:
        'Esta página é antiga demais para lê-lo. Recarregue a página ou peça uma atualização a quem administra este servidor.',
    },
    'other-server': { heading: 'Este link é de outro servidor', advice: 'Ele é para {host}. Abra-o lá.' },
  },
};
