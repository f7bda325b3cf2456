import type { Manifest } from '../src/http/manifest.ts';
import type { BuildInfo } from '../src/pages/shell/build-info.ts';

/** What the pages in a language show of a build, and what they load. `threatModel` is its markup. */
export function buildInfoOf(
  { version, build, firstPaint, assets }: Manifest,
  threatModel: string,
  language: string,
): BuildInfo {
  const asset = (name: string) => {
    const found = assets[name];
    if (found === undefined) throw new Error(`The pages need ${name}, which is not among the assets.`);
    return found;
  };
  return {
    version,
    build,
    composer: asset('composer.js'),
    reader: asset('reader.js'),
    answer: asset('answer.js'),
    style: asset('style.css'),
    readingStyle: asset('reading.css'),
    answeringStyle: asset('answering.css'),
    qr: asset('qr.js'),
    phrase: asset('phrase.js'),
    readerLater: asset(`reader-later-${language}.js`),
    addDevice: asset(`add-device-${language}.js`),
    askForSecret: asset(`ask-for-secret-${language}.js`),
    openAnswer: asset(`open-answer-${language}.js`),
    saveCopy: asset(`save-copy-${language}.js`),
    writerAccess: asset(`writer-access-${language}.js`),
    answerLater: asset(`answer-later-${language}.js`),
    firstPaint,
    threatModel: { markup: threatModel, style: asset('document.css') },
    brand: {
      icon: asset('icon.svg'),
      touchIcon: asset('apple-touch-icon.png'),
    },
  };
}
