import { nameKey } from '@/lib/text/fold';

const longest = 80;

/** An artist in an address: the key of their name, which no other has. Null for names of signs, and endless ones. */
export function toArtistSlug(name: string): string | null {
  const slug = nameKey(name).replaceAll(' ', '-');
  return slug === '' || slug.length > longest ? null : slug;
}

/** A slug as it stands in an address; what cannot be read is the slug of nobody. */
export function readSlug(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
