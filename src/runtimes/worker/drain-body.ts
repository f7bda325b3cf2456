/** More than twice what a body may have. A client that sends more may lose the answer. */
const MAX_BYTES = 8_388_608;

/**
 * Reads on where a request was answered before its body was read, and keeps nothing: Workers cut a connection on which
 * something is still being sent, and the answer would be lost with it (RFC 9112 §9.6). Never rejects.
 */
export async function drainBody(request: Request): Promise<void> {
  if (request.bodyUsed || request.body === null) return;
  let length = 0;
  try {
    for await (const chunk of request.body) {
      length += chunk.byteLength;
      if (length > MAX_BYTES) return;
    }
  } catch {
    // The client has gone, and misses nothing.
  }
}
