import type { Catalogue } from '../catalogue.ts';
import { addDevice, comparison, replacing, takeKey } from './device.ts';
import { endings } from './endings.ts';
import { key } from './identity.ts';
import { lease } from './lease.ts';
import { link } from './link.ts';
import { lists } from './mailbox.ts';
import { view } from './view.ts';

/** Simplified Chinese. */
export const zh: Catalogue = {
  language: { tag: 'zh-Hans', direction: 'ltr', name: '简体中文' },

  anywhere: {
    name: 'Inigma',
    home: 'Inigma 主页',
    skip: '跳到主要内容',
    language: '语言',
    languageWaits: '重新加载此页面后，语言才会切换。重新加载会丢失页面上的现有内容，因此由您决定何时进行。',
    noScript:
      'Inigma 在您的浏览器中加密和解密，因此需要 JavaScript。请允许此页面使用 JavaScript，然后重新加载。',
    insecure:
      '此页面不是通过 HTTPS 打开的，因此浏览器不为它提供加密功能。请使用以 https:// 开头的地址打开（或在 localhost 上打开）。',
    broken: '此页面的某些功能出现异常。请重新加载页面；如果仍有问题，可能是您的浏览器版本过旧。',
    stuck:
      '此页面没有完整加载，因此无法使用。请检查网络连接，复制您已输入的内容，然后重新打开此页面或完整的链接。如果仍有问题，可能是您的浏览器版本过旧。',
    buildInfo: '版本 {version}，构建 {build}',
    copied: '已复制',
    copiedSecret: '已复制。此页面不会清空剪贴板：粘贴之后，请复制其他内容。',
    copyRefused: '您的浏览器不允许复制。文本已选中：请按 Ctrl+C（⌘C），或长按后复制。',
    cancel: '取消',
    dark: '深色模式',
    tryAgain: '重试',
    never: '永不过期',
    expiresIn: '{when}过期',
    expiresAt: '过期时间：{moment}',
    offline: '服务器没有响应。请检查网络连接，然后重试。',
    tooMany: '短时间内请求过多。请等待一分钟，然后重试。',
    tooManyUntil: '短时间内请求过多。请{when}重试。',
    tooLarge: '这对此服务器来说过大。请移除文件或缩短文本，然后重试。',
    unavailable: '服务器目前无法连接其数据库。请在一分钟后重试。',
    full: '服务器存储空间已满，暂时不接收新消息。请稍后重试。',
    refused: '服务器拒绝了此操作。请重新加载页面，然后重试。',
    unexpected: '服务器返回了此页面无法识别的内容。请重新加载页面，然后重试。',
    keyLost: '此浏览器已丢失保管您消息的密钥：它的存储数据已被部分或全部清除。',
    storageUnavailable:
      '此浏览器不为此页面保存任何数据（无痕窗口，或存储被阻止）。您可以发送和阅读消息，但无法在这里将消息留存为您的消息。',
    switchBack: '换回上一个密钥',
    delete: '删除',
    deleting: '正在删除…',
    deleteAsk: '要删除这条消息吗？',
    deleteOwned: '它将从服务器删除，无法恢复。',
  },

  compose: {
    title: 'Inigma：发送机密消息',
    heading: '发送机密消息',
    lead: '消息在发送之前，先在您的浏览器中加密。除非您另行选择，最先打开链接的人会保留消息。此后，其他人都无法再打开它。',
    message: '消息',
    sizeOver: '{size}，上限为 {limit}',
    sizeLeft: '还可容纳 {size}',
    files: '文件',
    addFiles: '添加文件',
    filesLimit: '合计不超过 {limit}',
    addFilesHint: '或将文件拖到此页面，或粘贴图片',
    dropHere: '松开即可添加文件',
    filesAdded: { other: '已添加 {count} 个文件' },
    removeFile: '移除',
    fileRemoved: '已移除 {name}',
    tooManyFiles: '一条消息最多可包含 {most} 个文件。其余文件未添加。',
    folder: '“{name}”是文件夹，无法发送。请选择其中的文件。',
    folders: '以下是文件夹，无法发送：{names}。请选择其中的文件。',
    picturesTell: '照片会保留其元数据，例如拍摄地点。',
    label: '标签',
    labelHint: '选填。只有您和收件人能看到。',
    labelLeft: { other: '还可输入 {count} 个字符' },
    labelTooLong: '标签过长。最多 100 个字符；含有表情符号或生僻字时会更少。',
    labelUnfit: '标签中有无法发送的字符。请重新输入。',
    readers: '谁可以阅读',
    readersFirst: '由最先阅读的人保留',
    readersFirstHint: '最先打开链接的人会保留消息。此后，其他人都无法再打开它。',
    readersOne: '阅读一次',
    readersOneHint: '它只能阅读一次，不保留副本。打开十分钟后，或读者提前删除时，它将被删除。',
    readersSeveral: '最多若干人',
    readersSeveralHint: '每个人有十分钟的阅读时间。最后一个人读完后，它将被删除。',
    readersCount: '人数',
    readersLimits: '{least} 至 {most} 人',
    readersWrong: '请输入 {least} 至 {most} 之间的人数。',
    lifetime: '有效期',
    lifetimeYear: '1 年',
    lifetimeNever: '永不过期',
    lifetimeCustom: '自定义…',
    customAmount: '时长',
    customUnit: '单位',
    minutes: '分钟',
    hours: '小时',
    days: '天',
    lifetimeWrong: '请选择一个时长，范围为{least}到{most}。',
    lifetimeRefused: '此服务器不会将消息保留那么久。请选择更短的时间，然后重试。',
    lifetimeUnclear: '“{amount}”有两种读法。请去掉分隔符，或在其后只写一两位数字。',
    receipt: '被阅读时通知我',
    receiptHint: '保留 30 天。服务器由此得知您的一条消息已结束，但不会得知读者的地址或浏览器。',
    receiptUnkept: '有了自己的密钥，您就能看到已发送消息的列表，以及它们何时被阅读。',
    more: '更多选项',
    passphrase: '口令',
    passphraseHint: '选填。收件人除链接外还需要它；请通过其他途径告知，例如电话。',
    create: '创建安全链接',
    createByKey: '或按 Ctrl（⌘）和 Enter 键',
    encrypting: '正在加密…',
    sending: '正在发送…',
    cancelling: '正在取消…',
    bytesOf: '{done} / {total}',
    cancelled: '已取消。服务器没有保留任何内容，您写的内容仍在这里。',
    cancelPending:
      '已取消，但无法连接服务器，已送达的部分可能还在那里。没有人拥有它的链接。此页面会继续尝试将其删除。您写的内容仍在这里。',
    cancelFailed:
      '已取消，但一直无法连接服务器，已送达的部分可能会保留到过期。没有人拥有它的链接，因此没有人能打开它。您写的内容仍在这里。',
    empty: '请先撰写消息或添加文件。',
    tooLong: '消息过长。请缩短后重试。',
    tooMuch: '文本和文件合在一起对一条消息来说过大。请移除文件或缩短文本，然后重试。',
    fileUnreadable:
      '无法读取“{name}”：它在您选择之后被更改或移动，或者根本无法读取。请将它移除，如有需要可重新选择，然后重试。没有发送任何内容，其他内容也没有丢失。',
    notUnicode: '消息中有一个不完整的字符，无法发送。请找到 � 或显示异常的表情符号，并将其删除。',
    passphraseUnusable: '口令中有无法使用的字符。请重新输入。',
    passphraseSpace:
      '口令的开头或结尾有空格，打开时也必须一并输入。请删除空格；如要保留，请再按一次“创建安全链接”。',
    notEncrypted: '您的浏览器未能加密消息。没有发送任何内容，也没有丢失任何内容；请重试。',
    serverTooOld: '此服务器版本过旧，无法按您的要求保护消息。消息已被删除，未生成链接。',
    kept: '您写的内容仍在这里；离开或重新加载此页面之前，请先复制。',

    ready: '您的链接已就绪',
    readyCopied: '完整链接已复制。请将它发送给一个人。此页面不会清空剪贴板：粘贴之后，请复制其他内容。',
    readyNotCopied: '请复制完整链接，并只发送给一个人。',
    readyCopiedSeveral:
      '完整链接已复制。请将它发送给可以阅读消息的人。此页面不会清空剪贴板：粘贴之后，请复制其他内容。',
    readyNotCopiedSeveral: '请复制完整链接，并发送给可以阅读消息的人。',
    readyOnce: '只能阅读一次',
    readySeveral: { other: '最多 {count} 人可以阅读' },
    readyLocked: '打开时需要口令',
    onlyHere: '请立即复制。关闭此页面后，将无法再次显示链接。',
    fullLink: '完整链接',
    copyFullLink: '复制完整链接',
    copyInstructions: '复制并附说明',
    instructions: '此链接指向一条发给您的加密消息。请在您平时使用的浏览器中打开它，然后点击“显示消息”。',
    twoWays: '分开发送链接和密钥',
    twoWaysHint: '通过一种途径发送链接，通过另一种途径发送密钥：只截获其中之一的人无法阅读消息。',
    bareLink: '不含密钥的链接',
    copyBareLink: '复制链接',
    key: '密钥',
    copyKey: '复制密钥',
    share: '分享…',
    showQr: '显示二维码',
    hideQr: '隐藏二维码',
    linkQr: '完整链接的二维码',
    qrHint: '任何人扫描它，都会得到包含密钥的完整链接。',
    qrFailed: '无法加载二维码。其他功能仍可正常使用；请改为复制文本。',
    done: '完成',
    lastLink: '您的上一个链接仍可使用。',
    showAgain: '显示链接',

    ...lists,
    ...key,

    how: '工作原理',
    howEncrypt:
      '您的浏览器生成一个随机密钥，并用它加密消息。服务器只得到加密后的内容，别无其他。密钥位于链接中 # 之后的部分，浏览器不会发送这一部分。',
    howClaim:
      '最先打开链接并按下“显示消息”的人会保留消息：其浏览器会用自己的密钥重新加密，其他人将无法再用链接打开它。如果有人抢在您的收件人之前，您的收件人会看到。',
    howText:
      '文本的换行一律以 LF 发送，不论来源程序使用何种换行符。需要逐字节原样送达的内容，请作为文件添加。',
    howLimits:
      '它无法防范抢在收件人之前读取链接的人，或控制其中一台设备的人。如果这很重要，请分开发送链接和密钥，或添加口令。',
  },

  view,

  threatModel: {
    title: 'Inigma：威胁模型',
    link: '阅读威胁模型：谁可能发起攻击，以及如何防范（英文）',
  },
  missing: {
    title: 'Inigma：找不到页面',
    heading: '找不到页面',
    lead: '地址可能不完整。消息的链接很长；请让对方重新发送，或自己写一条消息。',
    write: '撰写消息',
  },

  onDemand: { addDevice, comparison, replacing, takeKey, endings, lease, link },
};
