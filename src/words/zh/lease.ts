import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in Chinese. */
export const lease: LeaseWords = {
  until: '在 {time} 之前，您可以在这里再次打开。请复制或保存之后还需要的内容。',
  soon: '首次打开后的十分钟内，您可以在这里再次打开。请复制或保存之后还需要的内容。',
  left: '{when}结束。',
  unsaved: { other: '{count} 个文件尚未保存。' },
  unsavedThen: '届时未保存的内容只留在此页面上，关闭或重新加载页面后就会丢失。',
  unsavedNow: '未保存的内容只在此页面上，关闭或重新加载页面后就会丢失。',
  erase: '立即删除',
  eraseAsk: '要立即删除这条消息吗？',
  eraseUnsaved: { other: '{count} 个文件尚未保存。消息删除后，您无法再次打开。' },
  outcomes: {
    erased: '已删除。在您离开此页面之前，消息只显示在这里，别处都没有。',
    'given-up': '您无法再次打开：在您离开此页面之前，消息会显示在这里。所有阅读者读完后，服务器会将其删除。',
    unerased: '未能删除。请重试，或不予理会：打开十分钟后，这里就无法再打开它。',
    lapsed: '阅读时间已到：在您离开此页面之前，消息会显示在这里，但无法再次打开。请复制或保存您需要的内容。',
  },
};
