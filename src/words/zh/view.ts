import type { Catalogue } from '../catalogue.ts';

/** `/view` in simplified Chinese. */
export const view: Catalogue['view'] = {
  title: 'Inigma：给您的一条消息',
  looking: '正在查找消息…',
  decrypting: '正在解密…',

  waiting: '有一条消息等您打开',
  written: '这条消息是您写的',
  meaning: {
    claim: '谁先打开，消息就归谁。您打开之后，只有此浏览器能再次打开它，链接对其他任何人都不再有用。',
    again: '您以前打开过它，但它没有保留。再次打开即可保留：此后只有此浏览器能打开它。',
    once: '它只能阅读一次。十分钟之内您可以在这里再次打开，之后它会被清除。',
    several: '打开之后，您可以在十分钟之内在这里再次打开它。',
    readingStarted: '您已打开过它。在那之后的十分钟之内，您可以在这里再次打开。',
    written: '在这里打开，收件人就收不到了。您可以只查看而不收下：消息会保持原样，继续等待收件人。',
    writtenOnce: '它只能阅读一次。如果在这里阅读，就会用掉留给收件人的唯一一次机会。',
    writtenSeveral: '如果在这里阅读，就会用掉留给收件人的一次机会。',
  },
  senderSees: '发件人可以看到它何时被阅读。',
  readings: {
    opened: { other: '它已被打开过 {count} 次。' },
    openedByOthers: { other: '另有 {count} 人也打开过它。' },
    once: '时间是 {moment}。',
    between: '第一次是 {first}，最后一次是 {last}。',
    warning: '如果不是您在另一台设备上打开的，那么已有他人读过它：请告知发件人。',
    readers: { other: '最多 {count} 人可以阅读。' },
    read: { other: '目前已有 {count} 人阅读。' },
    unread: '目前还没有人阅读。',
    wrongPassphrases: { other: '已有 {count} 次输入了错误的口令。' },
    guessing: '如果不是您输入的，就是有人在猜测口令。',
  },
  throttled: '错误的口令过多，请于{when}再试下一个。',
  throttledAdvice: '如果有他人在猜测口令，请让发件人发送一条新消息。',
  show: '显示消息',
  lookWithoutTaking: '只查看，不收下',
  take: '打开并收下',
  key: '密钥',
  keyHint: '密钥是链接中“#key=”之后的部分。您也可以粘贴整个链接。',
  passphrase: '口令',
  passphraseHint: '口令由发件人设定，应已通过其他途径告诉您。如果没有口令，请留空。',
  otherServer: '该链接属于 {host}，而不属于此服务器。没有发送任何内容：请单独打开它。',
  notices: {
    'no-key': '还没有密钥。请粘贴密钥，或粘贴您收到的整个链接。',
    'other-message': '该链接属于另一条消息。请粘贴与此页面对应的链接，或单独打开那个链接。',
    'no-passphrase': '这条消息设有口令。请输入口令，然后重试。',
    'wrong-key': '此密钥无法打开这条消息。什么都没有打开，也没有丢失：请检查链接是否完整，或粘贴另一个密钥。',
    'wrong-passphrase':
      '此口令无法打开这条消息。消息没有丢失：请检查口令，然后重试。只有前几次可以立即尝试，之后每次都需要等待。',
    'wrong-key-or-passphrase':
      '此密钥和口令无法打开这条消息。消息没有丢失：请检查两者，然后重试。如果没有口令，请留空。',
    'space-around':
      '此口令无法打开这条消息。它的开头或结尾有空格：如果空格不属于口令，请将其删除，然后重试。',
    offline: '服务器没有响应。请检查网络连接，然后重试。',
    'too-many': '短时间内请求过多。请稍等一分钟，然后重试。',
    unavailable: '服务器暂时无法访问其存储。请一分钟后重试。',
    unexpected: '服务器返回了此页面无法识别的内容。请重试。',
  },

  message: '消息内容',
  label: '标签',
  copy: '复制',
  save: '保存为文件',
  hide: '隐藏',
  showAgain: '重新显示',
  hidden: '文本已隐藏。',
  files: '文件',
  saveFile: '保存',
  shareRefused: '您的浏览器未能分享该文件。请改为保存。',
  addresses: '此消息中的网址',
  addressesHint: '为避免误点打开，它们不是链接。只有在信任发件人时才复制。',
  addressesMore: '这里只列出了最前面的一部分；正文中还有更多。',
  copyAddress: '复制网址',
  keep: '立即保留',
  exportOffer: '保管这条消息的密钥只存在于此浏览器中。如果浏览器丢失密钥，消息也会丢失。',
  phraseOffer: '记下它的恢复短语',
  exportKey: '导出您的密钥',
  outcomes: {
    own: '它归您所有：只有此浏览器能打开它。',
    looked: '您已查看但没有收下。它仍在等待收件人。',
    claiming: '正在将它收归您所有…',
    claimed:
      '它现在归您所有：只有此浏览器能再次打开它。如果无法再使用此浏览器，消息也会丢失，因此请复制您需要的内容。',
    taken: '另一个人同时打开了链接，消息归对方所有。它只在这里显示一次，不会保留；请告知发件人。',
    gone: '它在此期间已过期或被删除。它只在这里显示一次，不会保留：如有需要，请复制。',
    'key-lost':
      '它没有保留，因为此浏览器已丢失密钥。如有需要，请复制消息；或者在首页的“您的密钥”中导入密钥或重新开始，然后在这里保留它。',
    unkeepable: '它没有保留，因为此浏览器不为此页面保存任何数据（无痕窗口，或存储被阻止）。链接仍可打开它。',
    'too-large':
      '它没有保留，因为它超出了服务器或其前端代理所能收回的大小。链接仍可打开它；请复制您需要的内容。',
    'key-changed': '它尚未保留，因为您的密钥已在另一个标签页中更换。',
    offline: '它尚未保留，因为服务器没有响应。在保留之前，链接仍可打开它。',
    'too-many': '它尚未保留，因为短时间内请求过多。请稍等一分钟，然后再保留。',
    unavailable: '它尚未保留，因为服务器暂时无法访问其存储。在保留之前，链接仍可打开它。',
    unexpected: '它尚未保留，因为出现了问题。在保留之前，链接仍可打开它。',
  },

  closed: {
    deleted: {
      heading: '消息已删除',
      advice: '它已从服务器上清除，且无法恢复。',
    },
    offline: {
      heading: '服务器没有响应',
      advice: '请检查网络连接，然后重试。消息未受影响。',
    },
    'too-many': {
      heading: '请求过多',
      advice: '您所在的网络在短时间内发出了过多请求。请稍等一分钟，然后重试。消息未受影响。',
    },
    unavailable: {
      heading: '服务器尚未就绪',
      advice: '服务器暂时无法访问其存储。请一分钟后重试。消息未受影响。',
    },
    unexpected: {
      heading: '出现了问题',
      advice: '服务器返回了此页面无法识别的内容。请重试，或重新加载页面。',
    },
  },
  keyLostHint: '如果您以前在这里打开过它，那么它的密钥就是此浏览器丢失的那一个。',
  write: '撰写消息',
};
