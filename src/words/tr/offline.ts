import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in Turkish. */
export const saveCopy: SaveCopyWords = {
  heading: 'Şifreli kopya kaydet',
  lead: 'Bu mesajı içeren, yeni bir anahtarla şifrelenmiş tek bir dosya alırsınız. Dosyayı her tarayıcı, ağ ve bu sunucu olmadan açar.',
  never: 'Dosyanın süresi hiç dolmaz ve dosya uzaktan silinemez. Ne zaman açıldığını kimse öğrenmez.',
  key: 'Bu dosyanın anahtarı',
  copy: 'Anahtarı kopyala',
  apart:
    'Anahtar yalnızca şimdi gösterilir. Onu dosyadan ayrı bir yerde, örneğin bir parola yöneticisinde saklayın. Anahtar olmadan dosyayı kimse açamaz, siz bile.',
  save: 'Dosyayı kaydet',
  uncopied: 'Anahtarı kopyalamadınız ve bir daha gösterilmeyecek. Not aldıysanız bu pencereyi kapatın.',
  close: 'Kapat',
};

export const offlineCopy: OfflineCopyWords = {
  heading: 'Bir mesajın şifreli kopyası',
  lead: 'Bu dosya kaydedilirken gösterilen anahtarı girin. Mesaj bu tarayıcıda çözülür; hiçbir şey gönderilmez ve ağ gerekmez.',
  key: 'Bu dosyanın anahtarı',
  open: 'Aç',
  onlyThis:
    'Başka bir anahtar girmeyin. Bir kopya, kurtarma ifadenizi veya mesajlarınızın saklandığı anahtarı asla istemez.',
  never: 'Bu dosyanın süresi hiç dolmaz ve dosya uzaktan silinemez. Ne zaman açıldığını kimse öğrenmez.',
  malformed: 'Bir anahtar 32 harf, rakam, kısa çizgi ve alt çizgiden oluşur. Tamamını yapıştırın.',
  wrong:
    'Bu anahtar bu dosyayı açmıyor. Bu dosyanın anahtarı olup olmadığını kontrol edin; öyleyse dosya değiştirilmiş.',
  damaged: 'Bu dosya bozuk veya eksik. Sakladığınız yerden yeniden alın.',
  unable:
    'Bu tarayıcı burada şifre çözemiyor. Dosyayı cihazınıza kaydedin ve oradan güncel bir tarayıcıda açın.',
};
