/** More than twice the longest body. A client that sends more may lose the response. */
const MAX_BYTES = 8_388_608;

/**
 * Reads and discards the body of a request that was answered before its body was read: Workers cut a connection that is
 * still receiving, and the response would be lost with it (RFC 9112 §9.6). Never rejects.
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
    // The client has gone and needs no response.
  }
}
