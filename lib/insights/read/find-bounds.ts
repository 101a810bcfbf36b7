/** Why a question is beyond what summaries tell, whatever they say. */
export type Bound = 'futuro' | 'causa' | 'conselho' | 'autoria' | 'ordem';

const patterns: [RegExp, Bound][] = [
  // orders to whoever answers
  [
    /\b(?:ignor|esque|desconsider|desobede|sobrescrev|disregard|forget|overrid)\w* (?:tod[ao]s? |all |as |os |suas |your |the |any |tudo |everything|o que )/,
    'ordem',
  ],
  [
    /\b(?:prompt|instruc(?:ao|oes)|instructions?|system message|mensagem (?:do|de) sistema|jailbreak|modo desenvolvedor|developer mode|chave de api|api key|senhas?|passwords?|tokens?)\b/,
    'ordem',
  ],
  [
    /\b(?:finja|aja como|atue como|comporte se|pretend|act as|roleplay|voce (?:agora )?e um|you are (?:now )?an?|a partir de agora)\b/,
    'ordem',
  ],
  [
    /\b(?:escreva|componha|crie|redija|write|compose|traduza|translate|repita|repeat|responda (?:so|apenas|somente|com)|answer only|say exactly|diga exatamente|apague|delete|execute|publique|clique|click)\b/,
    'ordem',
  ],
  // what has not been
  [
    /\b(?:proxim[oa]s? (?:semanas?|mes(?:es)?|dias?|anos?)|(?:semana|mes|ano|dia) que vem|amanha|futur[oa]s?|futuramente|previs(?:ao|oes)|prev(?:er|eja|isto)|prognostico|projec(?:ao|oes)|next (?:week|month|year|weeks)|tomorrow|future|forecast|predict\w*|will)\b/,
    'futuro',
  ],
  [
    /\b(?:vai|vao|ira|irao) (?:ser |ter |haver |continuar |subir|cair|crescer|aumentar|diminuir|melhorar|piorar|ficar|acontecer|lancar|bater|\w+ar|\w+er|\w+ir)\b/,
    'futuro',
  ],
  [/\b(?:sera que|sera|serao|tera|terao|havera|devem? (?:subir|cair|crescer|aumentar))\b/, 'futuro'],
  // why, which nobody reckons
  [
    /\b(?:por ?que|porque|pq|motivos?|raz(?:ao|oes)|causas?|caus(?:ou|aram)|culpa|levou a|explica (?:a|o|essa|esse|esta)|why|reasons?|causes?|caused|due to|because)\b/,
    'causa',
  ],
  // what to think or do
  [
    /\b(?:voce|vc) (?:acha|acredita|pensa|prefere|gosta|recomenda|sugere)|\bna sua opiniao|\bsua opiniao|\b(?:devo|deveri\w+|devemos|dever(?:ia|iamos)|precisamos|recomend\w+|conselhos?|vale a pena|o que fazer|como (?:melhorar|resolver|reduzir|aumentar))\b/,
    'conselho',
  ],
  [
    /\b(?:should|recommend\w*|advice|do you think|your opinion|what to do|how (?:to|can|do) (?:we|i)?\s?(?:improve|fix|reduce)?)\b/,
    'conselho',
  ],
  // who said it
  [
    /\bquem (?:mais )?(?:comentou|escreveu|falou|disse|mandou|postou|publicou|reclamou|elogiou|criticou|enviou|fez|sugeriu|perguntou|assin\w+)\b/,
    'autoria',
  ],
  [
    /\b(?:autor(?:a|es|as)?|e ?mails?|telefones?|cpf|celular|endereco|perfi(?:l|s)|usuari[oa]s?|(?:qual|quais|o) nomes? (?:de|da|do) (?:quem|pessoa|usuari\w+|ouvintes?|fas?)|authors?|users?|usernames?|phones?|who (?:wrote|posted|said|commented|complained|praised|criticised|criticized|sent))\b/,
    'autoria',
  ],
];

/** What no question about weeks is made of: markup, links, other people's roles. */
const markup = /<[a-z/!]|https?:|www\.|javascript:|[{}\\`]|\b(?:system|assistant|user)\s?:/i;

/** `folded` are the words of the text; null where nothing forbids an answer. */
export function findBound(text: string, folded: string): Bound | null {
  if (markup.test(text)) return 'ordem';
  return patterns.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
