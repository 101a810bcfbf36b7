import type { ArtistPeriod } from '@/lib/report/artist-period';
import { findShareChange, looksOfHeadline } from '@/lib/report/compare-shares';
import { findVolumeChange } from '@/lib/report/compare-volumes';
import { countOpinions } from '@/lib/report/counts';
import type { Phrase } from '@/lib/report/phrase';

/**
 * The one sentence about an artist: the surest change of a share, else of the volume, else how it stands. No share is
 * compared across a change of the model that labels.
 */
export function composeArtistHeadline(artist: string, period: ArtistPeriod): Phrase {
  const { is, counts, before, nOver, isOneModel } = period;
  const n = countOpinions(counts);
  const values = { artist, n, period: is, praise: counts.elogio / n, criticism: counts.critica / n };
  if (!before) return { key: 'artist.headline.alone', values };

  const moved = isOneModel ? findShareChange(counts, before) : null;
  if (moved) return { key: 'artist.headline.moved', values: { artist, period: is, ...moved } };

  const volume = findVolumeChange(nOver, countOpinions(before), looksOfHeadline);
  if (volume) return { key: 'artist.headline.volume', values: { ...values, ...volume } };
  return { key: `artist.headline.${isOneModel ? 'steady' : 'newModel'}`, values };
}
