import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in Portuguese. */
export const saveCopy: SaveCopyWords = {
  heading: 'Salvar cópia criptografada',
  lead: 'Você recebe um único arquivo com esta mensagem, criptografado com uma chave nova. Qualquer navegador o abre, sem rede e sem este servidor.',
  never:
    'O arquivo nunca expira e não pode ser excluído à distância. Ninguém fica sabendo quando ele é aberto.',
  key: 'Chave deste arquivo',
  copy: 'Copiar chave',
  apart:
    'A chave só é mostrada agora. Guarde-a separada do arquivo, por exemplo em um gerenciador de senhas. Sem ela ninguém consegue abrir o arquivo, nem mesmo você.',
  save: 'Salvar arquivo',
  uncopied: 'Você não copiou a chave, e ela não será mostrada de novo. Se você a anotou, feche esta janela.',
  close: 'Fechar',
};

export const offlineCopy: OfflineCopyWords = {
  heading: 'Cópia criptografada de uma mensagem',
  lead: 'Digite a chave mostrada quando este arquivo foi salvo. A mensagem é descriptografada neste navegador; nada é enviado, e não é preciso rede.',
  key: 'Chave deste arquivo',
  open: 'Abrir',
  onlyThis:
    'Não digite nenhuma outra chave. Uma cópia nunca pede sua frase de recuperação nem a chave com que suas mensagens são guardadas.',
  never:
    'Este arquivo nunca expira e não pode ser excluído à distância. Ninguém fica sabendo quando ele é aberto.',
  malformed: 'Uma chave tem 32 letras, algarismos, hifens e sublinhados. Cole-a inteira.',
  wrong:
    'Esta chave não abre este arquivo. Confira se é a chave deste arquivo; se for, o arquivo foi alterado.',
  damaged: 'Este arquivo está danificado ou incompleto. Obtenha-o de novo de onde você o guarda.',
  unable:
    'Este navegador não consegue descriptografar aqui. Salve o arquivo no seu dispositivo e abra-o de lá, em um navegador atual.',
};
