import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in simplified Chinese. */
export const replacing: ReplacingWords = {
  askPresent:
    '您当前的密钥从未导出过。此浏览器会将其保留为上一个密钥，但只保留到您导入其他密钥或重置密钥为止。如果浏览器丢失了它，它的消息就会消失。',
  askPrevious: '现在的上一个密钥从未导出过。如果继续，此浏览器将清除它，它的消息就再也无法打开。',
  exportFirst: '导出当前密钥',
  word: '导入',
  type: '要继续，请输入“{word}”',
  same: '此浏览器已有此密钥。',
  unkept: '浏览器未能保存密钥。您当前的密钥没有变化。',
};

/** On both devices, in simplified Chinese. */
export const comparison: ComparisonWords = {
  code: '核对码',
  compare: '两台设备都会显示核对码。只有核对码一致时，才可在新设备上使用该密钥。',
};

/** *Add a device*, on the device that has the key, in simplified Chinese. */
export const addDevice: AddDeviceWords = {
  heading: '添加设备',
  lead: '这将创建一个链接，把密钥交给您的另一个浏览器，使它能打开相同的消息。链接只能使用一次，十分钟内有效。',
  warning:
    '最先打开链接的人会得到您的密钥，并能阅读用它保存的所有消息。请在另一台设备就在手边时创建，不要让其他人看到。',
  make: '创建链接',
  making: '正在创建链接…',
  scan: '请用另一台设备扫描二维码，或复制链接并在那里打开。',
  qr: '链接的二维码',
  link: '供另一台设备使用的链接',
  copy: '复制链接',
  unopened: '还没有人打开链接。',
  unknown: '服务器没有响应，因此不清楚链接是否已被打开。此页面会继续检查。',
  opened: '链接已在 {time} 被打开。',
  openedHint:
    '如果是您打开的，请比对核对码。如果不是，就有其他人得到了您的密钥，可以阅读您的消息：请删除重要的消息，然后选择“重置密钥”。',
  expired: '链接已过期，没有人打开过。',
  gone: '链接已不存在。',
  again: '重新创建链接',
  stop: '取消并删除链接',
  withdrawn: '链接已删除。',
  notWithdrawn: '无法删除链接。它会在创建十分钟后过期。',
  maybeOpened:
    '不清楚是否有人打开过链接。除非您确定没有其他人拿到过链接，否则请认为有人得到了您的密钥：请删除重要的消息，然后选择“重置密钥”。',
};

/** On the device that is offered the key, in simplified Chinese. */
export const takeKey: TakeKeyWords = {
  heading: '要使用另一台设备的密钥吗？',
  lead: '此链接向此浏览器提供另一台设备的密钥。',
  yours: '只有当您刚刚在另一台设备上用“添加设备”创建了此链接时，才可继续。',
  danger: '如果链接是别人发给您的，请关闭此页面。把自己的密钥发给您的人，能够阅读您此后保留的一切内容。',
  go: '继续',
  differ:
    '如果核对码不一致，或链接是别人发给您的，请取消。把自己的密钥发给您的人，能够阅读您此后保留的一切内容。',
  weak: '这不像是 Inigma 创建的密钥。人为编造的密钥可能被猜中，猜中的人可以阅读您的消息。',
  replaces: '此密钥将替换此浏览器中的密钥。原密钥会成为上一个密钥，您可以在主页的“您的密钥”中换回。',
  use: '使用此密钥',
  used: '此浏览器已有该密钥',
  usedHint: '用它保存的消息在这里也能打开。此后您打开的消息也用它保存。',
  cancelled: '没有任何更改',
  cancelledHint: '此浏览器没有接受该密钥，链接也无法再次使用。',
  cancelledUnanswered: '此浏览器没有接受该密钥。服务器没有响应：链接会在十分钟内自行过期。',
  firstPage: '前往主页',
};
