import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Turkish. */
export const key: IdentityWords = {
  identity: 'Anahtarınız',
  identityLead:
    'Bu tarayıcı sizin için bir anahtar oluşturdu; mesajlarınız bu anahtarla saklanır. Anahtar tarayıcıdan yalnızca siz onu dışa aktardığınızda veya bir cihaz eklediğinizde çıkar. Sunucu sizi bu anahtardan türetilen bir kimlikle tanır.',
  userId: 'Kullanıcı kimliği',
  copyUserId: 'Kullanıcı kimliğini kopyala',
  keyLostHint:
    'Bu anahtarla saklanan mesajlar onsuz açılamaz. Yine de mesaj yazabilir ve okuyabilirsiniz. Mesajları yeniden saklamak için, dışa aktardıysanız anahtarı içe aktarın veya sıfırlayın.',
  unexported:
    'Bu cihazı kaybederseniz veya tarayıcı verilerini temizlerseniz bu mesajlar kaybolur. Yedek olarak anahtarı dışa aktarın.',
  storageNotPersistent:
    'Depolama alanı azaldığında tarayıcınız bu anahtarı silebilir; gizli pencere de kapatıldığında onu unutur.',
  safariDeletes:
    'Safari, bu sayfa ziyaret edilmeden yedi gün kullanıldığında bu anahtarı siler; iPhone ve iPad’deki tüm tarayıcılar da öyle. Şimdi kurtarma ifadesini not edin veya anahtarı dosya olarak kaydedin.',
  previousKey: 'Önceki anahtar',
  previousLead:
    'Daha önce kullandığınız anahtar hâlâ bu tarayıcıda. Bu tarayıcıyı başkaları da kullanıyorsa o anahtarı unutturun.',
  switchedBack: 'Önceki anahtarınıza dönüldü. Listeler onun mesajlarını gösteriyor.',
  forgetPrevious: 'Önceki anahtarı unut',
  forgetPreviousAsk: 'Önceki anahtarınız unutulsun mu?',
  forgetPreviousWarning: 'Mesajları o zaman burada yalnızca anahtarı yeniden içe aktarırsanız açılır.',
  forgetPreviousUnexported:
    'Hiç dışa aktarılmadı. Mesajlarına ihtiyacınız varsa önce o anahtara dönüp dışa aktarın.',
  previousForgotten: 'Önceki anahtar unutuldu.',
  exportKey: 'Anahtarı dışa aktar',
  exportKeyHead: 'Anahtarınızı dışa aktarın',
  exportLead:
    'Bu anahtara sahip olan herkes, onunla saklanan tüm mesajları okuyabilir. Anahtarı şifre yöneticisi veya kasa gibi yalnızca sizin erişebildiğiniz bir yerde tutun.',
  exportedKey: 'Kimlik anahtarı',
  showKey: 'Göster',
  hideKey: 'Gizle',
  copyIdentityKey: 'Kopyala',
  keyCopied:
    'Kopyalandı. Anahtarı tutmak istediğiniz yere yapıştırın, ardından başka bir şey kopyalayın: Bu sayfa panoyu temizlemez.',
  saveKey: 'Dosya olarak kaydet',
  keySaved: 'Anahtar dosyası kaydedildi.',
  printKey: 'Yazdır',
  keyQr: 'Kimlik anahtarının QR kodu',
  keyQrHint: 'Tarayan herkes anahtarı alır.',
  exportAsk: 'Anahtarı güvenli bir yere koydunuz mu?',
  exportYes: 'Evet, koydum',
  exportNoted: 'Güzel. Ona yalnızca sizin erişebildiğinizden emin olun.',
  phrase: 'Kurtarma ifadesi',
  showPhrase: 'Kurtarma ifadesini göster',
  hidePhrase: 'Kurtarma ifadesini gizle',
  phraseHint:
    'Bu 18 İngilizce sözcük, anahtarınızın başka bir biçimidir. Bu sırayla not edin. Bunlara sahip olan herkes mesajlarınızı okuyabilir.',
  phraseFailed:
    'Kurtarma ifadesi yüklenemedi. Diğer her şey çalışmaya devam ediyor; bunun yerine anahtarı dosya olarak kaydedin.',
  sheetHead: '{service}: kimlik anahtarı',
  sheetLead:
    'Bu anahtara sahip olan herkes, onunla saklanan tüm mesajları okuyabilir. Bu sayfayı yalnızca sizin erişebildiğiniz bir yerde tutun. Anahtarı kullanmak için aşağıdaki adresi bir tarayıcıda açın, “Anahtarı içe aktar” seçeneğini kullanın ve anahtarı aynen burada yazdığı gibi veya kurtarma ifadesini girin.',
  sheetAddress: 'Adres',
  addDevice: 'Cihaz ekle',
  importKey: 'Anahtarı içe aktar',
  importKeyHead: 'Anahtar içe aktarma',
  importLead:
    'Bu sayfadaki listeler, içe aktardığınız anahtarın mesajlarını gösterecek; bundan sonra açtıklarınız da onunla saklanacak.',
  importReplaces:
    'Mevcut anahtarınızın yerini alır. Mevcut anahtarınızla saklanan mesajlar yalnızca o anahtarla açılır; bu yüzden önce onu dışa aktarın. Bu tarayıcı onu önceki anahtarınız olarak saklar ve ondan öncekini unutur.',
  importExportFirst: replacing.exportFirst,
  importField: 'Anahtar veya kurtarma ifadesi',
  importFieldHint: 'Yapıştırın, yazın veya anahtar dosyanızı seçin.',
  importFile: 'Dosya seç',
  importing: 'İçe aktarılıyor…',
  importWeak: 'Yine de içe aktar',
  importWeakWarning:
    'Bu, Inigma’nın oluşturduğu bir anahtara benzemiyor. Uydurulmuş bir anahtar tahmin edilebilir; tahmin eden kişi de mesajlarınızı okuyabilir. Eksik veya yazım hatası olup olmadığını kontrol edin; yalnızca eminseniz içe aktarın.',
  importNotices: {
    nothing: 'Önce bir anahtar girin veya anahtar dosyanızı seçin.',
    link: 'Bu bir mesaj bağlantısı, size ait bir anahtar değil. Mesajı okumak için bağlantıyı bir tarayıcıda açın.',
    'too-short': 'Bu çok kısa: Bir anahtar 32 karakterdir. Tamamının kopyalandığını kontrol edin.',
    'too-long':
      'Bu çok uzun: Bir anahtar 32 karakterdir. Anahtarla birlikte başka bir şeyin kopyalanmadığını kontrol edin.',
    'not-unicode': 'Bozuk bir karakter içerdiği için bu bir anahtar olamaz. Anahtarı yeniden kopyalayın.',
    file: 'Bu dosyada anahtar yok. “Anahtarı dışa aktar” seçeneğiyle kaydettiğiniz dosyayı seçin.',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Kurtarma ifadesi 18 sözcüktür, burada ise {count} sözcük var. Eksik veya yinelenen sözcük olup olmadığını kontrol edin.',
    'phrase-word': '“{word}” kurtarma ifadelerinde geçen bir sözcük değil. Yazımını kontrol edin.',
    'phrase-checksum':
      'Bu geçerli bir kurtarma ifadesi değil: Bir sözcük yanlış veya iki sözcük yer değiştirmiş.',
    'phrase-unavailable':
      'Bu sayfanın bir bölümü yüklenmediği için kurtarma ifadesi kontrol edilemedi. İnternet bağlantınızı kontrol edin, sayfayı yenileyip tekrar deneyin.',
  },
  imported: 'Anahtar içe aktarıldı. Listeler onun mesajlarını gösteriyor.',
  importAsk: 'Hiç dışa aktarılmamış bir anahtar değiştirilsin mi?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Anahtarı sıfırla',
  resetIdentityAsk: 'Anahtarınız sıfırlansın mı?',
  resetIdentityWarning:
    'Bu tarayıcı yeni bir anahtar oluşturur ve önceki anahtarınız dahil eskilerini unutur. Onların mesajları listelerinizden çıkar ve burada yalnızca anahtarı yeniden içe aktarırsanız açılır.',
  // “Confirm”, since “reset” (sıfırla) has an ı: see the other word.
  resetIdentityWord: 'onayla',
  resetIdentityType: replacing.type,
  identityReset: 'Bu tarayıcının yeni bir anahtarı var.',
};
