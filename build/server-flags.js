/**
 * What Node.js is started with when it serves; the image's ENTRYPOINT has the same. V8 lets the young generation grow to three
 * times this number of megabytes, 48 by default: what a request leaves behind is collected as well in 12, and the process holds
 * a quarter less memory for the same work (docs/performance.md).
 * @type {readonly string[]}
 */
export const SERVER_FLAGS = ['--max-semi-space-size=4'];
