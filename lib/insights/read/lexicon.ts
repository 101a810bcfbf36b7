/** What a word or a phrase of a question asks for. */
export type Concept =
  | 'elogio'
  | 'critica'
  | 'sugestao'
  | 'duvida'
  | 'spam'
  | 'voices'
  | 'count'
  | 'share'
  | 'change'
  | 'balance'
  | 'category'
  | 'artist'
  | 'release'
  | 'topic'
  | 'day'
  | 'overview'
  | 'trend'
  | 'most'
  | 'least'
  | 'week'
  | 'before';

/** Says nothing about what is asked. */
export const courtesies =
  /\b(?:bom dia|boa (?:tarde|noite|semana)|por (?:favor|gentileza)|se possivel|tudo bem|good (?:morning|afternoon|evening))\b/g;

/** Looked for before words, in folded text. */
export const phrases: [RegExp, Concept][] = [
  [
    /\b(?:por cento|per ?cent|em que proporcao|que (?:parte|fatia|parcela)|what (?:share|part|portion))\b/,
    'share',
  ],
  [/\b(?:fala(?:ra|va)m|disseram|dizem|comentaram) bem\b|\bbem (?:avaliad|recebid)[oa]s?\b/, 'elogio'],
  [/\b(?:fala(?:ra|va)m|disseram|dizem|comentaram) mal\b|\bmal (?:avaliad|recebid)[oa]s?\b/, 'critica'],
  [/\b(?:em|com) relacao [ao]s?\b|\b(?:compar\w+) (?:com|a|ao|to|with)\b/, 'change'],
  [
    /\bao longo\b|\bsemana a semana\b|\bweek by week\b|\bover (?:the )?(?:last |past )?(?:\w+ )?weeks\b/,
    'trend',
  ],
  [
    /\bem (?:qual|que) (?:das )?(?:semanas?|uma)\b|\b(?:qual|quais|que) (?:foi a |das |dessas |destas )?semanas?\b/,
    'week',
  ],
  [/\b(?:in )?(?:which|what) (?:of the (?:\w+ )?)?weeks?\b/, 'week'],
  [/\bem alta\b|\bganh(?:ou|aram|a|am) forca\b|\bpico de\b/, 'change'],
  [
    /\bde que (?:se )?(?:falou|falaram|falam)|\bsobre o que (?:se )?(?:falou|falaram|falam|comentaram)|\bo que (?:mais )?(?:repercutiu|bombou)\b/,
    'topic',
  ],
  [/\bwhat (?:were|are|did) (?:people|listeners|fans) talk(?:ing)?(?: most)? about\b/, 'topic'],
  [/\b(?:talked|most talked)[ -]about\b/, 'voices'],
  [
    /\bde (?:quem|qual artista)\b|\bquem (?:foi|e|era|teve|recebeu|ficou|mais (?:foi|teve|recebeu)|apareceu|lidera|liderou)\b/,
    'artist',
  ],
  [/\bwho (?:was|is|were|got|had|received|led)\b/, 'artist'],
  [
    /\bo que (?:rolou|aconteceu|houve|marcou|teve|foi destaque|de (?:mais )?importante)\b|\bcomo (?:foi|foram|andou|estava|esteve) (?:a|as|o)\b/,
    'overview',
  ],
  [/\bwhat happened\b|\bhow (?:was|were|did)\b/, 'overview'],
  [/\b(?:pontos?|aspectos?) positivos?\b/, 'elogio'],
  [/\b(?:pontos?|aspectos?) negativos?\b/, 'critica'],
];

