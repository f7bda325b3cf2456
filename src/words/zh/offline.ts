import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in Chinese. */
export const saveCopy: SaveCopyWords = {
  heading: '保存加密副本',
  lead: '您将得到一个包含此消息的文件，用新密钥加密。任何浏览器都能打开它，无需网络，也无需此服务器。',
  never: '该文件永不过期，也无法远程删除。没有人会得知它何时被打开。',
  key: '此文件的密钥',
  copy: '复制密钥',
  apart:
    '密钥只在此时显示。请与文件分开存放，例如存入密码管理器。没有密钥，任何人都无法打开文件，您自己也不行。',
  save: '保存文件',
  uncopied: '您还没有复制密钥，它不会再次显示。如果您已记下，请关闭此窗口。',
  close: '关闭',
};

export const offlineCopy: OfflineCopyWords = {
  heading: '消息的加密副本',
  lead: '请输入保存此文件时显示的密钥。消息在此浏览器中解密；不会发送任何内容，也不需要网络。',
  key: '此文件的密钥',
  open: '打开',
  onlyThis: '请勿输入其他密钥。副本绝不会索要您的恢复短语，也不会索要保存您消息的密钥。',
  never: '此文件永不过期，也无法远程删除。没有人会得知它何时被打开。',
  malformed: '密钥由 32 个字母、数字、连字符和下划线组成。请完整粘贴。',
  wrong: '此密钥无法打开此文件。请检查它是否属于此文件；如果是，则文件已被更改。',
  damaged: '此文件已损坏或不完整。请从您存放它的地方重新获取。',
  unable: '此浏览器无法在这里解密。请将文件保存到您的设备，然后用较新的浏览器打开。',
};
