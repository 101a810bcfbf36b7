import type { ArtistPeriod } from '@/lib/report/artist-period';
import { findShareChange } from '@/lib/report/compare-shares';
import { findVolumeChange } from '@/lib/report/compare-volumes';
import { countOpinions } from '@/lib/report/counts';
import type { ToldCategories } from '@/lib/report/hide-small-cells';
import type { Phrase } from '@/lib/report/phrase';

type Told = { name: string; period: ArtistPeriod; told: ToldCategories };

/** The one sentence about an artist: the surest change of a share, else of the volume, else how it stands. */
export function composeArtistHeadline({ name: artist, period, told }: Told): Phrase {
  const { is, counts, before } = period;
  const n = countOpinions(counts);
  const values = { artist, n, period: is, ...toldShares(period, told) };
  if (!before) return { key: 'artist.headline.alone', values };

  const moved = findShareChange(counts, before);
  if (moved && told.alone.includes(moved.category))
    return { key: 'artist.headline.moved', values: { artist, period: is, ...moved } };

  const volume = findVolumeChange(n, countOpinions(before));
  if (volume) return { key: 'artist.headline.volume', values: { ...values, ...volume } };
  return { key: 'artist.headline.steady', values };
}

/** What may be told of praise and criticism. */
function toldShares({ counts }: ArtistPeriod, { alone }: ToldCategories) {
  const n = countOpinions(counts);
  const [praised, criticised] = [alone.includes('elogio'), alone.includes('critica')];
  const told = praised && criticised ? 'both' : praised ? 'praise' : criticised ? 'criticism' : 'none';
  return { told, praise: counts.elogio / n, criticism: counts.critica / n };
}
