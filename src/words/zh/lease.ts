import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in Chinese. */
export const lease: LeaseWords = {
  until: '在 {time} 之前，您可以在这里再次打开它。请复制或保存您之后还需要的内容。',
  soon: '在首次打开后的十分钟之内，您可以在这里再次打开它。请复制或保存您之后还需要的内容。',
  left: '期限将在{when}结束。',
  unsaved: { other: '还有 {count} 个文件尚未保存。' },
  unsavedThen: '届时未保存的内容只留在此页面上，关闭或重新加载页面后就会丢失。',
  unsavedNow: '未保存的内容只在此页面上，关闭或重新加载页面后就会丢失。',
  erase: '立即清除',
  eraseAsk: '要清除这条消息吗？',
  eraseUnsaved: { other: '还有 {count} 个文件尚未保存。消息清除之后，您无法再次打开它。' },
  outcomes: {
    erased: '它已被清除。在您离开此页面之前，它只显示在这里，别处都没有。',
    'given-up': '您无法再次打开它：在您离开此页面之前，它会显示在这里。所有读者都读过之后，服务器会清除它。',
    unerased: '未能清除。请重试，也可以不再理会：打开十分钟之后，在这里就无法再打开它了。',
    lapsed: '时间已到：在您离开此页面之前，它会显示在这里，但无法再次打开。请复制或保存您需要的内容。',
  },
};
