import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in Turkish. */
export const replacing: ReplacingWords = {
  askPresent:
    'Mevcut anahtarınız hiç dışa aktarılmadı. Bu tarayıcı onu önceki anahtarınız olarak saklar, ancak yalnızca başka bir anahtarı içe aktarana veya anahtarı sıfırlayana kadar. Tarayıcı onu kaybederse mesajları da kaybolur.',
  askPrevious:
    'Önceki anahtarınız hiç dışa aktarılmadı. Devam ederseniz bu tarayıcı onu unutur ve mesajları bir daha açılamaz.',
  exportFirst: 'Mevcut anahtarı dışa aktar',
  // No i and no ı, which lower-casing in another language than Turkish would take for one another.
  word: 'aktar',
  type: 'Devam etmek için “{word}” yazın',
  same: 'Bu anahtar bu tarayıcıda zaten var.',
  unkept: 'Tarayıcınız anahtarı kaydetmedi. Mevcut anahtarınız değişmedi.',
};

/** On both devices, in Turkish. */
export const comparison: ComparisonWords = {
  code: 'Karşılaştırma kodu',
  compare: 'İki cihaz da bir kod gösterir. Anahtarı yeni cihazda yalnızca kodlar aynıysa kullanın.',
};

/** *Add a device*, on the device that has the key, in Turkish. */
export const addDevice: AddDeviceWords = {
  heading: 'Cihaz ekle',
  lead: 'Anahtarınızı başka bir tarayıcınıza aktaran bir bağlantı oluşturursunuz; böylece o tarayıcı da aynı mesajları açabilir. Bağlantı on dakika içinde ve yalnızca bir kez çalışır.',
  warning:
    'Bağlantıyı ilk açan kişi anahtarınızı alır ve onunla saklanan tüm mesajları okuyabilir. Bağlantıyı diğer cihazınız yanınızdayken oluşturun ve başka kimseye göstermeyin.',
  make: 'Bağlantı oluştur',
  making: 'Bağlantı oluşturuluyor…',
  scan: 'QR kodunu diğer cihazınızla tarayın veya bağlantıyı kopyalayıp o cihazda açın.',
  qr: 'Bağlantının QR kodu',
  link: 'Diğer cihazınız için bağlantı',
  copy: 'Bağlantıyı kopyala',
  unopened: 'Bağlantıyı henüz kimse açmadı.',
  unknown:
    'Sunucu yanıt vermediği için bağlantının açılıp açılmadığı bilinmiyor. Bu sayfa kontrol etmeye devam ediyor.',
  opened: 'Bağlantının açıldığı saat: {time}.',
  openedHint:
    'Açan sizseniz kodları karşılaştırın. Siz değilseniz başka biri anahtarınızı ele geçirmiştir ve mesajlarınızı okuyabilir: Önemli olanları silin, ardından “Anahtarı sıfırla” seçeneğini kullanın.',
  expired: 'Bağlantının süresi doldu. Kimse açmadı.',
  gone: 'Bağlantı artık yok.',
  again: 'Yeni bağlantı oluştur',
  stop: 'İptal et ve bağlantıyı sil',
  withdrawn: 'Bağlantı silindi.',
  notWithdrawn: 'Bağlantı silinemedi. Oluşturulduktan on dakika sonra süresi dolar.',
  maybeOpened:
    'Bağlantıyı birinin açıp açmadığı bilinmiyor. Başka kimsede olmadığından emin değilseniz anahtarınızın birinin eline geçtiğini varsayın: Önemli mesajları silin, ardından “Anahtarı sıfırla” seçeneğini kullanın.',
};

/** On the device that is offered the key, in Turkish. */
export const takeKey: TakeKeyWords = {
  heading: 'Başka bir cihazın anahtarı kullanılsın mı?',
  lead: 'Bu bağlantı, başka bir cihazın anahtarını bu tarayıcıya sunuyor.',
  yours:
    'Yalnızca bağlantıyı az önce diğer cihazınızda “Cihaz ekle” seçeneğiyle kendiniz oluşturduysanız devam edin.',
  danger:
    'Bağlantıyı size başka biri gönderdiyse bu sayfayı kapatın. Size kendi anahtarını gönderen kişi, bundan sonra sakladığınız her şeyi okuyabilir.',
  go: 'Devam',
  differ:
    'Kodlar farklıysa veya bağlantıyı size başka biri gönderdiyse iptal edin. Size kendi anahtarını gönderen kişi, bundan sonra sakladığınız her şeyi okuyabilir.',
  weak: 'Bu, Inigma’nın oluşturduğu bir anahtara benzemiyor. Uydurulmuş bir anahtar tahmin edilebilir; tahmin eden kişi de mesajlarınızı okuyabilir.',
  replaces:
    'Bu anahtar, bu tarayıcıdaki anahtarın yerini alır. Eskisi önceki anahtarınız olarak kalır; ana sayfadaki “Anahtarınız” bölümünden ona geri dönebilirsiniz.',
  use: 'Bu anahtarı kullan',
  used: 'Anahtar artık bu tarayıcıda',
  usedHint:
    'Bu anahtarla saklanan mesajlar artık burada da açılır. Bundan sonra açtıklarınız da onunla saklanır.',
  cancelled: 'Hiçbir şey değişmedi',
  cancelledHint: 'Bu tarayıcı anahtarı almadı ve bağlantı bir daha kullanılamaz.',
  cancelledUnanswered:
    'Bu tarayıcı anahtarı almadı. Sunucu yanıt vermedi: Bağlantının süresi on dakika içinde kendiliğinden dolar.',
  firstPage: 'Ana sayfaya git',
};
