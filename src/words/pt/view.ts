import type { Catalogue } from '../catalogue.ts';

/** `/view` in Portuguese of Brazil. */
export const view: Catalogue['view'] = {
  title: '{service}: uma mensagem para você',
  looking: 'Procurando a mensagem…',
  decrypting: 'Descriptografando…',

  waiting: 'Uma mensagem criptografada para você',
  written: 'Você escreveu esta mensagem',
  sentThrough: 'Enviada por {host}',
  encrypted: 'Criptografia de ponta a ponta',
  readers: {
    claim: 'Fica com quem ler primeiro',
    once: 'Abre uma vez',
    several: { one: 'Até {count} pessoa', many: 'Até {count} pessoas', other: 'Até {count} pessoas' },
  },
  meaning: {
    claim: 'Depois que você abrir, ela será salva em suas mensagens e o link não abrirá para mais ninguém.',
    again:
      'Você já a abriu, mas ela não foi guardada. Abra de novo para salvá-la nas suas mensagens. Depois disso, o link não a abrirá para mais ninguém.',
    once: 'Ela pode ser lida uma vez. Você pode abri-la de novo aqui durante dez minutos; depois disso, ela é excluída.',
    several: 'Depois de abrir, você pode abri-la de novo aqui durante dez minutos.',
    readingStarted: 'Você já a abriu. Pode abri-la de novo aqui até dez minutos depois da primeira vez.',
    written:
      'Se você abrir e guardar a mensagem aqui, o destinatário fica sem ela. A prévia não muda nada: a mensagem continua à espera do destinatário.',
    writtenOnce: 'Ela pode ser lida uma vez. Lê-la aqui gastaria a única leitura, que é do destinatário.',
    writtenSeveral: 'Lê-la aqui gastaria uma das leituras dos destinatários.',
  },
  senderSees: 'O remetente pode ver quando ela é lida.',
  readings: {
    opened: {
      one: 'Ela já foi aberta {count} vez.',
      many: 'Ela já foi aberta {count} de vezes.',
      other: 'Ela já foi aberta {count} vezes.',
    },
    openedByOthers: {
      one: 'Mais {count} pessoa também a abriu.',
      many: 'Mais {count} de pessoas também a abriram.',
      other: 'Mais {count} pessoas também a abriram.',
    },
    once: 'Isso foi em {moment}.',
    between: 'A primeira vez foi em {first}, a última em {last}.',
    warning: 'Se não foi você em outro dispositivo, outra pessoa leu a mensagem: avise o remetente.',
    read: {
      one: 'Até agora, {count} pessoa leu.',
      many: 'Até agora, {count} de pessoas leram.',
      other: 'Até agora, {count} pessoas leram.',
    },
    unread: 'Ninguém leu ainda.',
    wrongPassphrases: {
      one: 'Houve {count} tentativa com frase secreta errada.',
      many: 'Houve {count} de tentativas com frase secreta errada.',
      other: 'Houve {count} tentativas com frase secreta errada.',
    },
    guessing: 'Se não foi você, alguém está tentando adivinhar.',
  },
  throttled: 'Muitas frases secretas erradas. Você poderá tentar de novo {when}.',
  throttledAdvice: 'Se outra pessoa está tentando adivinhar, peça uma nova mensagem ao remetente.',
  status: 'Ver o status',
  whatIsThis: 'O que é isto?',
  whatIsThisText:
    'Alguém escreveu uma mensagem para você e enviou o link. Ela está criptografada, então este servidor não consegue ler. Ao abrir, você vê texto e arquivos; nada é instalado nem executado, e não é preciso ter conta. Se você não esperava por ela, pergunte antes a quem enviou, por exemplo por telefone.',
  show: 'Mostrar a mensagem',
  lookWithoutTaking: 'Ver prévia',
  take: 'Abrir e guardar',
  key: 'Chave',
  keyHint: 'A chave é a parte do link depois de “#key=”. Você também pode colar o link completo.',
  passphrase: 'Frase secreta',
  passphraseHint: 'O remetente a escolheu e deve tê-la informado a você por outro meio.',
  passphraseOptional: 'Se não houver, deixe em branco.',
  otherServer: 'Este link é de {host}, não deste servidor. Nada foi enviado: abra-o separadamente.',
  triesLeft: {
    one: 'Resta {count} tentativa antes de uma espera.',
    many: 'Restam {count} de tentativas antes de uma espera.',
    other: 'Restam {count} tentativas antes de uma espera.',
  },
  notices: {
    'no-key': 'Primeiro cole a chave ou o link completo que você recebeu.',
    'other-message': 'Este link é de outra mensagem. Cole o link desta página ou abra o outro separadamente.',
    'no-passphrase': 'Esta mensagem está protegida por uma frase secreta. Digite-a e tente novamente.',
    'wrong-key':
      'Essa chave não funcionou. Nada foi aberto e nada se perdeu: verifique se o link está completo ou cole outra chave.',
    'wrong-passphrase': 'Essa frase secreta não funcionou.',
    'wrong-key-or-passphrase':
      'A chave e a frase secreta não correspondem a esta mensagem. Nada se perdeu: verifique as duas e tente novamente. Se não houver frase secreta, deixe o campo em branco.',
    'space-around':
      'Essa frase secreta não funcionou. Ela começa ou termina com um espaço: remova-o se não fizer parte dela e tente novamente.',
    offline: 'O servidor não respondeu. Verifique sua conexão e tente novamente.',
    'too-many': 'Muitas solicitações em pouco tempo. Aguarde um minuto e tente novamente.',
    unavailable:
      'O servidor não está conseguindo acessar o banco de dados. Tente novamente daqui a um minuto.',
    unexpected: 'Esta página não entendeu a resposta do servidor. Tente novamente.',
  },

  message: 'A mensagem',
  label: 'Etiqueta',
  copy: 'Copiar',
  save: 'Salvar como arquivo',
  saveCopy: 'Salvar cópia criptografada',
  monospace: 'Monoespaçado',
  hide: 'Ocultar',
  showAgain: 'Mostrar de novo',
  hidden: 'O texto está oculto.',
  files: 'Arquivos',
  saveFile: 'Salvar',
  shareRefused: 'Seu navegador não compartilhou o arquivo. Em vez disso, salve-o.',
  addresses: 'Endereços da web nesta mensagem',
  addressesHint:
    'Eles não são links, para que nada se abra por engano. Copie um endereço só se você confiar no remetente.',
  addressesMore: 'Estes são apenas os primeiros; o texto tem mais.',
  copyAddress: 'Copiar endereço',
  keep: 'Guardar agora',
  exportOffer:
    'A chave com que ela é guardada nunca foi exportada. Se este navegador perder essa chave, a mensagem se perde.',
  phraseOffer: 'Anotar a frase de recuperação',
  exportKey: 'Exportar sua chave',
  outcomes: {
    own: 'Está nas suas mensagens. Só um navegador que tenha a sua chave pode abri-la.',
    looked: 'Esta foi uma prévia. A mensagem continua à espera do destinatário.',
    claiming: 'Salvando nas suas mensagens…',
    claimed: 'Salva nas suas mensagens. O link não funciona para mais ninguém.',
    taken:
      'Outra pessoa abriu o link ao mesmo tempo e ficou com a mensagem. Ela é mostrada aqui uma vez e não é salva; avise o remetente.',
    gone: 'Nesse meio-tempo, ela expirou ou foi excluída. É mostrada aqui uma vez e não é salva: copie-a se precisar.',
    'key-lost':
      'Não foi salva, porque este navegador perdeu a chave. Copie a mensagem se precisar dela; ou importe ou redefina sua chave em “Sua chave”, na página inicial, e depois guarde a mensagem aqui.',
    unkeepable:
      'Não foi salva, porque este navegador não guarda nada para esta página (janela anônima ou armazenamento bloqueado). O link ainda a abre.',
    'too-large':
      'Não foi salva, porque é grande demais para este servidor. O link ainda a abre; copie o que precisar.',
    'key-changed': 'Ainda não foi salva, porque sua chave foi trocada em outra aba.',
    offline: 'Ainda não foi salva, porque o servidor não respondeu. Enquanto isso, o link ainda a abre.',
    'too-many':
      'Ainda não foi salva, porque houve muitas solicitações em pouco tempo. Aguarde um minuto e guarde-a.',
    unavailable:
      'Ainda não foi salva, porque o servidor não está conseguindo acessar o banco de dados. Enquanto isso, o link ainda a abre.',
    unexpected: 'Ainda não foi salva, porque algo deu errado. Enquanto isso, o link ainda a abre.',
  },

  closed: {
    deleted: {
      heading: 'Mensagem excluída',
      advice: 'Ela foi excluída do servidor e não pode ser recuperada.',
    },
    offline: {
      heading: 'O servidor não respondeu',
      advice: 'Verifique sua conexão e tente novamente. A mensagem não foi alterada.',
    },
    'too-many': {
      heading: 'Muitas solicitações',
      advice:
        'Sua rede enviou muitas em pouco tempo. Aguarde um minuto e tente novamente. A mensagem não foi alterada.',
    },
    unavailable: {
      heading: 'O servidor não está pronto',
      advice:
        'Ele não está conseguindo acessar o banco de dados. Tente novamente daqui a um minuto. A mensagem não foi alterada.',
    },
    unexpected: {
      heading: 'Algo deu errado',
      advice: 'Esta página não entendeu a resposta do servidor. Tente novamente ou recarregue a página.',
    },
  },
  keyLostHint: 'Se você já a abriu aqui, ela estava guardada com a chave que este navegador perdeu.',
  write: 'Escrever uma mensagem',
};
