import { expect, test } from 'vitest';
import { fileTypeOf } from './file-type.ts';

test.each([
  ['plan.PDF', 'application/pdf'],
  ['noch einer – 図面.jpg', 'image/jpeg'],
  ['a.tar.gz', 'application/gzip'],
  ['report.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['message.txt', 'text/plain'],
])('%s is of the type %s', (name, type) => {
  expect(fileTypeOf(name)).toBe(type);
});

test.each([
  ...['page.html', 'page.htm', 'page.xhtml', 'page.xht', 'page.mhtml', 'page.shtml', 'page.SVG', 'page.svgz'],
  ...['page.xml', 'page.xsl', 'page.xslt', 'feed.rss', 'feed.atom', 'script.js', 'script.mjs', 'style.css'],
  ...['a.exe', 'a.apk', 'a.html.', 'page.svg ', 'file', 'constructor', 'a.__proto__', '.'],
])('%s is of no type', (name) => {
  expect(fileTypeOf(name)).toBe('application/octet-stream');
});
