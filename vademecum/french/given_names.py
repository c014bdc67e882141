"""Given names that people in France bear: with a capital beside one, words are a name for certain.

Folded, small. Not among them are those that name places or things more often: France, Paris,
Nancy, Valence, Marine, Prudence, Lourdes.
"""

from __future__ import annotations

from vademecum.french.folding import letters

_WOMEN = (
    "adele adeline adriana agathe agnes aicha aissata alexandra alexia alice alicia aline alix "
    "amandine amelie amina aminata anais andrea andree angelique anissa anna annabelle anne "
    "annette annick annie antoinette apolline ariane arlette armelle assia astrid aude audrey "
    "aurelie aurore awa aya barbara beatrice berangere bernadette berthe bintou blandine "
    "brigitte camille capucine carine carla carole caroline catherine cecile celia celine "
    "chantal charlene charlotte chloe christel christelle christiane christine claire clara "
    "clarisse claudette claudia claudie claudine clea clelia clemence clementine clotilde "
    "colette coralie corinne cynthia daniele danielle daphne deborah delphine denise diane "
    "djamila djeneba dominique dorothee eleonore eliane elisa elisabeth elise elodie eloise "
    "elsa elvire emeline emilie emma emmanuelle estelle esther eugenie eva evelyne fabienne "
    "fanny fanta farida fatima fatou fatoumata fatma faustine felicie fernande fiona flavie "
    "florence floriane fleur francine francoise frederique gabrielle gaelle genevieve georgette "
    "germaine geraldine ghislaine gilberte ginette gisele gwenaelle gwenola habiba hafida "
    "hanane hawa helena helene henriette hortense houria huguette ibtissam ines ingrid irene "
    "iris isabelle jacqueline jade jamila janine jasmine jeanne jeannine jennifer jessica "
    "joelle johanna josephine josette josiane judith julia juliane julie juliette justine "
    "karima karine katia khadija khadidja laetitia laila laura laure laurence laurie lea leila "
    "lena leonie leopoldine leslie lila lili liliane lina lisa lise louise lou louisa lucette "
    "lucie lucienne lucile ludivine lydia lydie lylia mado madeleine maeva maelle magali "
    "magalie malika malo manon margaux margot marguerite maria mariam mariama marianne marie "
    "marielle marina marion marjorie marlene marthe martine maryline maryse mathilde maud "
    "melanie melissa michele micheline michelle mireille monique morgane muriel myriam nadege "
    "nadia nadine naima nassima natacha nathalie nawel nicole nina noemie nora nour oceane "
    "odette odile olga olivia ophelie oumou pascale paule paulette pauline perrine philippine "
    "rachel rachida rania raphaelle raymonde rebecca regine reine renee rita rolande romane "
    "rosalie roseline roxane sabine sabrina safia saida salima samia samira sandra sandrine "
    "sara sarah severine sidonie simone sofia solange solene sonia sophie soraya souad stella "
    "stephanie suzanne suzie sylviane sylvie tatiana thais therese tiphaine ursule valentine "
    "valerie vanessa vera veronique violaine violette virginie viviane wassila wendy yasmina "
    "yasmine yolande yvette yvonne zahia zahra zineb zoe zohra"
)
_MEN = (
    "abdallah abdel abdelkader abdou abdoulaye adama adel adrien ahmed aime alain alassane "
    "albert alban aldo alexandre alexis alfred ali alioune alphonse amadou amine amir anatole "
    "andre ange anthony antoine antonin antonio aristide armand armel arnaud arthur auguste "
    "augustin aurelien axel aziz bakary baptiste barnabe barthelemy bastien baudouin benjamin "
    "benoit bernard bertrand boris boubacar brahim brice bruno bryan carlos cedric celestin "
    "cesar charles charly cheikh christian christophe clement claude colin come corentin cyril "
    "cyrille cyprien damien daniel david denis desire didier dimitri djibril dylan edgar edmond "
    "edouard elias elie eliott emile emilien emmanuel enzo eric ernest erwan etienne eugene "
    "evan fabien fabrice fadi farid felix ferdinand fernand firmin florent florian francis "
    "franck francois frank fred frederic gabriel gael gaetan gaston gauthier gautier geoffroy "
    "georges gerald gerard germain ghislain gilbert gilles giovanni gregoire gregory guillaume "
    "gustave guy gwenael habib hakim hamid hamza hassan hector henri herve hicham hippolyte "
    "honore hubert hugo hugues hussein ibrahim ibrahima idriss ismael ismail issa ivan jacky "
    "jacques jamal jean jeremie jeremy jerome joachim joel johan john jonathan jordan jorge "
    "jose joseph joshua jules julien kader kamel karim kevin khaled laurent leandre leo leon "
    "leonard leopold lionel loic louis lounes luc lucas lucien ludovic malik mamadou manuel "
    "marc marceau marcel marco mario marius martial martin mathias mathieu mathis matteo "
    "matthias matthieu maurice max maxence maxime mehdi michael michel mickael miguel modibo "
    "mohamed mohammed morgan mouhamed mouloud moussa moustapha mustapha nabil nael nathan "
    "nicolas nils noam noel octave olivier omar oscar oumar ousmane pablo pascal patrice "
    "patrick paul pedro philippe pierre quentin rachid rafael raoul raphael raymond regis remi "
    "remy renaud rene reynald richard robert robin roch rodolphe rodrigue roger roland romain "
    "romuald ronan sacha said salah salif salim sami samir samuel samy sebastien seraphin serge "
    "seydou sidi simon sofiane soufiane souleymane stanislas stephane steve sylvain tanguy "
    "tarek theo theodore theophile thibaud thibault thierry thomas timothee titouan toussaint "
    "tristan ulysse urbain valentin valery victor vincent virgile vivien wilfrid william xavier "
    "yacine yanis yann yannick yassine yoann yohan youssef youssouf yunus yves yvan zacharie "
    "zinedine zoubir"
)

GIVEN = frozenset(f"{_WOMEN} {_MEN}".split())


def is_given(word: str) -> bool:
    """Whether a word is a given name, or several with hyphens between: « Marie-Ève »."""
    return all(part in GIVEN for part in letters(word).split("-"))
