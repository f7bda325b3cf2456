/** What `/view` says where a link was changed on its way, or opened in the browser of another app, or loading takes long. */
export const link = {
  wholeLink: 'Full link',
  openLink: 'Open link',
  noLink: 'There’s no link to a message in this text.',
  forOtherServer: 'This link is for {host}, not for this server. Open it there.',
  keySent:
    'A program changed this link on its way, so its key was sent to the server. Inigma doesn’t log it, but whoever runs the server, or a proxy in front of it, could have it.',
  inApp:
    'You’re in the browser of another app. If you open the message here, it’s kept in that app only. To keep it in your own browser, copy the link and open it there.',
  copyLink: 'Copy link',
  loading: 'Loading the message…',
  bytesOf: '{done} of {total}',
  loadingCancelled:
    'Loading was cancelled. If the server had begun to send the message, that counts as opening it; you can open it again here.',
} as const;
