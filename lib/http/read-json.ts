import { AppError } from '@/lib/errors';
import { createDepthCounter } from '@/lib/http/depth-counter';

const maxDepth = 64;

/**
 * The JSON body of a request, read within limits. Throws 415 for another type, charset or any encoding,
 * 413 over `maxBytes`, 400 for what is cut off, not UTF-8, not JSON or nested beyond reason.
 */
export async function readJson(request: Request, { maxBytes }: { maxBytes: number }): Promise<unknown> {
  requireJsonType(request.headers);
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes);
  const bytes = await readBytes(request, maxBytes);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw malformed('O corpo não é um JSON válido em UTF-8.', error);
  }
}

function requireJsonType(headers: Headers) {
  const type = headers.get('content-type') ?? '';
  const encoding = headers.get('content-encoding') ?? 'identity';
  const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type.trim());
  if (isJson && encoding.toLowerCase() === 'identity') return;
  throw new AppError({
    code: 'tipo_nao_aceito',
    status: 415,
    message: 'Envie o corpo como application/json em UTF-8, sem compressão.',
  });
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const depthAfter = createDepthCounter();
  let size = 0;
  for await (const chunk of receive(request)) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    if (depthAfter(chunk) > maxDepth) throw malformed('O JSON tem níveis demais.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

async function* receive({ body }: Request): AsyncGenerator<Uint8Array> {
  try {
    if (body) yield* body;
  } catch (error) {
    throw malformed('O corpo chegou incompleto.', error);
  }
}

const tooLarge = (maxBytes: number) =>
  new AppError({
    code: 'corpo_grande_demais',
    status: 413,
    message: `O corpo passa do limite de ${Math.floor(maxBytes / 1024)} KiB.`,
  });

const malformed = (message: string, cause?: unknown) =>
  new AppError({ code: 'json_invalido', status: 400, message, cause });
