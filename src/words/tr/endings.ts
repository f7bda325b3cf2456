import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in Turkish. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Bu mesaj zaten okundu',
    advice:
      'Gönderenin izin verdiği sayıda açıldı. Siz gönderdiyseniz ana sayfadaki “Geçmiş” bölümüne bakın. Mesaj size gönderildiyse ve siz açmadıysanız gönderene mesajı başka birinin okuduğunu söyleyin.',
  },
  'read-without-key': {
    heading: 'Bu mesaj zaten okundu',
    advice:
      'Son on dakika içinde siz açtıysanız tam bağlantıyı burada tekrar açın. Siz gönderdiyseniz ana sayfadaki “Geçmiş” bölümüne bakın. Mesaj size gönderildiyse ve siz açmadıysanız gönderene mesajı başka birinin okuduğunu söyleyin.',
  },
  'read-elsewhere': {
    heading: 'Bu mesaj şu anda başka bir yerde okunuyor',
    advice:
      'Son açma hakkı, bu sayfa açıkken kullanıldı. Mesajı başka bir sekmede veya cihazda açan siz değilseniz gönderene haber verin.',
  },
  'reading-over': {
    heading: 'Bu mesajı zaten okudunuz',
    advice: 'Mesajı tekrar açabileceğiniz on dakika doldu. Yeniden gerekiyorsa gönderene sorun.',
  },
  withdrawn: {
    heading: 'Gönderen bu mesajı sildi',
    advice: 'Geri getirilemez. Hâlâ gerekiyorsa gönderene sorun.',
  },
  removed: {
    heading: 'Yönetici bu mesajı kaldırdı',
    advice: 'Bu sunucuyu işleten kişi mesajı sildi. Geri getirilemez; gönderene haber verin.',
  },
  taken: {
    heading: 'Bu mesajı başka biri açtı',
    advice:
      'Mesaj artık o kişide saklanıyor ve bu bağlantı çalışmıyor. Siz gönderdiyseniz ana sayfadaki “Geçmiş” bölümüne bakın. Bu mesajı bekliyorsanız ve başka bir tarayıcıda kendiniz açmadıysanız gönderene mesajın başka birinde olduğunu söyleyin.',
  },
  'previous-key': {
    heading: 'Bu mesaj önceki anahtarınızla saklanıyor',
    advice:
      'Bu tarayıcıda artık başka bir anahtar var. Mesajı açmak için önceki anahtara dönün; mevcut anahtarınız o zaman önceki anahtar olur.',
  },
  expired: {
    heading: 'Bu mesajın süresi doldu',
    advice: 'Geri getirilemez. Gönderenden tekrar göndermesini isteyin.',
  },
  unknown: {
    heading: 'Burada mesaj yok',
    advice:
      'Süresi doldu, silindi ya da hiç var olmadı. Bağlantının eksiksiz olduğunu kontrol edin veya gönderenden tekrar göndermesini isteyin.',
  },
  damaged: {
    heading: 'Bu mesaj bozuk',
    advice:
      'Kayıtlı veriler geçerli bir mesaj değil, bu yüzden hiçbir bölümü gösterilmiyor. Gönderenden tekrar göndermesini isteyin.',
  },
  'newer-version': {
    heading: 'Bu mesaj daha yeni bir sürümle oluşturuldu',
    advice:
      'Bu sayfa mesajı okuyamayacak kadar eski; mesajı değiştirmedi. Sayfayı yenileyin veya sunucuyu işleten kişiden güncelleme isteyin.',
  },
  'no-message': {
    heading: 'Bu bağlantı eksik',
    advice:
      'Hangi mesaja ait olduğu anlaşılmıyor. Size gönderilen tam bağlantıyı yapıştırın veya gönderenden isteyin.',
  },
  cancelled: {
    heading: 'Yükleme iptal edildi',
    advice: 'Hiçbir şey değişmedi. Mesajı istediğiniz zaman yeniden yükleyebilirsiniz.',
  },
};
