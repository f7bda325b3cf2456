import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** Turkish. */
export const tr: Catalogue = {
  language: { tag: 'tr', direction: 'ltr', name: 'Türkçe' },

  anywhere: {
    skip: 'İçeriğe geç',
    language: 'Dil',
    languageWaits:
      'Dil, bu sayfayı yenilediğinizde değişir. Yenilerseniz sayfadakiler kaybolur; bu yüzden ne zaman yenileyeceğinize siz karar verin.',
    noScript:
      '{service} mesajları tarayıcınızda şifreler ve çözer; bunun için JavaScript gerekir. Bu sayfada JavaScript’e izin verip sayfayı yenileyin.',
    insecure:
      'Bu sayfa HTTPS olmadan açıldığı için tarayıcınız şifreleyemiyor. Sayfayı https:// ile başlayan bir adresle (veya localhost üzerinde) açın.',
    broken: 'Bu sayfada bir şey çalışmıyor. Sayfayı yenileyin; sorun sürerse tarayıcınız çok eski olabilir.',
    stuck:
      'Bu sayfa tamamen yüklenmediği için çalışmıyor. İnternet bağlantınızı kontrol edin, yazdıklarınızı kopyalayın, sonra sayfayı veya tam bağlantıyı yeniden açın. Sorun sürerse tarayıcınız çok eski olabilir.',
    buildInfo: 'Sürüm {version}, derleme {build}',
    copied: 'Kopyalandı',
    copiedSecret: 'Kopyalandı. Bu sayfa panoyu temizlemez; yapıştırdıktan sonra başka bir şey kopyalayın.',
    copyRefused:
      'Tarayıcınız kopyalamaya izin vermedi. Metin seçili: Ctrl+C (⌘C) tuşlarına basın veya metne uzun basıp kopyalayın.',
    cancel: 'İptal',
    dark: 'Koyu mod',
    tryAgain: 'Tekrar dene',
    never: 'Süresi dolmaz',
    expiresIn: 'Süresi {when} dolacak',
    expiresAt: 'Süresinin dolacağı tarih: {moment}',
    offline: 'Sunucu yanıt vermedi. İnternet bağlantınızı kontrol edip tekrar deneyin.',
    tooMany: 'Kısa sürede çok fazla istek gönderildi. Bir dakika bekleyip tekrar deneyin.',
    tooManyUntil: 'Kısa sürede çok fazla istek gönderildi. {when} tekrar deneyin.',
    tooLarge: 'Bu sunucu için çok büyük. Bir dosyayı kaldırın veya metni kısaltın, sonra tekrar deneyin.',
    unavailable: 'Sunucu şu anda veritabanına ulaşamıyor. Bir dakika sonra tekrar deneyin.',
    full: 'Sunucu dolu ve şu anda yeni mesaj kabul etmiyor. Daha sonra tekrar deneyin.',
    refused: 'Sunucu bunu reddetti. Sayfayı yenileyip tekrar deneyin.',
    unexpected: 'Bu sayfa sunucunun yanıtını anlamıyor. Sayfayı yenileyip tekrar deneyin.',
    keyLost:
      'Bu tarayıcı, mesajlarınızın saklandığı anahtarı kaybetti: Depolama alanının bir bölümü veya tamamı temizlenmiş.',
    storageUnavailable:
      'Bu tarayıcı bu sayfa için hiçbir şey saklamıyor (gizli pencere veya engellenmiş depolama). Mesaj gönderebilir ve okuyabilirsiniz, ancak burada saklayamazsınız.',
    switchBack: 'Önceki anahtara dön',
    delete: 'Sil',
    deleting: 'Siliniyor…',
    deleteAsk: 'Bu mesaj silinsin mi?',
    deleteOwned: 'Sunucudan silinir ve geri getirilemez.',
  },

  compose: {
    title: '{service}: gizli mesaj gönderin',
    heading: 'Gizli mesaj gönderin',
    lead: 'Tarayıcınızda şifrelenir. Yalnızca bağlantıya sahip olanlar açabilir.',
    message: 'Mesaj',
    sizeOver: '{size} – üst sınır: {limit}',
    sizeLeft: 'Kalan: {size}',
    files: 'Dosyalar',
    addFiles: 'Dosya ekle',
    filesLimit: 'Toplam en fazla {limit}',
    addFilesHint: 'ya da dosyaları bu sayfaya bırakın veya bir görsel yapıştırın',
    dropHere: 'Eklemek için dosyaları bırakın',
    filesAdded: { one: '{count} dosya eklendi', other: '{count} dosya eklendi' },
    removeFile: 'Kaldır',
    fileRemoved: '{name} kaldırıldı',
    tooManyFiles: 'Bir mesajda en fazla {most} dosya olabilir. Diğerleri eklenmedi.',
    folder: '“{name}” bir klasör ve gönderilemez. İçindeki dosyaları seçin.',
    folders: 'Bunlar klasör ve gönderilemez: {names}. İçlerindeki dosyaları seçin.',
    filesRefused: 'Bu sunucu dosya kabul etmiyor; hiçbir şey eklenmedi.',
    picturesTell: 'Fotoğraflar, konum gibi meta verilerini korur.',
    label: 'Etiket',
    labelHint: 'İsteğe bağlı. Yalnızca siz ve alıcı okuyabilir.',
    labelLeft: { one: '{count} karakter kaldı', other: '{count} karakter kaldı' },
    labelTooLong:
      'Etiket çok uzun. En fazla 100 karakter olabilir; emoji ve bazı yazı sistemlerinde bu sayı daha azdır.',
    labelUnfit: 'Etikette gönderilemeyen bir karakter var. Yeniden yazın.',
    readers: 'Okuyabilecek kişiler',
    readersFirst: 'İlk okuyan saklar',
    readersFirstHint: 'Bağlantıyı ilk açan kişi mesajı saklar. Ondan sonra başka kimse açamaz.',
    readersOne: 'Bir kez okunur',
    readersOneHint:
      'Bir kez okunabilir ve kopyası saklanmaz. Açıldıktan on dakika sonra silinir; okuyan kişi daha erken de silebilir.',
    readersSeveral: 'En fazla … kişi',
    readersSeveralHint: 'Her kişinin okumak için on dakikası vardır. Sonuncusundan sonra silinir.',
    readersCount: 'Kişi sayısı',
    readersLimits: '{least} ile {most} kişi arası',
    readersWrong: 'Kişi sayısını {least} ile {most} arasında seçin.',
    lifetime: 'Geçerlilik süresi',
    lifetimeYear: '1 yıl',
    lifetimeNever: 'Süresiz',
    lifetimeCustom: 'Özel…',
    customAmount: 'Ne kadar süre',
    customUnit: 'Birim',
    minutes: 'dakika',
    hours: 'saat',
    days: 'gün',
    lifetimeWrong: '{least} ile {most} arasında bir süre seçin.',
    sameChoices: 'Son mesajınızdaki seçenekler kullanılıyor.',
    resetChoices: 'Varsayılana dön',
    lifetimeRefused:
      'Bu sunucu mesajları o kadar uzun süre tutmuyor. Daha kısa bir süre seçip tekrar deneyin.',
    lifetimeUnclear:
      '“{amount}” iki şekilde okunabilir. Ayırıcıyı kaldırın veya ardında yalnızca bir ya da iki rakam bırakın.',
    receipt: 'Okunduğunda bana bildir',
    receiptHint:
      '30 gün tutulur. Sunucu, mesajlarınızdan birinin sona erdiğini öğrenir; okuyanların adresini veya tarayıcısını öğrenmez.',
    receiptUnkept:
      'Kendi anahtarınız olursa gönderdiklerinizin listesini görür ve ne zaman okunduklarını öğrenirsiniz.',
    more: 'Diğer seçenekler',
    passphrase: 'Parola',
    passphraseHint:
      'İsteğe bağlı. Alıcının bağlantıya ek olarak buna da ihtiyacı olur; telefon gibi başka bir yoldan iletin.',
    passphraseRequired:
      'Zorunlu. Alıcının bağlantıya ek olarak buna da ihtiyacı olur; telefon gibi başka bir yoldan iletin.',
    passphraseMissing: 'Bir parola yazın veya oluşturun. Bu sunucu bunu zorunlu tutuyor.',
    passphraseShort:
      'Kısa bir parola kolay tahmin edilir. En az 8 karakter kullanın veya bir tane oluşturun.',
    generate: 'Oluştur',
    generateFailed: 'Kelime listesi yüklenemedi. Parolayı kendiniz yazın.',
    create: 'Güvenli bağlantı oluştur',
    createByKey: 'veya Ctrl (⌘) + Enter tuşlarına basın',
    encrypting: 'Şifreleniyor…',
    sending: 'Gönderiliyor…',
    cancelling: 'İptal ediliyor…',
    bytesOf: '{done} / {total}',
    cancelled: 'İptal edildi. Sunucuda hiçbir şey kalmadı, yazdıklarınız da hâlâ burada.',
    cancelPending:
      'İptal edildi, ancak sunucuya ulaşılamıyor; o zamana kadar ulaşanlar hâlâ orada olabilir. Bağlantısı kimsede yok. Bu sayfa silmeyi denemeye devam ediyor. Yazdıklarınız hâlâ burada.',
    cancelFailed:
      'İptal edildi, ancak sunucuya ulaşılamadı; o zamana kadar ulaşanlar, süresi dolana kadar orada kalabilir. Bağlantısı kimsede yok, bu yüzden kimse açamaz. Yazdıklarınız hâlâ burada.',
    empty: 'Önce bir mesaj yazın veya dosya ekleyin.',
    emptyWithoutFiles: 'Önce bir mesaj yazın.',
    tooLong: 'Mesaj çok uzun. Kısaltıp tekrar deneyin.',
    tooMuch:
      'Metin ve dosyalar birlikte tek bir mesaj için çok büyük. Bir dosyayı kaldırın veya metni kısaltın, sonra tekrar deneyin.',
    fileUnreadable:
      '“{name}” okunamadı. Eklendikten sonra değiştirilmiş veya taşınmış olabilir. Dosyayı kaldırın, isterseniz yeniden ekleyin ve tekrar deneyin. Hiçbir şey gönderilmedi ve başka bir şey kaybolmadı.',
    notUnicode: 'Mesajda gönderilemeyen bozuk bir karakter var. Bir � veya bozuk bir emoji arayıp silin.',
    passphraseUnusable: 'Parolada kullanılamayan bir karakter var. Yeniden yazın.',
    passphraseSpace:
      'Parolanın başında veya sonunda bir boşluk var; parolayla birlikte onun da yazılması gerekir. Boşluğu kaldırın veya bırakmak için yeniden “Güvenli bağlantı oluştur” düğmesine basın.',
    notEncrypted:
      'Tarayıcınız mesajı şifreleyemedi. Hiçbir şey gönderilmedi ve hiçbir şey kaybolmadı; tekrar deneyin.',
    serverTooOld:
      'Bu sunucu, mesajı istediğiniz gibi koruyamayacak kadar eski. Mesaj yeniden silindi ve bağlantı oluşturulmadı.',
    kept: 'Yazdıklarınız hâlâ burada; bu sayfadan ayrılmadan veya sayfayı yenilemeden önce kopyalayın.',

    ready: 'Bağlantınız hazır',
    readyCopied:
      'Tam bağlantı kopyalandı. Bir kişiye gönderin. Bu sayfa panoyu temizlemez; yapıştırdıktan sonra başka bir şey kopyalayın.',
    readyNotCopied: 'Tam bağlantıyı kopyalayıp bir kişiye gönderin.',
    readyCopiedSeveral:
      'Tam bağlantı kopyalandı. Mesajı okuyabilecek kişilere gönderin. Bu sayfa panoyu temizlemez; yapıştırdıktan sonra başka bir şey kopyalayın.',
    readyNotCopiedSeveral: 'Tam bağlantıyı kopyalayıp mesajı okuyabilecek kişilere gönderin.',
    readyOnce: 'Bir kez okunabilir',
    readySeveral: {
      one: 'En fazla {count} kişi okuyabilir',
      other: 'En fazla {count} kişi okuyabilir',
    },
    readyLocked: 'Açmak için parola gerekir',
    onlyHere: 'Şimdi kopyalayın. Bu sayfayı kapattığınızda bağlantı bir daha gösterilemez.',
    fullLink: 'Tam bağlantı',
    copyFullLink: 'Tam bağlantıyı kopyala',
    linkCopied: 'Bağlantı kopyalandı',
    copyPassphrase: 'Parolayı kopyala',
    passphraseReminder: 'Bağlantının içinde yoktur. Başka bir yolla, örneğin telefonla iletin.',
    again: 'Aynı içerikle bir tane daha oluştur',
    copyInstructions: 'Açıklamayla kopyala',
    instructions:
      'Bu bağlantı, size gönderilen şifreli bir mesaja götürür. Bağlantıyı her zaman kullandığınız tarayıcıda açın, ardından “Mesajı göster” düğmesine basın.',
    twoWays: 'Bağlantıyı ve anahtarı ayrı gönder',
    twoWaysHint:
      'Bağlantıyı bir yoldan, anahtarı başka bir yoldan gönderin: Yalnızca birini ele geçiren mesajı okuyamaz.',
    bareLink: 'Anahtarsız bağlantı',
    copyBareLink: 'Bağlantıyı kopyala',
    key: 'Anahtar',
    copyKey: 'Anahtarı kopyala',
    share: 'Paylaş…',
    showQr: 'QR kodunu göster',
    hideQr: 'QR kodunu gizle',
    linkQr: 'Tam bağlantının QR kodu',
    qrHint: 'Tarayan herkes, anahtar dahil tam bağlantıyı alır.',
    qrFailed: 'QR kodu yüklenemedi. Diğer her şey çalışmaya devam ediyor; bunun yerine metni kopyalayın.',
    done: 'Bitti',
    lastLink: 'Son bağlantınız hâlâ kullanılabilir.',
    showAgain: 'Bağlantıyı göster',

    ...lists,
    ...key,

    how: 'Nasıl çalışır?',
    howEncrypt:
      'Tarayıcınız rastgele bir anahtar oluşturur ve mesajı onunla şifreler. Sunucuya yalnızca şifreli veriler ulaşır. Anahtar, bağlantının # işaretinden sonraki bölümündedir; tarayıcılar bu bölümü göndermez.',
  },

  view,
  answer,

  threatModel: {
    title: '{service}: tehdit modeli',
    link: 'Tehdit modelini okuyun (İngilizce)',
  },
  footer: {
    imprint: 'Yasal bilgiler',
    privacy: 'Gizlilik',
    abuse: 'Kötüye kullanımı bildir',
    source: 'Kaynak kodu',
  },
  missing: {
    title: '{service}: sayfa bulunamadı',
    heading: 'Sayfa bulunamadı',
    lead: 'Adres eksik olabilir. Mesaj bağlantıları uzundur; sizinkinin yeniden gönderilmesini isteyin veya kendiniz bir mesaj yazın.',
    write: 'Mesaj yaz',
  },

  onDemand,
};
