/** How people shorten on a phone; one folded word to one folded word. */
export const abbreviations = new Map(
  Object.entries({
    vc: 'voce', vcs: 'voces', ce: 'voce', ces: 'voces', oce: 'voce', vce: 'voce', vse: 'voce',
    pq: 'porque', pk: 'porque', pqe: 'porque', q: 'que', qe: 'que', ki: 'que', oq: 'oque', oqe: 'oque',
    tb: 'tambem', tbm: 'tambem', tmb: 'tambem', tbem: 'tambem',
    n: 'nao', naum: 'nao', nn: 'nao', num: 'nao', nein: 'nao', nop: 'nao',
    mt: 'muito', mto: 'muito', mta: 'muita', mts: 'muitos', mtos: 'muitos', mtas: 'muitas', muinto: 'muito', mui: 'muito',
    dms: 'demais', dmais: 'demais', dimais: 'demais', msm: 'mesmo', mesm: 'mesmo',
    eh: 'e', ta: 'esta', to: 'estou', tou: 'estou', tava: 'estava', tavam: 'estavam',
    hj: 'hoje', amnh: 'amanha', agr: 'agora', dps: 'depois', dpois: 'depois', qnd: 'quando', qdo: 'quando', qando: 'quando',
    qm: 'quem', qnto: 'quanto', qto: 'quanto', qts: 'quantos', qtos: 'quantos', ql: 'qual', cmo: 'como', cm: 'como',
    tds: 'todos', td: 'tudo', tdo: 'tudo', tda: 'toda', tdos: 'todos', ngm: 'ninguem', nguem: 'ninguem', ninguen: 'ninguem',
    alg: 'alguem', alguen: 'alguem', algm: 'alguem', blz: 'beleza', bjs: 'beijos', bj: 'beijo', abs: 'abraco',
    vdd: 'verdade', msg: 'mensagem', msgs: 'mensagens', pfv: 'pfvr', pf: 'pfvr', pvf: 'pfvr', prfvr: 'pfvr',
    obg: 'obrigado', obgd: 'obrigado', obrigadx: 'obrigado', brigado: 'obrigado', brigada: 'obrigada',
    p: 'pra', cmg: 'comigo', ctg: 'contigo', kd: 'cade', cad: 'cade',
    gnt: 'gente', mn: 'mano', mlk: 'moleque',
    fvr: 'favor', vlw: 'valeu', flw: 'falou', tlgd: 'ligado', add: 'adiciona', musga: 'musica', msc: 'musica',
    mscs: 'musicas', msk: 'musica', vid: 'video', d: 'de', c: 'com', s: 'sem', ss: 'sim',
    zapp: 'zap', wpp: 'whats', wats: 'whats', watsap: 'whats', whatsap: 'whats', whatsapp: 'whats', wtsp: 'whats', watsapp: 'whats',
  }),
);
