import type { Catalogue } from '../catalogue.ts';

/** `/view` in Turkish. */
export const view: Catalogue['view'] = {
  title: '{service}: size bir mesaj var',
  looking: 'Mesaj aranıyor…',
  decrypting: 'Şifresi çözülüyor…',

  waiting: 'Size şifreli bir mesaj var',
  written: 'Bu mesajı siz yazdınız',
  sentThrough: 'Gönderildiği sunucu: {host}',
  encrypted: 'Uçtan uca şifreli',
  readers: {
    claim: 'İlk okuyan saklar',
    once: 'Bir kez açılır',
    several: { one: 'En fazla {count} kişi', other: 'En fazla {count} kişi' },
  },
  meaning: {
    claim: 'Açtığınızda mesajlarınıza kaydedilir ve bağlantı başka kimsede açılmaz.',
    again:
      'Bu mesajı daha önce açtınız, ancak saklanmadı. Mesajlarınıza kaydetmek için tekrar açın. Sonrasında bağlantıyla başka kimse açamaz.',
    once: 'Bir kez okunabilir. Burada on dakika boyunca tekrar açabilirsiniz; sonra silinir.',
    several: 'Açtıktan sonra burada on dakika boyunca tekrar açabilirsiniz.',
    readingStarted:
      'Bu mesajı daha önce açtınız. O andan itibaren on dakika boyunca burada tekrar açabilirsiniz.',
    written:
      'Burada açıp saklarsanız mesaj alıcıya ulaşmaz. Önizleme hiçbir şeyi değiştirmez; mesaj alıcıyı beklemeye devam eder.',
    writtenOnce: 'Bir kez okunabilir. Burada okursanız alıcının tek okuma hakkını kullanmış olursunuz.',
    writtenSeveral: 'Burada okursanız alıcıların okuma haklarından birini kullanmış olursunuz.',
  },
  senderSees: 'Gönderen, mesajın ne zaman okunduğunu görebilir.',
  readings: {
    opened: { one: 'Daha önce bir kez açıldı.', other: 'Daha önce {count} kez açıldı.' },
    openedByOthers: {
      one: 'Başka biri de açtı.',
      other: 'Başka {count} kişi de açtı.',
    },
    once: 'Açıldığı tarih: {moment}.',
    between: 'İlk açılma: {first}, son açılma: {last}.',
    warning: 'Başka bir cihazda açan siz değilseniz mesajı başka biri okumuştur: Gönderene haber verin.',
    read: { one: 'Şimdiye kadar {count} kişi okudu.', other: 'Şimdiye kadar {count} kişi okudu.' },
    unread: 'Henüz kimse okumadı.',
    wrongPassphrases: {
      one: '{count} yanlış parola denendi.',
      other: '{count} yanlış parola denendi.',
    },
    guessing: 'Deneyen siz değilseniz biri tahmin etmeye çalışıyor.',
  },
  throttled: 'Çok fazla yanlış parola girildi. Bir sonrakini {when} deneyebilirsiniz.',
  throttledAdvice: 'Tahmin eden başka biriyse gönderenden yeni bir mesaj isteyin.',
  status: 'Durumunu gör',
  whatIsThis: 'Bu nedir?',
  whatIsThisText:
    'Biri size bir mesaj yazdı ve bağlantısını gönderdi. Mesaj şifreli olduğundan bu sunucu onu okuyamaz. Açtığınızda metin ve dosyalar görünür; hiçbir şey yüklenmez veya çalıştırılmaz, hesap da gerekmez. Beklemiyorsanız önce gönderene sorun, örneğin telefonla.',
  show: 'Mesajı göster',
  lookWithoutTaking: 'Önizleme',
  take: 'Aç ve sakla',
  key: 'Anahtar',
  keyHint:
    'Anahtar, bağlantının “#key=” ifadesinden sonraki bölümüdür. Tam bağlantıyı da yapıştırabilirsiniz.',
  passphrase: 'Parola',
  passphraseHint: 'Parolayı gönderen belirler ve size başka bir yoldan iletmiş olmalıdır.',
  passphraseOptional: 'Parola yoksa bu alanı boş bırakın.',
  otherServer:
    'O bağlantı bu sunucuya değil, {host} sunucusuna ait. Hiçbir şey gönderilmedi: Bağlantıyı ayrıca açın.',
  triesLeft: {
    one: '{count} deneme hakkı kaldı, sonra beklemeniz gerekir.',
    other: '{count} deneme hakkı kaldı, sonra beklemeniz gerekir.',
  },
  notices: {
    'no-key': 'Önce anahtarı veya size gönderilen tam bağlantıyı yapıştırın.',
    'other-message':
      'O bağlantı başka bir mesaja ait. Bu sayfanın bağlantısını yapıştırın veya diğerini ayrıca açın.',
    'no-passphrase': 'Bu mesaj bir parolayla korunuyor. Parolayı girip tekrar deneyin.',
    'wrong-key':
      'Bu anahtar işe yaramadı. Hiçbir şey açılmadı ve hiçbir şey kaybolmadı: Bağlantının eksiksiz olduğunu kontrol edin veya başka bir anahtar yapıştırın.',
    'wrong-passphrase': 'Bu parola işe yaramadı.',
    'wrong-key-or-passphrase':
      'Anahtar ve parola bu mesajla eşleşmiyor. Hiçbir şey kaybolmadı: İkisini de kontrol edip tekrar deneyin. Parola yoksa alanı boş bırakın.',
    'space-around':
      'Bu parola işe yaramadı. Başında veya sonunda bir boşluk var: Fazlaysa kaldırıp tekrar deneyin.',
    offline: 'Sunucu yanıt vermedi. İnternet bağlantınızı kontrol edip tekrar deneyin.',
    'too-many': 'Kısa sürede çok fazla istek gönderildi. Bir dakika bekleyip tekrar deneyin.',
    unavailable: 'Sunucu şu anda veritabanına ulaşamıyor. Bir dakika sonra tekrar deneyin.',
    unexpected: 'Bu sayfa sunucunun yanıtını anlamıyor. Tekrar deneyin.',
  },

  message: 'Mesaj metni',
  label: 'Etiket',
  copy: 'Kopyala',
  save: 'Dosya olarak kaydet',
  saveCopy: 'Şifreli kopya kaydet',
  monospace: 'Eş aralıklı',
  hide: 'Gizle',
  showAgain: 'Yeniden göster',
  hidden: 'Metin gizli.',
  files: 'Dosyalar',
  saveFile: 'Kaydet',
  shareRefused: 'Tarayıcınız dosyayı paylaşmadı. Bunun yerine kaydedin.',
  addresses: 'Bu mesajdaki web adresleri',
  addressesHint:
    'Yanlışlıkla açılmasınlar diye bağlantı değiller. Yalnızca gönderene güveniyorsanız kopyalayın.',
  addressesMore: 'Bunlar yalnızca ilkleri; metinde daha fazlası var.',
  copyAddress: 'Adresi kopyala',
  keep: 'Şimdi sakla',
  exportOffer:
    'Mesajın saklandığı anahtar hiç dışa aktarılmadı. Bu tarayıcı onu kaybederse mesaj da kaybolur.',
  phraseOffer: 'Kurtarma ifadesini not et',
  exportKey: 'Anahtarınızı dışa aktarın',
  outcomes: {
    own: 'Mesajlarınız arasında. Onu yalnızca anahtarınızın bulunduğu bir tarayıcı açabilir.',
    looked: 'Bu bir önizlemeydi. Mesaj hâlâ alıcıyı bekliyor.',
    claiming: 'Mesajlarınıza kaydediliyor…',
    claimed: 'Mesajlarınıza kaydedildi. Bağlantı artık başka kimsede çalışmaz.',
    taken:
      'Bağlantıyı aynı anda başka biri de açtı ve mesajı o sakladı. Mesaj burada bir kez gösteriliyor ve kaydedilmedi; gönderene haber verin.',
    gone: 'Bu arada süresi doldu veya silindi. Burada bir kez gösteriliyor ve kaydedilmedi: Gerekiyorsa kopyalayın.',
    'key-lost':
      'Bu tarayıcı anahtarını kaybettiği için kaydedilmedi. Gerekiyorsa mesajı kopyalayın. Ya da ana sayfadaki “Anahtarınız” bölümünde anahtarınızı içe aktarın veya sıfırlayın, ardından mesajı burada saklayın.',
    unkeepable:
      'Bu tarayıcı bu sayfa için hiçbir şey saklamadığından (gizli pencere veya engellenmiş depolama) kaydedilmedi. Bağlantı mesajı hâlâ açıyor.',
    'too-large':
      'Bu sunucu için çok büyük olduğundan kaydedilmedi. Bağlantı mesajı hâlâ açıyor; gerekenleri kopyalayın.',
    'key-changed': 'Anahtarınız başka bir sekmede değiştirildiği için henüz kaydedilmedi.',
    offline:
      'Sunucu yanıt vermediği için henüz kaydedilmedi. Kaydedilene kadar bağlantı mesajı açmaya devam eder.',
    'too-many':
      'Kısa sürede çok fazla istek gönderildiği için henüz kaydedilmedi. Bir dakika bekleyin, sonra saklayın.',
    unavailable:
      'Sunucu şu anda veritabanına ulaşamadığı için henüz kaydedilmedi. Kaydedilene kadar bağlantı mesajı açmaya devam eder.',
    unexpected:
      'Bir sorun oluştuğu için henüz kaydedilmedi. Kaydedilene kadar bağlantı mesajı açmaya devam eder.',
  },

  closed: {
    deleted: {
      heading: 'Mesaj silindi',
      advice: 'Sunucudan silindi ve geri getirilemez.',
    },
    offline: {
      heading: 'Sunucu yanıt vermedi',
      advice: 'İnternet bağlantınızı kontrol edip tekrar deneyin. Mesaj değişmedi.',
    },
    'too-many': {
      heading: 'Çok fazla istek',
      advice:
        'Ağınızdan kısa sürede çok fazla istek gönderildi. Bir dakika bekleyip tekrar deneyin. Mesaj değişmedi.',
    },
    unavailable: {
      heading: 'Sunucu hazır değil',
      advice: 'Şu anda veritabanına ulaşamıyor. Bir dakika sonra tekrar deneyin. Mesaj değişmedi.',
    },
    unexpected: {
      heading: 'Bir sorun oluştu',
      advice: 'Bu sayfa sunucunun yanıtını anlamıyor. Tekrar deneyin veya sayfayı yenileyin.',
    },
  },
  keyLostHint: 'Bu mesajı daha önce burada açtıysanız bu tarayıcının kaybettiği anahtarla saklanmıştı.',
  write: 'Mesaj yaz',
};
