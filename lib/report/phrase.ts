/** A sentence of the report before it has a language: a key of the `report` messages and what fills it. */
export type Phrase = { key: PhraseKey; values?: Record<string, string | number | Date> };

type PhraseKey =
  | `headline.${'none' | 'notYet' | 'few' | 'moved' | 'volume' | 'steady' | 'alone'}`
  | `highlights.${'comentarios' | 'elogios' | 'criticas'}`
  | 'bursts.rule'
  | `charts.${'few' | 'newModel'}`
  | `charts.artistas.${'empty' | 'few' | 'apart' | 'steady' | 'description'}`
  | `charts.lancamentos.${'empty' | 'none' | 'few' | 'moved' | 'steady' | 'description'}`
  | `charts.lancamentos_que_mudaram.${'empty' | 'none' | 'few' | 'moved' | 'steady' | 'description'}`
  | `charts.saldo_semanal.${'empty' | 'few' | 'alone' | 'moved' | 'steady' | 'description'}`
  | `artist.headline.${'moved' | 'volume' | 'steady' | 'newModel' | 'alone'}`
  | `artist.balance.${'title' | 'notice'}`
  | 'files.feedSummary'
  | `charts.categorias.${'empty' | 'few' | 'lead' | 'description'}`
  | `charts.volume_diario.${'empty' | 'few' | 'peakNow' | 'above' | 'below' | 'peak' | 'description'}`
  | `charts.tags_48h.${'empty' | 'few' | 'rising' | 'new' | 'perhaps' | 'steady' | 'scattered' | 'rare' | 'description'}`
  | `charts.volume_horario.${'empty' | 'few' | 'peak' | 'part' | 'steady' | 'description'}`
  | `charts.confianca.${'empty' | 'few' | 'doubted' | 'steady' | 'description'}`;

export type Say = (phrase: Phrase) => string;
