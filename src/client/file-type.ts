/**
 * Types that no browser runs as a page, by the extensions that systems know them by. HTML, SVG and XML are not among them: a
 * browser that ignores `download` would open them in the origin of this page.
 */
const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  json: 'application/json',
  pdf: 'application/pdf',
  rtf: 'application/rtf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: officeType('wordprocessingml.document'),
  xlsx: officeType('spreadsheetml.sheet'),
  pptx: officeType('presentationml.presentation'),
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  zip: 'application/zip',
  gz: 'application/gzip',
  tar: 'application/x-tar',
  '7z': 'application/x-7z-compressed',
  rar: 'application/vnd.rar',
};

/**
 * The type that a file of this name is saved and shared as: Firefox for Android doubles or drops an extension that does not
 * belong to the type. What came with the file is not asked, since it is the sender's word.
 */
export function fileTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(TYPES, extension) ? TYPES[extension] : null) ?? 'application/octet-stream';
}

function officeType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.${kind}`;
}
