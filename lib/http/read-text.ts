import { AppError } from '@/lib/errors';

/** The body of a request as it came, to the byte. Throws 413 over `maxBytes`, 400 for what is not UTF-8. */
export async function readText({ body }: Request, { maxBytes }: { maxBytes: number }): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new AppError({ code: 'corpo_invalido', status: 400, message: 'O corpo não é UTF-8.', cause });
  }
}

const tooLarge = () =>
  new AppError({ code: 'corpo_grande_demais', status: 413, message: 'O corpo passa do limite.' });
