import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: 'Birinin size hesap açmadan parola, dosya veya mesaj gönderebileceği bir bağlantı oluşturursunuz.',
  encrypted: 'Yanıt sizin için şifrelenir: yalnızca sizin anahtarınızla açılır.',
  intercepted:
    'Bağlantıyı ele geçiren kişi notunuzu okuyabilir ve sahte bir yanıt gönderebilir, ancak gerçek yanıtı okuyamaz.',
  note: 'Neye ihtiyacınız var?',
  noteHint: 'Bağlantıya sahip herkes bu notu okuyabilir.',
  noteMissing: 'Önce neye ihtiyacınız olduğunu yazın.',
  noteTooLong: 'Not çok uzun. En fazla {most} karakter olabilir.',
  noteUnfit: 'Notta gönderilemeyen bozuk bir karakter var. Bir � veya bozuk bir emoji arayıp silin.',
  lifetime: 'Bağlantının süresi',
  lifetimeHint: 'Yanıt sonra bir o kadar daha saklanır.',
  wantsFiles: 'Dosya da isteniyor',
  make: 'Bağlantı oluştur',
  making: 'Bağlantı oluşturuluyor…',
  unkept:
    'Bu tarayıcı bu sayfa için hiçbir şey saklamıyor (gizli pencere veya engellenmiş depolama), bu yüzden yanıtı açamazdı. İsteği, anahtarınızı saklayan bir tarayıcıda oluşturun.',
  off: 'Bu sunucu artık istek kabul etmiyor.',
  ready: 'Bağlantınız hazır',
  readyHint:
    'Gizli bilgiye sahip kişiye gönderin. Bağlantı tek bir yanıt alır; yanıt sonra mesajlarınız arasında yer alır.',
  again: 'İsteğinizin bağlantısı',
  linkEnds: 'Bağlantının geçerlilik sonu: {moment}.',
  link: 'Yanıt bağlantısı',
  copy: 'Bağlantıyı kopyala',
  qr: 'Bağlantının QR kodu',
  yourNote: 'Notunuz',
  instructions:
    'Sizden gizli bir bilgiye ihtiyacım var. Bu bağlantıyı tarayıcınızda açın, bilgiyi oraya yazıp gönderin: tarayıcınızda şifrelenir ve yalnızca ben okuyabilirim. Hesap gerekmez.',
  instructionsEnd: 'Bağlantı tek bir yanıt içindir ve şu zamana kadar çalışır: {moment}.',
  noteClosed: 'Notun şifresi çözülemiyor',
  openUntil: 'Henüz yanıtlanmadı, açık kalacağı son an: {moment}',
  answeredOn: 'Yanıtlandı: {moment}',
  expiredOn: 'Süresi doldu: {moment}',
  asked: 'İstendi: {ago}',
  askedNow: 'Az önce istendi',
  deleteAsk: 'Bu istek silinsin mi?',
  deleteOpen: 'Bağlantısı çalışmaz olur: artık kimse yanıt veremez.',
  deleteAnswered: 'Bu listeden kalkar. Yanıt mesajlarınızda kalır.',
  deleteExpired: 'Bu listeden kalkar.',
  deleted: 'İstek silindi.',
};

export const ownAnswer: OwnAnswerWords = {
  intro: 'Bu, isteğinizin yanıtıdır. Bir yanıt, onu kimin yazdığını kanıtlamaz.',
};
