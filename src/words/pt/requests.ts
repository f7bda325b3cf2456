import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: 'Isto cria um link pelo qual alguém pode enviar a você uma senha, um arquivo ou uma mensagem, sem ter conta.',
  encrypted: 'A resposta é criptografada para você: só abre com a sua chave.',
  intercepted:
    'Quem interceptar o link pode ler sua nota e enviar uma resposta falsa, mas não ler a verdadeira.',
  note: 'Do que você precisa?',
  noteHint: 'Todos que têm o link podem ler esta nota.',
  noteMissing: 'Escreva primeiro do que você precisa.',
  noteTooLong: 'A nota é longa demais. Ela pode ter {most} caracteres.',
  noteUnfit:
    'A nota contém um caractere corrompido, que não pode ser enviado. Procure um � ou um emoji corrompido e apague-o.',
  lifetime: 'O link funciona por',
  lifetimeHint: 'Depois, a resposta fica guardada por mais esse mesmo tempo.',
  wantsFiles: 'Arquivos são bem-vindos',
  make: 'Criar link',
  making: 'Criando o link…',
  unkept:
    'Este navegador não guarda nada para esta página (janela anônima ou armazenamento bloqueado), então não conseguiria abrir a resposta. Faça o pedido em um navegador que guarde sua chave.',
  off: 'Este servidor não aceita mais pedidos.',
  ready: 'Seu link está pronto',
  readyHint:
    'Envie-o à pessoa que tem o segredo. Ele aceita uma resposta, que depois estará entre suas mensagens.',
  again: 'Link do seu pedido',
  linkEnds: 'O link funciona até {moment}.',
  link: 'Link para responder',
  copy: 'Copiar link',
  qr: 'QR code do link',
  yourNote: 'Sua nota',
  instructions:
    'Preciso que você me envie uma informação confidencial. Abra este link no seu navegador, escreva-a ali e envie: ela é criptografada no seu navegador e só eu posso lê-la. Você não precisa de conta.',
  instructionsEnd: 'O link funciona até {moment}, para uma resposta.',
  noteClosed: 'Não é possível descriptografar a nota',
  openUntil: 'Ainda sem resposta, aberto até {moment}',
  answeredOn: 'Respondido em {moment}',
  expiredOn: 'Expirou em {moment}',
  asked: 'Pedido {ago}',
  askedNow: 'Pedido agora mesmo',
  deleteAsk: 'Excluir este pedido?',
  deleteOpen: 'O link dele deixa de funcionar: ninguém mais poderá responder.',
  deleteAnswered: 'Ele sai desta lista. A resposta continua em suas mensagens.',
  deleteExpired: 'Ele sai desta lista.',
  deleted: 'Pedido excluído.',
};

export const ownAnswer: OwnAnswerWords = {
  intro: 'Esta é a resposta ao seu pedido. Uma resposta não prova quem a escreveu.',
};
