import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Entre para criar mensagens.',
  onlySome: 'Aqui, só algumas pessoas podem criar mensagens.',
  canOpen: 'Você ainda pode abrir as mensagens que receber.',
  signIn: 'Entrar',
  ask: 'Pedir acesso: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Seu convite não é conhecido aqui.',
    'invitation-expired': 'Seu convite expirou.',
    'invitation-used-up': 'Seu convite já foi todo usado.',
  },
  incomplete: 'Este link de convite está incompleto.',
  messages: {
    one: 'mais {count} mensagem',
    many: 'mais {count} de mensagens',
    other: 'mais {count} mensagens',
  },
  anyNumber: 'quantas mensagens quiser',
  left: 'Com seu convite, você pode criar {messages}.',
  leftUntil: 'Com seu convite, você pode criar {messages} até {moment}.',
};
