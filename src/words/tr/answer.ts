import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in Turkish. */
export const answer: AnswerWords = {
  title: '{service}: sizden bir istek var',
  looking: 'İstek aranıyor…',
  heading: 'Sizden gizli bir bilgi isteniyor',
  warning:
    'Böyle bir isteği herkes yazabilir; bu not sunucuya ait değildir. Yalnızca bağlantıyı kimin gönderdiğini biliyorsanız yanıtlayın.',
  once: 'Tek yanıt kabul eder',
  note: 'İsteğin notu',
  answer: 'Yanıtınız',
  onlyAsker: 'Yanıtınızı yalnızca bu bağlantıyı gönderen kişi okuyabilir. Siz bir daha okuyamazsınız.',
  send: 'Yanıtı gönder',
  whatIsThisText:
    'Biri sizden gizli bir bilgi istiyor ve bağlantıyı gönderdi. Yanıtınızı tarayıcınız şifreler, bu yüzden bu sunucu onu okuyamaz. Hiçbir şey yüklenmez veya çalıştırılmaz, hesap da gerekmez. Bunu beklemiyorsanız önce o kişiye sorun, örneğin telefonla.',
  filesUnwanted: 'Dosya istenmediği için hiçbir şey eklenmedi.',
  filesFailed:
    'Dosya eklenemiyor: bu sayfanın bir bölümü yüklenmedi. Sayfayı yenileyin veya yalnızca metin gönderin.',
  empty: 'Önce bir yanıt yazın.',
  cancelled: 'İptal edildi. Hiçbir şey iletilmedi, yazdıklarınız da hâlâ burada.',
  cancelUnclear: 'İptal edildi, ancak yanıtınız yine de ulaşabilir. Yazdıklarınız hâlâ burada.',
  keySent:
    'Bir program bu bağlantıyı yolda değiştirdiği için bazı bölümleri sunucuya gönderildi. Sunucuyu işleten kişi notu okuyabilir ve sizin yerinize yanıt verebilir, ama yanıtınızı okuyamaz.',
  inApp:
    'Başka bir uygulamanın içindeki tarayıcıdasınız. Uygulama bu sayfayı kapatırsa yazdıklarınız kaybolur. Tedbir olarak bağlantıyı kopyalayıp kendi tarayıcınızda açın.',
  delivered: 'İletildi',
  deliveredFirst: 'Ulaşan, ilk gönderdiğinizdir; sonraki değişiklikleriniz içinde yok.',
  deliveredText:
    'Yanıtınızı yalnızca size bağlantıyı gönderen kişi okuyabilir. Bağlantı başka yanıt kabul etmez; bu sayfayı kapatabilirsiniz.',
  unloaded: 'İstek yüklenemedi',
  closed: {
    answered: {
      heading: 'Bu istek yanıtlandı',
      advice: 'Tek yanıt kabul eder. Yanıtlayan siz değilseniz size bağlantıyı gönderen kişiye haber verin.',
    },
    expired: {
      heading: 'Bu isteğin süresi doldu',
      advice: 'Hâlâ yanıt isteniyorsa yeni bir bağlantı isteyin.',
    },
    withdrawn: {
      heading: 'Bu istek geri çekildi',
      advice: 'İsteyen kişi onu sildi ve artık yanıt beklemiyor.',
    },
    removed: {
      heading: 'Yönetici bu isteği kaldırdı',
      advice:
        'Bu sunucuyu işleten kişi isteği sildi. Aynı gönderenin başka bağlantılarına sormadan güvenmeyin.',
    },
    unknown: {
      heading: 'Burada istek yok',
      advice:
        'Uzun süre önce sona erdi ya da hiç var olmadı. Bağlantının eksiksiz olduğunu kontrol edin veya yenisini isteyin.',
    },
    damaged: {
      heading: 'Bu bağlantı bozuk',
      advice:
        'Gösterdiği isteği açmadığından hiçbir şey görüntülenmiyor. Bağlantının yeniden gönderilmesini isteyin.',
    },
    'no-key': {
      heading: 'Bu bağlantı eksik',
      advice: 'Bir bölümü yok. Size gönderilen tam bağlantıyı açın veya yeniden gönderilmesini isteyin.',
    },
    'newer-version': {
      heading: 'Bu istek daha yeni bir sürümle oluşturuldu',
      advice:
        'Bu sayfa isteği okuyamayacak kadar eski. Sayfayı yenileyin veya sunucuyu işleten kişiden güncelleme isteyin.',
    },
    'other-server': {
      heading: 'Bu bağlantı başka bir sunucuya ait',
      advice: '{host} için oluşturuldu. Orada açın.',
    },
  },
};
