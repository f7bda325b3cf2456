import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Turkish. */
export const link: LinkWords = {
  wholeLink: 'Tam bağlantı',
  openLink: 'Bağlantıyı aç',
  noLink: 'Bu metinde bir mesaj bağlantısı yok.',
  forOtherServer: 'Bu bağlantı bu sunucuya değil, {host} sunucusuna ait. Orada açın.',
  keySent:
    'Bir program bu bağlantıyı yolda değiştirdiği için anahtarı sunucuya gönderildi. Inigma anahtarı günlüğe kaydetmez, ancak sunucuyu veya önündeki bir proxy’yi işleten kişi ele geçirmiş olabilir.',
  inApp:
    'Başka bir uygulamanın içindeki tarayıcıdasınız. Mesajı burada açarsanız yalnızca o uygulamada saklanır. Kendi tarayıcınızda saklamak için bağlantıyı kopyalayıp orada açın.',
  copyLink: 'Bağlantıyı kopyala',
  loading: 'Mesaj yükleniyor…',
  bytesOf: '{done} / {total}',
  loadingCancelled:
    'Yükleme iptal edildi. Sunucu mesajı göndermeye başladıysa mesaj açılmış sayılır; burada tekrar açabilirsiniz.',
};
