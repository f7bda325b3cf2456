import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Mesaj oluşturmak için oturum açın.',
  onlySome: 'Burada yalnızca bazı kişiler mesaj oluşturabilir.',
  canOpen: 'Size gönderilen mesajları yine de açabilirsiniz.',
  signIn: 'Oturum aç',
  ask: 'Erişim isteyin: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Davetiniz burada tanınmıyor.',
    'invitation-expired': 'Davetinizin süresi doldu.',
    'invitation-used-up': 'Davetinizin kullanım hakkı bitti.',
  },
  incomplete: 'Bu davet bağlantısı eksik.',
  messages: { one: '{count} mesaj daha', other: '{count} mesaj daha' },
  anyNumber: 'istediğiniz kadar mesaj',
  left: 'Davetinizle {messages} oluşturabilirsiniz.',
  leftUntil: 'Davetinizle {messages} oluşturabilirsiniz. Son kullanım: {moment}.',
};
