import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Inicie sesión para crear mensajes.',
  onlySome: 'Aquí solo algunas personas pueden crear mensajes.',
  canOpen: 'Aun así, puede abrir los mensajes que le envíen.',
  signIn: 'Iniciar sesión',
  ask: 'Solicitar acceso: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Su invitación no se conoce aquí.',
    'invitation-expired': 'Su invitación ha caducado.',
    'invitation-used-up': 'Su invitación ya se ha agotado.',
  },
  incomplete: 'Este enlace de invitación está incompleto.',
  messages: { one: '{count} mensaje más', many: '{count} de mensajes más', other: '{count} mensajes más' },
  anyNumber: 'todos los mensajes que quiera',
  left: 'Con su invitación puede crear {messages}.',
  leftUntil: 'Con su invitación puede crear {messages} hasta el {moment}.',
};
