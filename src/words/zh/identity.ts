import type { IdentityWords } from '../catalogue.ts';

/** *Your key* in simplified Chinese. */
export const key: IdentityWords = {
  identity: '您的密钥',
  identityLead:
    '此浏览器已为您生成一个密钥，您的消息都用它加密保管。除非您导出，否则它不会离开此浏览器。服务器只通过由它生成的名称来识别您。',
  userId: '用户 ID',
  copyUserId: '复制用户 ID',
  keyLostHint:
    '没有这个密钥，就无法打开用它保管的消息。您仍可撰写和阅读消息；要重新开始保管消息，请导入密钥（如果您曾导出过），或重新开始。',
  unexported:
    '它只存在于此浏览器中。如果无法再使用此浏览器，或清除了它的存储数据，您的消息也会随之丢失。请导出密钥，以确保消息安全。',
  exportKey: '导出密钥',
  exportKeyHead: '导出您的密钥',
  exportLead:
    '任何人拿到此密钥，都能阅读用它保管的所有消息。请将它存放在只有您能接触到的地方，例如密码管理器或保险箱。',
  exportedKey: '身份密钥',
  showKey: '显示',
  hideKey: '隐藏',
  copyIdentityKey: '复制',
  saveKey: '保存为文件',
  keySaved: '密钥已作为文件交给您的浏览器。',
  printKey: '打印',
  keyQr: '身份密钥的二维码',
  keyQrHint: '任何人扫描它，都会得到密钥。',
  exportAsk: '密钥现在已在纸上或其他设备上了吗？',
  exportYes: '是的，已经有了',
  exportNoted: '好的。请将它保存在只有您能取得的地方。',
  sheetHead: 'Inigma：身份密钥',
  sheetLead:
    '任何人拿到此密钥，都能阅读用它保管的所有消息。请将这张纸存放在只有您能接触到的地方。要使用密钥，请在浏览器中打开下面的地址，选择“导入密钥”，然后完全按照此处所示输入。',
  sheetAddress: '地址',
  importKey: '导入密钥',
  importKeyHead: '导入密钥',
  importLead: '导入后，此页面上的列表将换成所导入密钥的列表，此后您打开的消息也都用它保管。',
  importReplaces: '它将取代当前密钥。用当前密钥保管的消息只能用当前密钥打开，因此请先导出当前密钥。',
  importExportFirst: '导出当前密钥',
  importField: '要导入的密钥',
  importFieldHint: '请粘贴密钥，或选择保存密钥的文件。',
  importFile: '选择文件',
  importing: '正在导入…',
  importWeak: '仍要导入',
  importWeakWarning:
    '这看起来不像是 Inigma 生成的密钥。人为编造的密钥可能被猜中，猜中的人就能阅读您的消息。请检查密钥是否完整、有无输入错误；只有在确定无误时才导入。',
  importNotices: {
    nothing: '还没有密钥。请粘贴密钥，或选择文件。',
    link: '这是消息的链接，而不是个人的密钥。要阅读消息，请在浏览器中打开它。',
    'too-short': '密钥应有 32 个字符，您输入的太短。请检查是否已完整复制。',
    'too-long': '密钥应有 32 个字符，您输入的太长。请检查是否多复制了其他内容。',
    'not-unicode': '其中有一个不完整的字符，因此不可能是密钥。请重新复制密钥。',
    file: '此文件中没有密钥。请选择通过“导出密钥”保存的文件。',
    same: '此浏览器中已经是这个密钥。',
    unkept: '您的浏览器未能保存该密钥。当前密钥保持不变。',
  },
  imported: '此浏览器现已使用导入的密钥，列表也已换成该密钥的列表。',
  resetIdentity: '重新开始',
  resetIdentityAsk: '要换用新密钥重新开始吗？',
  resetIdentityWarning:
    '此浏览器将生成一个新密钥。此后，用旧密钥保管的所有消息都无法在这里打开，也不会出现在任何列表中。',
  resetIdentityWord: '重新开始',
  resetIdentityType: '要继续，请输入“{word}”',
  identityReset: '此浏览器已有新密钥。',
};
