import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in Turkish. */
export const lease: LeaseWords = {
  until:
    'Mesajı burada saat {time} olana kadar tekrar açabilirsiniz. Sonrasında da gerekenleri kopyalayın veya kaydedin.',
  soon: 'Mesajı, ilk açtığınız andan itibaren on dakika boyunca burada tekrar açabilirsiniz. Sonrasında da gerekenleri kopyalayın veya kaydedin.',
  left: 'Bu süre {when} dolacak.',
  unsaved: {
    one: '{count} dosya henüz kaydedilmedi.',
    other: '{count} dosya henüz kaydedilmedi.',
  },
  unsavedThen:
    'O zamana kadar kaydetmedikleriniz yalnızca bu sayfada kalır; sayfayı kapattığınızda veya yenilediğinizde kaybolur.',
  unsavedNow: 'Kaydetmedikleriniz yalnızca bu sayfada; sayfayı kapattığınızda veya yenilediğinizde kaybolur.',
  erase: 'Şimdi sil',
  eraseAsk: 'Bu mesaj şimdi silinsin mi?',
  eraseUnsaved: {
    one: '{count} dosya henüz kaydedilmedi. Mesaj silindikten sonra tekrar açamazsınız.',
    other: '{count} dosya henüz kaydedilmedi. Mesaj silindikten sonra tekrar açamazsınız.',
  },
  outcomes: {
    erased: 'Silindi. Siz bu sayfadan ayrılana kadar yalnızca burada görünür.',
    'given-up':
      'Tekrar açamazsınız: Siz bu sayfadan ayrılana kadar burada görünür. Tüm okuyucular okuduğunda sunucu mesajı siler.',
    unerased:
      'Silinemedi. Tekrar deneyin veya böyle bırakın: Açtıktan on dakika sonra burada bir daha açılamaz.',
    lapsed:
      'Okuma süreniz doldu: Mesaj siz bu sayfadan ayrılana kadar burada görünür, ancak tekrar açılamaz. Gerekenleri kopyalayın veya kaydedin.',
  },
};
