"""How the words begin that French writes with É, and that are no words with E.

Four letters after É, of all words of a list of 336,000 French ones (npm: an-array-of-french-words,
MIT): « école, écoles, écolier » begin as one. Made by comparing it with what begins with E: twenty
odd words that go both ways are left out.
"""

from __future__ import annotations

STEMS = frozenset(
    """
    bahi bahî barb bats batt baub bauc baud bavu berl bise bisè blou boni borg boss boua boue
    boui boul bouo bouq bour bout bouz bouâ bouè boué brai bran bras brié brou brui brut brèc
    bréc bull burn buro bène béna béni cach caff cail cala cale cali calo calu calâ calè calé
    cang carl carq cart cati catî cerv chaf chal cham chan chap char chas chau chec chel chen
    chev chid chif chin chiq chiu cho- choc choe chog choi chol chop chos chot chou chue chur
    chus chut chéa cima cime cimi cimo cimâ cimè cimé clab clai clam clan clat clec clim clip
    clis clog clop clor clos clot clus co-c co-e co-g co-i co-r cobi cobl cobu coce coci coco
    coem coeu coge coha coin cola cole coli coll colo colâ comu cond cono copa cope coph copi
    copo copr copâ copè copé coqu cora corc core cori corn coro corâ corç corè coré coso cosp
    coss cosy cota cote coto cots coty coté coul coum cour cout couv covo crab cran cras crev
    cria crie crii crin crio crir cris crit criv criâ crié crou croû crue crus crèm crém crêt
    cubi cuei cuel cuis cula cule culi culo culâ culè culé cuma cume cumi cumo cumâ cumè cumé
    cura cure curi curo curâ curè curé cuss cuye cuyè cœur dams daph dens dent dict dicu difi
    dile dili dita dite diti dito ditr dits ditâ ditè dité dred duca dulc dumé duqu déni fauf
    fend four frit gagr gaie gail gala gale gali galo galâ galè galé gara gard gare gari garo
    garâ garè garé gaux gaya gaye gayi gayo gayâ gayè gayé germ gide gipa glan glef glis glog
    gnaf goce gorg gosi goti gour gout goïn goïs grai grap grat grav gren gres gril gris grot
    grug grèn grég gueu gypt géen géri hont jacu jarr ject join labo laga lagu lanc land lans
    lanç laph lapi larg last laté lavé laïd lect leva leve levi levo levu levâ levè levé lici
    lida lide lidi lido lidâ lidè lidé ligi lima lime limi limo limâ limè limé ling lira lire
    liri liro lisa lise lisi liso lita lite liti lixi locu lodé loge logi loig long loqu luan
    luci lucu luda lude ludi ludo ludâ ludè ludé luer lues lure lusi luss luti lutr luvi lyme
    lysé lytr lève léat léga légi léis léme léph léva lûme lûte maci mail mana manc mane mani
    mano manâ manè mané marg masc maux mbég mera merg meri mers merv mets mett meus meut meuv
    miai mian mias mien mier mies miet miez migr miie miio mina minc mine minç mion mira mire
    miri mirs mise miss mitt miâm miât mièr miée miés mois moji moll molu monc mond morf moti
    mott mouc moud moul mous mouv mues mula mule muli mulo muls mulâ mulè mulé mure muss mèch
    méch méra méri méti mîme mîte mûme mûte nant narc narq nart nerg nerv niel nigm nièm noch
    nola nonc nonç noph norm nost noua noue noui nouo nouâ nouè noué nucl numè numé nuré ocèn
    olie olip olit osin pact pagn pago pair pais pala pale pali palo palâ palè palé pamp pana
    panc pand pann pano parc pare parg parp parq pars part parv pata pate pati pato patâ patè
    paté pauf paul pave pavi peau peic peir pela pele peli pell pelo pelâ pelè pelé pend pent
    perd perl pero perv peul peur phip phod phor phèb phéb phél phém phés piag piai pian pias
    pibl pica pice pich pici picl pico picr picu picy picè picé pide pidi pido pidu pidé pien
    pier pies pieu piez piga pige pigl pigo pigr pigy pigé piie piio pila pile pili pill pilo
    pilâ pilè pilé pimo pimè pimé pina pinc pine ping pini pino pinâ pinç pinè piné pion piph
    pipl pipo pipé piqu piro pisc pisi piso piss pist pisy pita pite pith pito pitr pity piva
    pizo piâm piât piça piço piçâ pièr piée piés ploi plor ploy pluc pode poin pois pong pont
    pony popé poqu poui poum pous pout pouv poux poxy prei pren preu prir pris prou prîm prît
    puce puci pucè pucé puis puli pulo pulp pura pure purg puri puro purâ purè puré puça puço
    puçâ pyor pées péis pépi pîtr quan quar quat quer ques queu quia quid quil quim quin quip
    quis quit quiv rabl radi rafl raie rail rast rath raya raye rayi rayo rayâ rayè rayé rect
    rein reps reut rica rige rigi rign rigè rigé rine riny rism rist roda rode rodi rodo rodâ
    rodè rodé rogè romè rosi roti roto rouv rube ruci ruct rudi rugi rupt rysi ryth rémi rési
    réth soci soté séri tabl tage tagi tagè tagé taie tain tais tait tala tale tali talo tals
    talâ talè talé tama tamb tame tami tamo tamp tamu tamâ tamè tamé tanc tang tant tanç tape
    tarq tasu tat- tati tats taux taya taye tayi tayo tayâ tayè tayé teig tein tend tern teuf
    teul than ther thic thio thiq thog thol thox thus thyl thyn thèn thér tiag tier tiez tinc
    tiol tion tiop tiqu tira tire tiri tiro tirâ tirè tiré tisi tocs toff toil tole tonn touf
    toup tour tran trav trei tren trie tril trip triq triv troi tron trus tréc trés tude tudi
    tuis tuva tuve tuvi tuvo tuvâ tuvè tuvé tymo tési têta tête têti têto têtâ têtè têté vacu
    vada vade vadi vado vadâ vadé vagi valu vane vang vano vapo vasa vase vasi vaso vasu vasâ
    vasè vasé vect veil vein vent verg veri vers vert vhém vict vida vide vidi vido vidu vidâ
    vidè vidé vier vinc vinç visc vita vite viti vito vitâ vitè vité voca vohé volu voqu vuls
    vène véne vêch vêqu
    """.split()
)
# And the words that are shorter.
SHORT = frozenset(
    """
    bat cho chu cot cru cu cus gal lan lis lit lu lue lus lut lût met meu mia mie mir mis mié
    moi mou mue mus mut mît mût nol par pi pia pie pis pié poi pée tai tat tau toc tui tym té
    tés
    """.split()
)
