import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** Portuguese of Brazil. */
export const pt: Catalogue = {
  language: { tag: 'pt-BR', direction: 'ltr', name: 'Português (BR)' },

  anywhere: {
    skip: 'Ir para o conteúdo',
    language: 'Idioma',
    languageWaits:
      'O idioma mudará quando você recarregar esta página. Recarregar apagaria o que está nela, por isso a mudança espera por você.',
    noScript:
      'O {service} criptografa e descriptografa no seu navegador e, para isso, precisa de JavaScript. Permita JavaScript nesta página e recarregue-a.',
    insecure:
      'Esta página foi aberta sem HTTPS, por isso seu navegador não consegue criptografar. Abra-a por um endereço que comece com https:// (ou em localhost).',
    broken:
      'Algo nesta página não está funcionando. Recarregue a página; se não resolver, talvez seu navegador seja antigo demais.',
    stuck:
      'Esta página não carregou por completo, por isso não funciona. Verifique sua conexão, copie o que já escreveu e abra de novo a página ou o link completo. Se não resolver, talvez seu navegador seja antigo demais.',
    buildInfo: 'Versão {version}, compilação {build}',
    copied: 'Copiado',
    copiedSecret:
      'Copiado. Esta página não limpa a área de transferência: depois de colar, copie outra coisa.',
    copyRefused:
      'Seu navegador não permitiu copiar. O texto está selecionado: pressione Ctrl+C (⌘C), ou toque nele, segure e copie.',
    cancel: 'Cancelar',
    dark: 'Modo escuro',
    tryAgain: 'Tentar novamente',
    never: 'Nunca expira',
    expiresIn: 'Expira {when}',
    expiresAt: 'Expira em {moment}',
    offline: 'O servidor não respondeu. Verifique sua conexão e tente novamente.',
    tooMany: 'Muitas solicitações em pouco tempo. Aguarde um minuto e tente novamente.',
    tooManyUntil: 'Muitas solicitações em pouco tempo. Tente novamente {when}.',
    tooLarge:
      'Isto é grande demais para este servidor. Remova um arquivo ou encurte o texto e tente novamente.',
    unavailable:
      'O servidor não está conseguindo acessar o banco de dados. Tente novamente daqui a um minuto.',
    full: 'O servidor está cheio e não aceita novas mensagens no momento. Tente novamente mais tarde.',
    refused: 'O servidor recusou a solicitação. Recarregue a página e tente novamente.',
    unexpected: 'Esta página não entendeu a resposta do servidor. Recarregue a página e tente novamente.',
    keyLost:
      'Este navegador perdeu a chave com que suas mensagens eram guardadas: o armazenamento dele foi apagado, no todo ou em parte.',
    storageUnavailable:
      'Este navegador não guarda nada para esta página (janela anônima ou armazenamento bloqueado). Você pode enviar e ler mensagens, mas não guardá-las aqui.',
    switchBack: 'Voltar à chave anterior',
    delete: 'Excluir',
    deleting: 'Excluindo…',
    deleteAsk: 'Excluir esta mensagem?',
    deleteOwned: 'Ela será excluída do servidor e não poderá ser recuperada.',
  },

  compose: {
    title: '{service}: enviar mensagem confidencial',
    heading: 'Enviar mensagem confidencial',
    lead: 'Criptografada no seu navegador. Só quem tem o link pode abrir.',
    message: 'Mensagem',
    sizeOver: '{size} – o limite é {limit}',
    sizeLeft: 'Espaço restante: {size}',
    files: 'Arquivos',
    addFiles: 'Adicionar arquivos',
    filesLimit: 'Até {limit} no total',
    addFilesHint: 'ou arraste-os para esta página, ou cole uma imagem',
    dropHere: 'Solte para adicionar os arquivos',
    filesAdded: {
      one: '{count} arquivo adicionado',
      many: '{count} de arquivos adicionados',
      other: '{count} arquivos adicionados',
    },
    removeFile: 'Remover',
    fileRemoved: '{name} foi removido',
    tooManyFiles: 'Uma mensagem pode ter {most} arquivos. Os demais não foram adicionados.',
    folder: '“{name}” é uma pasta e não pode ser enviada. Escolha os arquivos que estão nela.',
    folders: 'Pastas não podem ser enviadas: {names}. Escolha os arquivos que estão nelas.',
    filesRefused: 'Este servidor não aceita arquivos; nada foi adicionado.',
    picturesTell: 'As fotos mantêm os metadados, como a localização.',
    label: 'Etiqueta',
    labelHint: 'Opcional. Só você e o destinatário podem lê-la.',
    labelLeft: {
      one: '{count} caractere restante',
      many: '{count} de caracteres restantes',
      other: '{count} caracteres restantes',
    },
    labelTooLong:
      'A etiqueta é longa demais. Ela pode ter 100 caracteres, ou menos com emojis e alguns alfabetos.',
    labelUnfit: 'A etiqueta contém um caractere que não pode ser enviado. Digite-a novamente.',
    readers: 'Quem pode ler',
    readersFirst: 'Fica com quem ler primeiro',
    readersFirstHint:
      'A mensagem fica com a primeira pessoa que abrir o link. Depois disso, ninguém mais consegue abri-la.',
    readersOne: 'Leitura única',
    readersOneHint:
      'Pode ser lida uma vez, e nenhuma cópia é guardada. É excluída dez minutos depois de aberta, ou antes, se o leitor a excluir.',
    readersSeveral: 'Até … pessoas',
    readersSeveralHint: 'Cada pessoa tem dez minutos para ler. Depois da última, a mensagem é excluída.',
    readersCount: 'Número de pessoas',
    readersLimits: 'De {least} a {most} pessoas',
    readersWrong: 'Escolha um número de pessoas de {least} a {most}.',
    lifetime: 'Expira após',
    lifetimeYear: '1 ano',
    lifetimeNever: 'Nunca',
    lifetimeCustom: 'Personalizar…',
    customAmount: 'Quanto tempo',
    customUnit: 'Unidade',
    minutes: 'minutos',
    hours: 'horas',
    days: 'dias',
    lifetimeWrong: 'Escolha um prazo de {least} a {most}.',
    sameChoices: 'As mesmas opções da última mensagem.',
    resetChoices: 'Restaurar o padrão',
    lifetimeRefused:
      'Este servidor não guarda mensagens por tanto tempo. Escolha um prazo menor e tente novamente.',
    lifetimeUnclear:
      '“{amount}” pode ser lido de duas formas. Remova o separador ou coloque um ou dois dígitos depois dele.',
    receipt: 'Avisar quando for lida',
    receiptHint:
      'O aviso fica guardado por 30 dias. O servidor fica sabendo que uma das suas mensagens foi encerrada, mas não o endereço nem o navegador de quem leu.',
    receiptUnkept: 'Com uma chave própria, você tem uma lista do que envia e vê quando foi lido.',
    more: 'Mais opções',
    passphrase: 'Frase secreta',
    passphraseHint:
      'Opcional. O destinatário precisa dela além do link; informe-a por outro meio, como o telefone.',
    passphraseRequired:
      'Obrigatória. O destinatário precisa dela além do link; informe-a por outro meio, como o telefone.',
    passphraseMissing: 'Digite uma frase secreta ou gere uma. Este servidor a exige.',
    passphraseShort: 'Uma frase secreta curta é fácil de adivinhar. Use pelo menos 8 caracteres ou gere uma.',
    generate: 'Gerar',
    generateFailed: 'Não foi possível carregar a lista de palavras. Digite uma frase secreta.',
    create: 'Criar link seguro',
    createByKey: 'ou pressione Ctrl (⌘) + Enter',
    encrypting: 'Criptografando…',
    sending: 'Enviando…',
    cancelling: 'Cancelando…',
    bytesOf: '{done} de {total}',
    cancelled: 'Cancelado. Nada ficou no servidor, e o que você escreveu continua aqui.',
    cancelPending:
      'Cancelado, mas não é possível acessar o servidor: o que já tinha chegado talvez ainda esteja lá. Ninguém tem o link. Esta página continua tentando excluí-lo. O que você escreveu continua aqui.',
    cancelFailed:
      'Cancelado, mas não foi possível acessar o servidor: o que já tinha chegado talvez fique lá até expirar. Ninguém tem o link, então ninguém consegue abrir. O que você escreveu continua aqui.',
    empty: 'Primeiro escreva uma mensagem ou adicione um arquivo.',
    emptyWithoutFiles: 'Primeiro escreva uma mensagem.',
    tooLong: 'A mensagem é longa demais. Encurte-a e tente novamente.',
    tooMuch:
      'O texto e os arquivos juntos são grandes demais para uma mensagem. Remova um arquivo ou encurte o texto e tente novamente.',
    fileUnreadable:
      'Não foi possível ler “{name}”. O arquivo pode ter sido alterado ou movido depois de adicionado. Remova-o, adicione-o de novo se quiser e tente novamente. Nada foi enviado e nada mais se perdeu.',
    notUnicode:
      'A mensagem contém um caractere corrompido, que não pode ser enviado. Procure um � ou um emoji corrompido e apague-o.',
    passphraseUnusable: 'A frase secreta contém um caractere que não pode ser usado. Digite-a novamente.',
    passphraseSpace:
      'A frase secreta começa ou termina com um espaço, que terá de ser digitado junto. Remova-o ou pressione “Criar link seguro” de novo para mantê-lo.',
    notEncrypted:
      'Seu navegador não conseguiu criptografar a mensagem. Nada foi enviado e nada se perdeu; tente novamente.',
    serverTooOld:
      'Este servidor é antigo demais para proteger a mensagem como você pediu. A mensagem foi excluída, e não há link.',
    kept: 'O que você escreveu continua aqui; copie antes de sair desta página ou recarregá-la.',

    ready: 'Seu link está pronto',
    readyCopied:
      'Link completo copiado. Envie-o a uma só pessoa. Esta página não limpa a área de transferência: depois de colar, copie outra coisa.',
    readyNotCopied: 'Copie o link completo e envie-o a uma só pessoa.',
    readyCopiedSeveral:
      'Link completo copiado. Envie-o às pessoas que podem ler a mensagem. Esta página não limpa a área de transferência: depois de colar, copie outra coisa.',
    readyNotCopiedSeveral: 'Copie o link completo e envie-o às pessoas que podem ler a mensagem.',
    readyOnce: 'Pode ser lida uma só vez',
    readySeveral: {
      one: 'Até {count} pessoa pode ler',
      many: 'Até {count} de pessoas podem ler',
      other: 'Até {count} pessoas podem ler',
    },
    readyLocked: 'É preciso a frase secreta para abrir',
    onlyHere: 'Copie agora. Depois de fechar esta página, não será possível mostrar o link de novo.',
    fullLink: 'Link completo',
    copyFullLink: 'Copiar link completo',
    linkCopied: 'Link copiado',
    copyPassphrase: 'Copiar frase secreta',
    passphraseReminder: 'Ela não está no link. Envie por outro meio, como por telefone.',
    again: 'Criar outro com o mesmo conteúdo',
    copyInstructions: 'Copiar com instruções',
    instructions:
      'Este link leva a uma mensagem criptografada para você. Abra-o no navegador que você costuma usar e pressione “Mostrar a mensagem”.',
    twoWays: 'Enviar link e chave separadamente',
    twoWaysHint:
      'Envie o link por um meio e a chave por outro: quem interceptar só um deles não consegue ler a mensagem.',
    bareLink: 'Link sem a chave',
    copyBareLink: 'Copiar link',
    key: 'Chave',
    copyKey: 'Copiar chave',
    share: 'Compartilhar…',
    showQr: 'Mostrar QR code',
    hideQr: 'Ocultar QR code',
    linkQr: 'QR code do link completo',
    qrHint: 'Quem escanear tem o link completo, incluindo a chave.',
    qrFailed:
      'Não foi possível carregar o QR code. Todo o resto continua funcionando; copie o texto em vez disso.',
    done: 'Concluir',
    lastLink: 'Seu último link ainda está disponível.',
    showAgain: 'Mostrar link',

    ...lists,
    ...key,

    how: 'Como funciona',
    howEncrypt:
      'Seu navegador cria uma chave aleatória e criptografa a mensagem com ela. O servidor recebe apenas os dados criptografados. A chave está na parte do link depois do #, que os navegadores não enviam.',
  },

  view,
  answer,

  threatModel: {
    title: '{service}: modelo de ameaças',
    link: 'Ler o modelo de ameaças (em inglês)',
  },
  footer: {
    imprint: 'Aviso legal',
    privacy: 'Privacidade',
    abuse: 'Denunciar abuso',
    source: 'Código-fonte',
  },
  missing: {
    title: '{service}: página não encontrada',
    heading: 'Página não encontrada',
    lead: 'O endereço pode estar incompleto. Links de mensagens são longos; peça que enviem o seu de novo ou escreva uma mensagem.',
    write: 'Escrever uma mensagem',
  },

  onDemand,
};
