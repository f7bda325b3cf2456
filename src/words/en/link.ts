/** What `/view` says where a link was changed on its way, or opened in the browser of another app, or loading takes long. */
export const link = {
  wholeLink: 'The whole link',
  openLink: 'Open the link',
  noLink: 'There is no link to a message in this text.',
  forOtherServer: 'This link is for {host}, not for this server. Open it there.',
  keySent:
    'A program changed this link on its way, so its key was sent to the server. Inigma does not log it, but whoever operates the server, or a proxy before it, could have it.',
  inApp:
    'You are in the browser of another app. If you open the message here, it is kept in that app, and only there. To keep it in your own browser, copy the link and open it there.',
  copyLink: 'Copy link',
  loading: 'Loading the message…',
  bytesOf: '{done} of {total}',
  loadingCancelled:
    'Loading was cancelled. If the server had begun to send the message, that counts as opening it; you can open it again here.',
} as const;
