import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in Portuguese of Brazil. */
export const replacing: ReplacingWords = {
  askPresent:
    'Sua chave atual nunca foi exportada. Este navegador a mantém como chave anterior, mas só até você importar outra chave ou redefini-la. Se o navegador a perder, as mensagens dela se perdem.',
  askPrevious:
    'A chave que agora é a anterior nunca foi exportada. Se você continuar, este navegador a esquece, e não será mais possível abrir as mensagens dela.',
  exportFirst: 'Exportar chave atual',
  word: 'importar',
  type: 'Digite “{word}” para continuar',
  same: 'Este navegador já tem esta chave.',
  unkept: 'Seu navegador não salvou a chave. Sua chave atual não mudou.',
};

/** On both devices, in Portuguese of Brazil. */
export const comparison: ComparisonWords = {
  code: 'Código de comparação',
  compare:
    'Os dois dispositivos mostram um código. Só use a chave no novo dispositivo se os códigos forem iguais.',
};

/** *Add a device*, on the device that has the key, in Portuguese of Brazil. */
export const addDevice: AddDeviceWords = {
  heading: 'Adicionar dispositivo',
  lead: 'Isto cria um link que passa sua chave a outro navegador seu, para que ele abra as mesmas mensagens. O link funciona uma vez, dentro de dez minutos.',
  warning:
    'A primeira pessoa que abrir o link terá sua chave e poderá ler todas as mensagens guardadas com ela. Crie-o quando seu outro dispositivo estiver à mão e não deixe mais ninguém vê-lo.',
  make: 'Criar link',
  making: 'Criando o link…',
  scan: 'Escaneie o QR code com seu outro dispositivo, ou copie o link e abra-o lá.',
  qr: 'QR code do link',
  link: 'Link para seu outro dispositivo',
  copy: 'Copiar link',
  unopened: 'Ninguém abriu o link ainda.',
  unknown:
    'O servidor não respondeu, então não se sabe se o link foi aberto. Esta página continua verificando.',
  opened: 'O link foi aberto às {time}.',
  openedHint:
    'Se foi você, compare os códigos. Se não foi, outra pessoa tem sua chave e pode ler suas mensagens: exclua as importantes e depois escolha “Redefinir chave”.',
  expired: 'O link expirou. Ninguém o abriu.',
  gone: 'O link não existe mais.',
  again: 'Criar outro link',
  stop: 'Cancelar e excluir link',
  withdrawn: 'Link excluído.',
  notWithdrawn: 'Não foi possível excluir o link. Ele expira dez minutos depois de criado.',
  maybeOpened:
    'Não se sabe se alguém abriu o link. A menos que você tenha certeza de que mais ninguém o tinha, considere que alguém tem sua chave: exclua as mensagens importantes e depois escolha “Redefinir chave”.',
};

/** On the device that is offered the key, in Portuguese of Brazil. */
export const takeKey: TakeKeyWords = {
  heading: 'Usar a chave de outro dispositivo?',
  lead: 'Este link oferece a este navegador a chave de outro dispositivo.',
  yours: 'Só continue se você acabou de criar o link, com “Adicionar dispositivo” no seu outro dispositivo.',
  danger:
    'Se alguém o enviou a você, feche esta página. Quem envia a própria chave a você pode ler tudo o que você guardar a partir daí.',
  go: 'Continuar',
  differ:
    'Se os códigos forem diferentes, ou se alguém enviou o link a você, cancele. Quem envia a própria chave a você pode ler tudo o que você guardar a partir daí.',
  weak: 'Isto não parece uma chave criada pelo Inigma. Uma chave inventada pode ser adivinhada, e quem a adivinhar pode ler suas mensagens.',
  replaces:
    'Esta chave substitui a deste navegador. A antiga fica como chave anterior, e você pode voltar a ela em “Sua chave”, na página inicial.',
  use: 'Usar esta chave',
  used: 'Este navegador agora tem a chave',
  usedHint:
    'As mensagens guardadas com ela também abrem aqui. O que você abrir a partir de agora será guardado com ela.',
  cancelled: 'Nada foi alterado',
  cancelledHint: 'Este navegador não adotou a chave, e o link não pode mais ser usado.',
  cancelledUnanswered:
    'Este navegador não adotou a chave. O servidor não respondeu: o link expira sozinho em até dez minutos.',
  firstPage: 'Ir para a página inicial',
};
