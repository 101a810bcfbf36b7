/** Weights by column then label as signed bytes; a byte times the scale of its label is the weight. */
export type ByteWeights = { bytes: Int8Array; scales: readonly number[] };

export function toBytes(weights: Float64Array, labelCount: number): ByteWeights {
  const scales = Array.from({ length: labelCount }, (_, label) => scaleOf(weights, label, labelCount));
  const bytes = Int8Array.from(weights, (weight, i) => Math.round(weight / (scales[i % labelCount] ?? 1)));
  return { bytes, scales };
}

export function encodeWeights(
  weights: Float64Array,
  labelCount: number,
): { weights: string; scales: number[] } {
  const { bytes, scales } = toBytes(weights, labelCount);
  return { weights: Buffer.from(bytes.buffer).toString('base64'), scales: [...scales] };
}

export function decodeWeights({
  weights,
  scales,
}: {
  weights: string;
  scales: readonly number[];
}): Float64Array {
  const bytes = new Int8Array(Buffer.from(weights, 'base64'));
  return Float64Array.from(bytes, (byte, i) => byte * (scales[i % scales.length] ?? 0));
}

function scaleOf(weights: Float64Array, label: number, labelCount: number): number {
  let largest = 0;
  for (let i = label; i < weights.length; i += labelCount)
    largest = Math.max(largest, Math.abs(weights[i] ?? 0));
  return largest === 0 ? 1 : Number((largest / 127).toPrecision(8)); // rounded, so that encoding again changes nothing
}

export function roundWeight(weight: number): number {
  return Math.round(weight * 1e5) / 1e5;
}