const words: [RegExp, Concept][] = [
  [
    /^(?:elogi\w*|positiv\w*|gost(?:ou|aram|am|a|ando)|am(?:ou|aram|ando)|curti(?:u|ram)|ador(?:ou|aram)|agrad\w*|aplaus\w*|aprov(?:ou|aram|acao)|prais\w*|positive\w*|lik(?:e|ed)|lov(?:e|ed)|compliment\w*)$/,
    'elogio',
  ],
  [
    /^(?:critic\w*|negativ\w*|reclam\w*|queix\w*|detest\w*|odi(?:ou|aram)|desagrad\w*|insatisf\w*|descontent\w*|complain\w*|hated?|dislik\w*)$/,
    'critica',
  ],
  [/^(?:sugest\w*|suger\w*|suggest\w*|pedidos?|pediram|pediu|requests?)$/, 'sugestao'],
  [/^(?:duvidas?|perguntas|perguntaram|questions|doubts?|queries)$/, 'duvida'],
  [/^(?:spams?|golpes?|propagandas?)$/, 'spam'],
  [
    /^(?:comentarios?|comentou|comentad\w*|comentaram|opin(?:iao|ioes|aram)|mensage(?:m|ns)|mencoes|mencao|menciona\w*|citad\w*|falad\w*|fal(?:ou|aram|am)|disseram|diss(?:e|eram)|dizem|dizer|manifesta\w*|ouvintes?|publico|fas|pessoas|pessoal|gente|galera|vozes|comments?|opinions?|messages?|mention\w*|listeners?|people|fans?|audience|said|say|saying|talked|talking|discussed|conversa|conversas|interesse|atencao|conversation|interest|attention)$/,
    'voices',
  ],
  [/^(?:quant[oa]s?|volume|numero|quantidade|total|contagem|many|number|count|amount)$/, 'count'],
  [
    /^(?:porcentage(?:m|ns)|percentua(?:l|is)|proporc(?:ao|oes)|parcela|fatia|percentage|share|shares|proportion|%|maioria|metade|majority|divid\w*|divis\w*|distribu\w*|split|breakdown)$/,
    'share',
  ],
  [
    /^(?:sub(?:iu|iram|ida|indo|ir|idas|iam)|sobe|sobem|ca(?:iu|iram|indo|ir|em|ia|i)|queda|quedas|cresc\w*|aument\w*|diminu\w*|reduz\w*|reduc\w*|mud(?:ou|aram|anca|ancas|am|a|ar)|vari(?:ou|aram|acao|acoes)|alter(?:ou|aram|acao)|diferenc\w*|melhor(?:ou|aram)|pior(?:ou|aram)|oscil\w*|avanc\w*|recu(?:ou|aram|o)|dispar\w*|alta|baixa|compar\w*|rose|rise|risen|rising|fell|fall|fallen|drop\w*|grew|grow\w*|increas\w*|decreas\w*|declin\w*|chang\w*|differ\w*|up|down|dobr(?:ou|aram)|doubl\w*)$/,
    'change',
  ],
  [
    /^(?:saldo|humor|clima|sentimento|recepcao|balanco|satisf\w*|balance|mood|sentiment|reception)$/,
    'balance',
  ],
  [/^(?:categorias?|tipos?|category|categories|kinds?|types?)$/, 'category'],
  [
    /^(?:artistas?|cantor(?:a|es|as)?|bandas?|duplas?|nomes?|musicos?|grupos?|artists?|singers?|bands?|names?|acts?|quem)$/,
    'artist',
  ],
  [
    /^(?:lancamentos?|disco|discos|albu(?:m|ns)|albums?|singles?|clipes?|faixas?|musicas?|releases?|songs?|tracks?|records?)$/,
    'release',
  ],
  [/^(?:assuntos?|temas?|tags?|topicos?|topics?|themes?|subjects?|pauta|pautas|issues?)$/, 'topic'],
  [/^(?:dias?|days?|day)$/, 'day'],
  [
    /^(?:resum\w*|panorama|geral|destaques?|novidades?|aconteceu|aconteceram|acontecimentos?|balancao|overview|summar\w*|highlights?|news|happened|repercuss\w*|apanhado|sintese|sintetiz\w*)$/,
    'overview',
  ],
  [/^(?:tendencias?|evolu\w*|trajetoria|historico|trends?|evolv\w*)$/, 'trend'],
  [
    /^(?:mais|maior(?:es)?|principal|principais|top|lider\w*|campea\w*|recordista|predomin\w*|most|biggest|largest|highest|main|top|more|busiest|movimentad\w*|pico|auge|agitad\w*|cheio)$/,
    'most',
  ],
  [
    /^(?:menos|menor(?:es)?|least|fewest|smallest|lowest|less|fewer|quietest|calm[oa]s?|parad[oa]s?|tranquil[oa]s?)$/,
    'least',
  ],
  [/^(?:anterior(?:es)?|antes|previous|before|earlier)$/, 'before'],
];

export function conceptOf(key: string): Concept | null {
  return words.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

const stopWords = new Set(
  [
    'a o as os um uma uns umas de do da dos das d em no na nos nas num numa por pelo pela pelos pelas para pra pro com sem',
    'e ou que qual quais como onde se ao aos entre sobre ate desde foi foram e era eram ser ter teve tiveram tem tinha ha',
    'houve havia esta estao estava estavam esse essa esses essas este estes isso isto aquele aquela seu sua seus suas meu',
    'minha nosso nossa dele dela deles delas ele ela eles elas eu voce voces nos me te lhe lhes mim nao sim ja so tambem',
    'ainda muito muita muitos muitas pouco pouca bem mal mesmo agora aqui la ai entao mas porem tudo todo toda todos todas',
    'algo algum alguma alguns algumas nenhum nenhuma cada outro outra outros outras tal tanto',
    'diga diz dizer conte conta contar mostre mostra fale informe informa liste lista listar saber sabe quero queria gostaria',
    'pode poderia posso preciso favor obrigado obrigada oi ola bom boa tarde noite ok ai gentileza olha veja explica explique',
    'ficou ficaram recebeu receberam recebe apareceu apareceram aparece veio vieram chegou chegaram chegam houveram registrou',
    'registrados registradas registrado contabilizados deu dao fez faz feita feitas ocorreu ocorreram encontra representou',
    'representaram representa vez vezes durante periodo parte lado mundo verdade certo exatamente exata mente afinal somando',
    'realmente realidade aproximadamente cerca semana semanas semanal semanais ultimo ultima ultimos ultimas recente recentes',
    'relacao vs versus contra comparado comparada pessoal dados numeros relatorio pelos cai ali portanto quando',
    'resumos dentre juntas juntos ambas ambos somou somaram passou passaram porcento tido sido estiveram esteve andam andou',
    'recebemos tivemos temos vimos sabemos ficamos coisa coisas alguem ninguem vc vcs q tb tbm fim final comportou comportaram se',
    'houvesse teria dar da pra dos foi pelas afim mostrou mostraram apresentou apresentaram atingiu chegando',
    'the an of in on at by for from to with and or is are was were be been did do does has have had it its this that these',
    'those there their they we you your i me my our us what which who whom whose how when where about than then as into over',
    'any some all each other please tell show give list know want can could would week weeks weekly latest recent get got',
    'received receive compared against much were come came during period not no so also just only very if but t s re',
  ]
    .join(' ')
    .split(' '),
);
export const isStopWord = (key: string): boolean => stopWords.has(key) || key.length < 2;
