import { createRandom } from '@/lib/stats/random';
import { nameKey } from '@/lib/text/fold';

const first =
  'Ana Bia Caio Davi Duda Elza Fafá Gil Gui Helô Iara Ivete Jão Joana Kiko Lia Lucas Luna Malu Mara Marta Nando Nina Otto Paulo Pedro Rita Rosa Silva Téo Tiago Tulipa Vanessa Vitor Zé Zeca';
const nouns =
  'Lua Mar Sol Rua Noite Vento Flor Pedra Rio Céu Fogo Cidade Areia Chuva Samba Baile Sertão Morro Raiz Trem Norte Cais Estrela Farol Quintal Maré';
const syllables =
  'ba be bo ca co da de di do fa fe ga gui jo ju la le li lo lu ma me mi mo na ne ni no pa pe pi ra re ri ro sa se si ta te ti to va ve vi za zi';
const stages = 'MC DJ Banda Grupo Trio Os As Mestre Dona'.split(' ');

/**
 * Names of artists nobody goes by, the same for the same seed: given names and ordinary nouns among them, as in real
 * ones, so that a catalogue full of them has every chance to be found where nobody was named.
 */
export function inventNames({
  count,
  seed,
  except,
}: {
  count: number;
  seed: number;
  except: readonly string[];
}): string[] {
  const random = createRandom(seed);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const [given, things, sounds] = [first, nouns, syllables].map((words) => words.split(' '));
  const surname = () => capitalise(pick(sounds ?? []) + pick(sounds ?? []) + pick(sounds ?? []));
  const forms = [
    () => `${pick(given ?? [])} ${surname()}`,
    () => `${pick(stages)} ${pick(given ?? [])} ${surname()}`,
    () => `${pick(stages)} ${pick(things ?? [])} ${surname()}`,
    () => `${pick(given ?? [])} ${pick(things ?? [])}`,
    () => pick([...(things ?? []), surname()]),
  ];
  const taken = new Set(except.map(nameKey));
  const names: string[] = [];
  while (names.length < count) {
    const form = forms[Math.floor(random() * forms.length)];
    const name = form?.() ?? '';
    if (taken.has(nameKey(name))) continue;
    taken.add(nameKey(name));
    names.push(name);
  }
  return names;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
