import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Portuguese of Brazil. */
export const link: LinkWords = {
  wholeLink: 'Link completo',
  openLink: 'Abrir link',
  noLink: 'Não há nenhum link de mensagem neste texto.',
  forOtherServer: 'Este link é de {host}, não deste servidor. Abra-o lá.',
  keySent:
    'Um programa alterou este link no caminho, e por isso a chave dele foi enviada ao servidor. O Inigma não a registra em log, mas quem administra o servidor, ou um proxy à frente dele, poderia tê-la.',
  inApp:
    'Você está no navegador de outro app. Se abrir a mensagem aqui, ela ficará guardada só nesse app. Para guardá-la no seu próprio navegador, copie o link e abra-o lá.',
  copyLink: 'Copiar link',
  loading: 'Carregando a mensagem…',
  bytesOf: '{done} de {total}',
  loadingCancelled:
    'O carregamento foi cancelado. Se o servidor já tinha começado a enviar a mensagem, isso conta como abertura; você pode abri-la de novo aqui.',
};
