import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in Portuguese of Brazil. */
export const lease: LeaseWords = {
  until: 'Você pode abri-la de novo aqui até {time}. Copie ou salve o que for precisar depois disso.',
  soon: 'Você pode abri-la de novo aqui até dez minutos depois da primeira vez em que a abriu. Copie ou salve o que for precisar depois disso.',
  left: 'O prazo termina {when}.',
  unsaved: {
    one: '{count} arquivo ainda não foi salvo.',
    many: '{count} de arquivos ainda não foram salvos.',
    other: '{count} arquivos ainda não foram salvos.',
  },
  unsavedThen:
    'O que você não salvar até lá ficará só nesta página e se perderá quando você a fechar ou recarregar.',
  unsavedNow: 'O que você não salvou está só nesta página e se perderá quando você a fechar ou recarregar.',
  erase: 'Excluir agora',
  eraseAsk: 'Excluir esta mensagem agora?',
  eraseUnsaved: {
    one: '{count} arquivo ainda não foi salvo. Depois de excluir a mensagem, você não poderá abri-la de novo.',
    many: '{count} de arquivos ainda não foram salvos. Depois de excluir a mensagem, você não poderá abri-la de novo.',
    other:
      '{count} arquivos ainda não foram salvos. Depois de excluir a mensagem, você não poderá abri-la de novo.',
  },
  outcomes: {
    erased: 'Excluída. Ela fica visível aqui até você sair desta página, e em nenhum outro lugar.',
    'given-up':
      'Você não pode abri-la de novo: ela fica visível aqui até você sair desta página. O servidor a exclui quando todos os leitores a tiverem lido.',
    unerased:
      'Não foi possível excluí-la. Tente novamente ou deixe como está: dez minutos depois de você a ter aberto, ela não poderá ser aberta aqui de novo.',
    lapsed:
      'Seu tempo de leitura acabou: ela fica visível aqui até você sair desta página e não pode ser aberta de novo. Copie ou salve o que precisar.',
  },
};
