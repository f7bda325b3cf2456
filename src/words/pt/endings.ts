import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in Portuguese of Brazil. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Esta mensagem já foi lida',
    advice:
      'Ela foi aberta tantas vezes quanto o remetente permitiu. Se você a enviou, veja “Histórico” na página inicial. Se era para você e você não a abriu, avise o remetente de que outra pessoa a leu.',
  },
  'read-without-key': {
    heading: 'Esta mensagem já foi lida',
    advice:
      'Se você a abriu há menos de dez minutos, abra o link completo aqui de novo. Se você a enviou, veja “Histórico” na página inicial. Se era para você e você não a abriu, avise o remetente de que outra pessoa a leu.',
  },
  'read-elsewhere': {
    heading: 'Esta mensagem está sendo lida em outro lugar',
    advice:
      'Ela foi aberta pela última vez enquanto esta página estava aberta. Se não foi você, em outra aba ou em outro dispositivo, avise o remetente.',
  },
  'reading-over': {
    heading: 'Você já leu esta mensagem',
    advice:
      'Os dez minutos em que você podia abri-la de novo acabaram. Se ainda precisar dela, peça ao remetente.',
  },
  withdrawn: {
    heading: 'O remetente excluiu esta mensagem',
    advice: 'Ela não pode ser recuperada. Se ainda precisar dela, fale com o remetente.',
  },
  removed: {
    heading: 'O administrador removeu esta mensagem',
    advice: 'Quem administra este servidor a excluiu. Ela não pode ser recuperada; avise o remetente.',
  },
  taken: {
    heading: 'Outra pessoa abriu esta mensagem',
    advice:
      'A mensagem agora está com essa pessoa, e este link não funciona mais. Se você a enviou, veja “Histórico” na página inicial. Se você a esperava e não a abriu em outro navegador, avise o remetente de que ela está com outra pessoa.',
  },
  'previous-key': {
    heading: 'Esta mensagem está guardada com sua chave anterior',
    advice:
      'Este navegador agora tem outra chave. Volte à chave anterior para abrir a mensagem; sua chave atual passa a ser a anterior.',
  },
  expired: {
    heading: 'Esta mensagem expirou',
    advice: 'Ela não pode ser recuperada. Peça ao remetente que a envie de novo.',
  },
  unknown: {
    heading: 'Não há nenhuma mensagem aqui',
    advice:
      'Ela expirou, foi excluída ou nunca existiu. Verifique se o link está completo ou peça ao remetente que a envie de novo.',
  },
  damaged: {
    heading: 'Esta mensagem está corrompida',
    advice:
      'Os dados armazenados não são uma mensagem válida, então nada dela é mostrado. Peça ao remetente que a envie de novo.',
  },
  'newer-version': {
    heading: 'Esta mensagem foi criada por uma versão mais recente',
    advice:
      'Esta página é antiga demais para lê-la e não a alterou. Recarregue a página ou peça uma atualização a quem administra este servidor.',
  },
  'no-message': {
    heading: 'Este link está incompleto',
    advice:
      'Ele não diz de que mensagem se trata. Cole o link completo que você recebeu ou peça-o ao remetente.',
  },
  cancelled: {
    heading: 'Carregamento cancelado',
    advice: 'Nada foi alterado. Você pode carregar a mensagem de novo quando quiser.',
  },
};
