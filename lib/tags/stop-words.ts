/** Words that name no subject, folded as the tokeniser writes them: a phrase neither begins nor ends with one. */
export const stopWords: ReadonlySet<string> = new Set(
  `a o e as os um uma uns umas ao aos de da do das dos dum duma em no na nos nas num numa por pelo pela pelos pelas para
  pra pras pro pros com sem sob sobre ate desde entre contra perante apos durante que quem qual quais quanto quanta
  quantos quantas quando onde como porque porque por pq se si me te lhe lhes nos vos eu tu ele ela eles elas voce voces
  gente mim ti comigo contigo consigo conosco meu minha meus minhas teu tua teus tuas seu sua seus suas nosso nossa
  nossos nossas dele dela deles delas esse essa esses essas este esta estes estas isso isto aquilo aquele aquela aqueles
  aquelas nesse nessa neste nesta nisso nisto naquele naquela desse dessa deste desta disso disto daquele daquela ser sou
  es somos sao era eram eras foi fui fomos foram seria seriam sera serao seja sejam fosse fossem sendo sido estar estou
  esta estao estamos estava estavam esteve estive estiver estivesse estando to ta tao tava tavam ter tenho tem temos
  tinha tinham teve tive tiveram tera terao teria tenha tenham tivesse tendo tido haver ha havia houve haja ir vou vai
  vamos vao ia iam indo vir vem vindo veio fazer faco faz fazem fez fiz fizeram fazendo feito faca facam dar dou da dao
  deu dei deram dando dado poder posso pode podem podia pude pode podiam poderia poderiam querer quero quer querem
  queria queriam quis saber sei sabe sabem sabia ver vejo ve veem vi viu viram vendo visto ficar fica ficam ficou fiquei
  ficaram ficando deixar deixa deixou falar fala falam falou falando dizer digo diz dizem disse achar acho acha acham
  achei achou parecer parece pareceu chegar chega chegou passar passa passou precisar preciso precisa precisam colocar
  coloca colocar bota botar nao nem sim nunca jamais sempre ja ainda tambem tb so somente apenas mais menos muito muita
  muitos muitas pouco pouca poucos poucas tanto tanta tantos tantas todo toda todos todas tudo nada algo alguem ninguem
  algum alguma alguns algumas nenhum nenhuma outro outra outros outras mesmo mesma mesmos mesmas cada qualquer proprio
  propria bem mal assim entao agora hoje ontem amanha dia dias hora horas vez vezes ano anos semana mes ai ali la aqui ca
  dai daqui dali logo depois antes enquanto aqui mas porem contudo todavia entretanto ou quer senao embora caso pois
  portanto logo etc ne ok ah oh eh hein hum haha opa ei oi ola tipo cara mano velho veio galera pessoal povo gente amigo
  amiga moco moca meu deus nossa caramba poxa puts aff pqp kkk vlw valeu obrigado obrigada parabens por favor pfv bom boa
  bons boas otimo otima melhor pior ruim lindo linda lindos lindas maravilhoso maravilhosa perfeito perfeita incrivel
  demais bonito bonita legal massa top show amo amei ama adoro adorei gosto gostei gostaria odeio odiei amor coracao
  musica musicas som cantor cantora artista banda comentario video coisa coisas jeito parte gente pessoa pessoas mundo
  vida dois duas tres quatro cinco primeiro primeira segundo segunda ultimo ultima meio novo nova novos novas velha
  grande grandes pequeno pequena certo certa tal tais aquele la the of and to in is it you my i`
    .split(/\s+/)
    .filter(Boolean),
);
