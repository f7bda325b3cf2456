/** A text as a QR code of half blocks, which any camera reads from a dark or a light terminal. */
export async function qrCode(text: string): Promise<string> {
  const { renderUnicodeCompact } = await import('uqr');
  return renderUnicodeCompact(text, { ecc: 'L', border: 2 });
}
