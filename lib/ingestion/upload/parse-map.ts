import { z } from 'zod';
import { ValidationError } from '@/lib/errors';
import { uploadFields, type ColumnMap } from '@/lib/ingestion/upload/columns';

const blank = (value: unknown) => (value === '' ? null : value);
const mapSchema = z.record(
  z.string(),
  z.preprocess(
    blank,
    z.enum(uploadFields, { error: `deve ser um de ${uploadFields.join(', ')}, ou nulo` }).nullable(),
  ),
);

/**
 * `{"Comentário": "texto", "Nota": null}`: the field of each column that counts; what is null or not named is
 * ignored. Undefined when none was sent. Throws 422 for what is no such object, and where texto is missing or two
 * columns would be one field.
 */
export function parseMap(sent: string | undefined): ColumnMap | undefined {
  if (sent === undefined || sent.trim() === '') return undefined;
  const parsed = mapSchema.safeParse(parseJson(sent));
  if (!parsed.success) throw refused(parsed.error.issues[0]?.message ?? 'não é um mapa de colunas');
  const map = new Map(
    Object.entries(parsed.data).flatMap(([column, field]) => (field ? [[column, field] as const] : [])),
  );
  const fields = [...map.values()];
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  if (twice) throw refused(`duas colunas não podem ser ${twice}`);
  if (!fields.includes('texto')) throw refused('falta a coluna que é o texto');
  return map;
}

function parseJson(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    throw refused('não é JSON válido');
  }
}

const refused = (message: string) => new ValidationError([{ campo: 'mapa', mensagem: message }]);
