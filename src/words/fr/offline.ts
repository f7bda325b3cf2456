import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in French. */
export const saveCopy: SaveCopyWords = {
  heading: 'Enregistrer une copie chiffrée',
  lead: 'Vous obtenez un seul fichier contenant ce message, chiffré avec une nouvelle clé. N’importe quel navigateur l’ouvre, sans réseau et sans ce serveur.',
  never:
    'Le fichier n’expire jamais et ne peut pas être supprimé à distance. Personne ne sait quand il est ouvert.',
  key: 'Clé de ce fichier',
  copy: 'Copier la clé',
  apart:
    'La clé n’est affichée que maintenant. Conservez-la à part du fichier, par exemple dans un gestionnaire de mots de passe. Sans elle, personne ne peut ouvrir le fichier, pas même vous.',
  save: 'Enregistrer le fichier',
  uncopied:
    'Vous n’avez pas copié la clé, et elle ne sera plus affichée. Si vous l’avez notée, fermez cette fenêtre.',
  close: 'Fermer',
};

export const offlineCopy: OfflineCopyWords = {
  heading: 'Copie chiffrée d’un message',
  lead: 'Saisissez la clé affichée lors de l’enregistrement de ce fichier. Le message est déchiffré dans ce navigateur ; rien n’est envoyé, et aucun réseau n’est nécessaire.',
  key: 'Clé de ce fichier',
  open: 'Ouvrir',
  onlyThis:
    'Ne saisissez aucune autre clé. Une copie ne demande jamais votre phrase de récupération ni la clé qui protège vos messages.',
  never:
    'Ce fichier n’expire jamais et ne peut pas être supprimé à distance. Personne ne sait quand il est ouvert.',
  malformed:
    'Une clé compte 32 lettres, chiffres, traits d’union et traits de soulignement. Collez-la en entier.',
  wrong:
    'Cette clé n’ouvre pas ce fichier. Vérifiez qu’elle est bien la sienne ; si c’est le cas, le fichier a été modifié.',
  damaged: 'Ce fichier est endommagé ou incomplet. Récupérez-le à nouveau là où vous le conservez.',
  unable:
    'Ce navigateur ne peut pas déchiffrer ici. Enregistrez le fichier sur votre appareil et ouvrez-le de là, dans un navigateur récent.',
};
