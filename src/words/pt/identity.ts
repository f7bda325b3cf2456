import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Portuguese of Brazil. */
export const key: IdentityWords = {
  identity: 'Sua chave',
  identityLead:
    'Este navegador criou uma chave para você, e suas mensagens são guardadas com ela. Ela só sai do navegador quando você a exporta ou adiciona um dispositivo. O servidor conhece você por um ID derivado dela.',
  userId: 'ID de usuário',
  copyUserId: 'Copiar ID de usuário',
  keyLostHint:
    'Sem ela, não é possível abrir as mensagens guardadas com ela. Você ainda pode escrever e ler mensagens. Para voltar a guardar mensagens, importe a chave, se você a exportou, ou redefina-a.',
  unexported:
    'Se você perder este dispositivo ou limpar os dados do navegador, estas mensagens se perdem. Exporte a chave como backup.',
  storageNotPersistent:
    'Seu navegador pode apagar esta chave quando faltar espaço, e uma janela anônima a esquece ao ser fechada.',
  safariDeletes:
    'O Safari apaga esta chave depois de sete dias de uso sem uma visita a esta página, e o mesmo vale para todos os navegadores no iPhone e no iPad. Anote agora a frase de recuperação ou salve a chave como arquivo.',
  previousKey: 'Chave anterior',
  previousLead:
    'Este navegador ainda tem a chave que você usava antes. Faça-o esquecê-la se outras pessoas o usam.',
  switchedBack: 'Você voltou à chave anterior. As listas mostram as mensagens dela.',
  forgetPrevious: 'Esquecer chave anterior',
  forgetPreviousAsk: 'Esquecer a chave anterior?',
  forgetPreviousWarning: 'As mensagens dela só abrirão aqui se você a importar de novo.',
  forgetPreviousUnexported:
    'Ela nunca foi exportada. Se você precisa das mensagens dela, primeiro volte a essa chave e exporte-a.',
  previousForgotten: 'Chave anterior esquecida.',
  exportKey: 'Exportar chave',
  exportKeyHead: 'Exportar sua chave',
  exportLead:
    'Quem tem esta chave pode ler todas as mensagens guardadas com ela. Guarde-a onde só você tenha acesso, como um gerenciador de senhas ou um cofre.',
  exportedKey: 'Chave de identidade',
  showKey: 'Mostrar',
  hideKey: 'Ocultar',
  copyIdentityKey: 'Copiar',
  keyCopied:
    'Copiada. Cole a chave onde você quer guardá-la e depois copie outra coisa: esta página não limpa a área de transferência.',
  saveKey: 'Salvar como arquivo',
  keySaved: 'Arquivo da chave salvo.',
  printKey: 'Imprimir',
  keyQr: 'QR code da chave de identidade',
  keyQrHint: 'Quem escanear tem a chave.',
  exportAsk: 'Você guardou a chave em um lugar seguro?',
  exportYes: 'Sim, guardei',
  exportNoted: 'Ótimo. Cuide para que só você tenha acesso a ela.',
  phrase: 'Frase de recuperação',
  showPhrase: 'Mostrar frase de recuperação',
  hidePhrase: 'Ocultar frase de recuperação',
  phraseHint:
    'Estas 18 palavras em inglês são a sua chave em outra forma. Anote-as nesta ordem. Quem as tiver pode ler suas mensagens.',
  phraseFailed:
    'Não foi possível carregar a frase de recuperação. Todo o resto continua funcionando; salve a chave como arquivo em vez disso.',
  sheetHead: '{service}: chave de identidade',
  sheetLead:
    'Quem tem esta chave pode ler todas as mensagens guardadas com ela. Guarde esta folha onde só você tenha acesso. Para usar a chave, abra o endereço abaixo em um navegador, escolha “Importar chave” e digite a chave exatamente como está impressa aqui, ou a frase de recuperação dela.',
  sheetAddress: 'Endereço',
  addDevice: 'Adicionar dispositivo',
  importKey: 'Importar chave',
  importKeyHead: 'Importar uma chave',
  importLead:
    'As listas desta página mostrarão as mensagens da chave que você importar, e o que você abrir a partir daí será guardado com ela.',
  importReplaces:
    'Ela substitui sua chave atual. As mensagens guardadas com a chave atual só abrem com ela, por isso exporte-a primeiro. Este navegador a mantém como chave anterior e esquece a que havia antes.',
  importExportFirst: replacing.exportFirst,
  importField: 'Chave ou frase de recuperação',
  importFieldHint: 'Cole ou digite, ou escolha o arquivo da sua chave.',
  importFile: 'Escolher arquivo',
  importing: 'Importando…',
  importWeak: 'Importar mesmo assim',
  importWeakWarning:
    'Isto não parece uma chave criada pelo Inigma. Uma chave inventada pode ser adivinhada, e quem a adivinhar pode ler suas mensagens. Verifique se ela está completa e sem erros de digitação; importe-a só se tiver certeza.',
  importNotices: {
    nothing: 'Primeiro insira uma chave ou escolha o arquivo da sua chave.',
    link: 'Este é um link de uma mensagem, não uma chave sua. Abra-o em um navegador para ler a mensagem.',
    'too-short': 'Isto é curto demais: uma chave tem 32 caracteres. Verifique se você a copiou inteira.',
    'too-long':
      'Isto é longo demais: uma chave tem 32 caracteres. Verifique se você não copiou mais nada junto.',
    'not-unicode':
      'Isto contém um caractere corrompido, então não pode ser uma chave. Copie a chave de novo.',
    file: 'Não há nenhuma chave neste arquivo. Escolha o que você salvou com “Exportar chave”.',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Uma frase de recuperação tem 18 palavras, e esta tem {count}. Verifique se falta ou se repete alguma.',
    'phrase-word': '“{word}” não é uma palavra de frase de recuperação. Verifique como se escreve.',
    'phrase-checksum':
      'Esta frase de recuperação não é válida: uma palavra está errada, ou duas trocaram de lugar.',
    'phrase-unavailable':
      'Não foi possível verificar a frase de recuperação, porque parte desta página não carregou. Verifique sua conexão, recarregue a página e tente novamente.',
  },
  imported: 'Chave importada. As listas mostram as mensagens dela.',
  importAsk: 'Substituir uma chave que nunca foi exportada?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Redefinir chave',
  resetIdentityAsk: 'Redefinir sua chave?',
  resetIdentityWarning:
    'Este navegador cria uma nova chave e esquece as antigas, inclusive a chave anterior. As mensagens delas saem das suas listas e só abrem aqui se você importar a chave de novo.',
  resetIdentityWord: 'redefinir',
  resetIdentityType: replacing.type,
  identityReset: 'Este navegador tem uma nova chave.',
};
