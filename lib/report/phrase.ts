/** A sentence of the report before it has a language: a key of the `report` messages and what fills it. */
export type Phrase = { key: PhraseKey; values?: Record<string, string | number | Date> };

type PhraseKey =
  | `headline.${'none' | 'notYet' | 'few' | 'moved' | 'volume' | 'steady' | 'alone'}`
  | `highlights.${'comentarios' | 'elogios' | 'criticas'}`
  | 'charts.few'
  | 'files.feedSummary'
  | `charts.categorias.${'empty' | 'few' | 'lead' | 'description'}`
  | `charts.volume_diario.${'empty' | 'few' | 'peakNow' | 'above' | 'below' | 'peak' | 'description'}`;

export type Say = (phrase: Phrase) => string;
