"""What stands around a letter: courtesy and signatures beside what asks, limits or refuses."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.exchange.around import HONEST, LIMITS, WRONG
from vademecum.exchange.courtesy import Sort, civil, sorts
from vademecum.exchange.formulas import disclaims
from vademecum.exchange.signature import names

HERS = names(("Henriette Tardieu", "h. tardieu", "Mme Tardieu", "Une maire de montagne"))
NOTICE = (
    "Ce message et ses pièces jointes sont confidentiels et établis à l’attention exclusive de "
    "leurs destinataires. Si vous avez reçu ce message par erreur, merci de le détruire et d’en "
    "avertir l’expéditeur. Toute utilisation ou diffusion non autorisée est interdite. La "
    "Communauté des Deux Rives décline toute responsabilité si ce message a été altéré."
)
ENGLISH = (
    "This e-mail and any files transmitted with it are confidential and intended solely for the "
    "use of the individual to whom they are addressed. If you have received this e-mail in error "
    "please notify the sender."
)
FALSE_NOTICE = (
    "Ce message et ses pièces jointes sont confidentiels, en particulier le passage sur le maire, "
    "merci au destinataire."
)

# Messages that ask for nothing: a line each.
ORDINARY = (
    ["Bonjour,", "", "Voici ma relecture.", "", "Cordialement,", "H. Tardieu", "06 01 02 03 04"],
    ["Bonjour,", "", "Cordialement,", "", "H. Tardieu", "Maire de Firmin", "06 01 02 03 04"],
    ["Bonjour Claire,", "", "Bonne réception.", "Très cordialement Henriette"],
    ["Madame la Directrice,", "", "Veuillez trouver ci-joint le document complété.",
     "Je vous prie d’agréer, Madame, l’expression de mes", "salutations distinguées.",
     "", "Henriette Tardieu"],
    ["Bonjour à tous,", "Vous trouverez en pièce jointe ma relecture avec mes corrections.",
     "Bien à vous", "Mme Tardieu, maire"],
    ["H. Tardieu"],
    ["Merci pour votre travail !", "Henriette"],
    ["Cordialement", "Henriette TARDIEU", "Mairie de Firmin", "12 rue de la République",
     "05000 FIRMIN", "Tél. : 04 92 00 00 00", "Port. 06 01 02 03 04", "www.firmin.invalid"],
    ["Bien cordialement,", "H. Tardieu | Maire | h.tardieu@firmin.invalid"],
    ["Cordialement,", "Henriette Tardieu", "Directrice de l’attractivité et du rayonnement",
     "Métropole des Deux Rives", "1er étage, 3 place de l’Hôtel de Ville, 05000 Firmin"][:4],
    ["Bonjour", "", "Envoyé de mon iPhone"],
    ["Voici.", "", "Sent from my iPhone"],
    ["Merci", "Get Outlook for Android"],
    ["Cordialement,", "H. Tardieu", "", NOTICE],
    ["Cordialement,", "H. Tardieu", "", ENGLISH],
    ["Cordialement,", "H. Tardieu", NOTICE[:150], NOTICE[150:]],
    ["J’espère que vous allez bien.", "Comme convenu, voici le compte rendu relu.", "Amitiés,",
     "Henriette"],
    ["Désolée pour le retard.", "Bonne journée,", "Henriette Tardieu"],
    ["Je reste à votre disposition pour toute information complémentaire.", "Cordialement",
     "Tardieu Henriette", "Conseillère départementale, maire honoraire"],
    ["N’hésitez pas à me contacter si besoin.", "Cdlt", "HT", ""][:3],
    ["Bonne lecture et bon week-end", "Henriette T."],
    ["Avec mes remerciements,", "Henriette Tardieu", "Fait à Firmin, le 3 avril 2017"],
    ["Recevez, Monsieur, mes salutations respectueuses.", "Dr Henriette Tardieu"],
    ["Suite à votre courrier du 20 mars 2017, voici le document signé.", "Sincèrement",
     "Mme Henriette Tardieu"],
    ["Bien reçu, merci beaucoup !"],
    ["Bonjour M. Untel,", "Voici ma relecture.", "Avec toute ma reconnaissance", "Henriette"],
    ["Monsieur le Président du groupe,", "Ci-joint le document relu.", "H. Tardieu"],
    ["Chers collègues,", "Merci à vous et à toute votre équipe.", "Henriette Tardieu, maire"],
    ["Bonjour Monsieur Untel,", "Je vous renvoie la lettre remplie.", "Bonne continuation",
     "Henriette Tardieu – Maire de Firmin – 06.01.02.03.04"],
    ["Dans l’attente de votre retour,", "Cordialement", "H. Tardieu",
     "Cabinet de la présidence | +33 4 92 00 00 00"],
    ["Cordialement", "H. Tardieu", "Pensez à l’environnement avant d’imprimer ce message"],
    ["Cordialement", "H. Tardieu", "Suivez-nous sur LinkedIn"],
    ["Meilleurs vœux à toute l’équipe", "Henriette"],
    ["Salut,", "Voilà le fichier.", "Bises", "Henriette"],
    ["Chère Madame,", "En vous souhaitant bonne réception.", "Respectueusement", "H. Tardieu",
     "BP 40", "Cedex 9"],
)  # fmt: skip

# Messages of which one line at least is somebody's word: the lines that are.
ASKED = (
    (["Cordialement,", "H. Tardieu", "ne publiez pas t5"], ["ne publiez pas t5"]),
    (["Bonjour,", "Uniquement après les élections.", "Cordialement"],
     ["Uniquement après les élections."]),
    (["Cordialement", "H. Tardieu, sauf t5"], ["H. Tardieu, sauf t5"]),
    (["Je préfère attendre.", "Merci"], ["Je préfère attendre."]),
    (["Merci de retirer t5.", "Cordialement,", "H. Tardieu"], ["Merci de retirer t5."]),
    (["Finalement non.", "Cordialement"], ["Finalement non."]),
    (["Bonne réception ?"], ["Bonne réception ?"]),
    (["Cordialement,", "H. Tardieu", "PS : le maire n’a pas dit cela"],
     ["PS : le maire n’a pas dit cela"]),
    (["Cordialement,", "H. Tardieu", "Réserver aux membres"], ["Réserver aux membres"]),
    (["Je vous prie", "de supprimer le début.", "Cordialement"],
     ["Je vous prie", "de supprimer le début."]),
    (["Cordialement", "H. Tardieu", "Confidentiel"], ["Confidentiel"]),
    (["Cordialement", "H. Tardieu", "Version provisoire"], ["Version provisoire"]),
    (["Cordialement", "H. Tardieu", "NE PAS DIFFUSER"], ["NE PAS DIFFUSER"]),
    (["Cordialement,", "Paul Durand"], ["Paul Durand"]),
    (["Cordialement,", "p/o H. Tardieu, sa secrétaire qui signe"],
     ["p/o H. Tardieu, sa secrétaire qui signe"]),
    (["Cordialement,", "H. Tardieu", f"{NOTICE} Attendez le conseil municipal."],
     [f"{NOTICE} Attendez le conseil municipal."]),
    (["Ce message est confidentiel, ne pas diffuser."],
     ["Ce message est confidentiel, ne pas diffuser."]),
    ([FALSE_NOTICE], [FALSE_NOTICE]),
    (["Bonjour Claire, ne gardez que la fin.", "Bises"], ["Bonjour Claire, ne gardez que la fin."]),
    (["Monsieur, mon avocat relira.", "Cordialement"], ["Monsieur, mon avocat relira."]),
    (["Oui pour tout, publiez."], ["Oui pour tout, publiez."]),
    (["Le passage du préfet me gêne.", "Cordialement"], ["Le passage du préfet me gêne."]),
    (["Cordialement", "Maire de Firmin jusqu’aux élections"],
     ["Maire de Firmin jusqu’aux élections"]),
    (["Cordialement", "Anonyme"], ["Anonyme"]),
    (["Pouvez-vous m’en accuser réception ?", "Merci"], ["Pouvez-vous m’en accuser réception ?"]),
    (["Attention au dernier paragraphe", "Cordialement"], ["Attention au dernier paragraphe"]),
    (["Envoyé de mon iPhone sauf t5", "Merci"], ["Envoyé de mon iPhone sauf t5"]),
    (["Merci, mais pas de nom.", "Henriette"], ["Merci, mais pas de nom."]),
    (["Cordialement, en espérant que t5 disparaisse"],
     ["Cordialement, en espérant que t5 disparaisse"]),
    (["Très cordialement Henriette qui refuse"], ["Très cordialement Henriette qui refuse"]),
    (["À relire par mon adjoint avant parution.", "Merci"],
     ["À relire par mon adjoint avant parution."]),
    (["Cordialement", "H. Tardieu", "3 juin 2030"], ["3 juin 2030"]),
    (["Cordialement", "H. Tardieu", "Interne au groupe"], ["Interne au groupe"]),
    (["Voici le document. C’était quarante, et trente.", "Merci"],
     ["Voici le document. C’était quarante, et trente."]),
)  # fmt: skip


@pytest.mark.parametrize("lines", [*ORDINARY, *HONEST], ids=lambda one: one[0][:30])
def test_an_ordinary_message_asks_nothing(lines: list[str]) -> None:
    found = sorts(lines, HERS)
    assert [one for one, sort in zip(lines, found, strict=True) if one and sort is None] == []


@pytest.mark.parametrize(("lines", "asked"), ASKED, ids=lambda one: one[0][:30])
def test_what_is_asked_is_never_courtesy(lines: list[str], asked: list[str]) -> None:
    found = sorts(lines, HERS)
    assert [one for one, sort in zip(lines, found, strict=True) if one and sort is None] == asked


@pytest.mark.slow
@pytest.mark.parametrize("lines", [*ORDINARY, *HONEST], ids=lambda one: one[0][:30])
@pytest.mark.parametrize("more", ["Ne publiez pas t5.", "Sauf la fin.", "Est-ce possible ?"])
def test_a_request_put_anywhere_is_seen(lines: list[str], more: str) -> None:
    """In a line of its own, at the end of any line, before any line."""
    for at in range(len(lines)):
        for put in ([*lines[:at], more, *lines[at:]],
                    [*lines[:at], f"{lines[at]} {more}", *lines[at + 1 :]],
                    [*lines[:at], f"{more} {lines[at]}", *lines[at + 1 :]]):  # fmt: skip
            found = sorts(put, HERS)
            assert [one for one, sort in zip(put, found, strict=True) if more in one and not sort]


@pytest.mark.slow
@pytest.mark.parametrize("lines", HONEST, ids=lambda one: one[0][:30])
@pytest.mark.parametrize("more", LIMITS)
def test_a_limit_behind_any_line_is_seen(lines: list[str], more: str) -> None:
    """A condition, a doubt, a part, somebody else's decision: in the sentence itself."""
    for at, line in enumerate(lines):
        if line:
            put = [*lines[:at], line.rstrip(" .!,") + more, *lines[at + 1 :]]
            assert sorts(put, HERS)[at] is None, put[at]


@pytest.mark.table
@pytest.mark.parametrize("line", WRONG)
@pytest.mark.parametrize("around", [[], ["Bonjour,", ""], ["Cordialement,", "H. Tardieu"]])
def test_what_looks_like_an_honest_line_is_a_question(line: str, around: list[str]) -> None:
    """At the top, below a greeting, below a signature."""
    assert sorts([*around, line], HERS)[-1] is None
    assert sorts([*around, "", line], HERS)[-1] is None


def test_without_a_formula_only_a_known_name_signs() -> None:
    assert sorts(["H. Tardieu"], HERS) == [Sort.SIGNED]
    assert sorts(["Jeanne Duval, 06 01 02 03 04"], HERS) == [None]
    assert sorts(["Cordialement", "Jeanne Duval"], names(())) == [Sort.CIVIL, Sort.SIGNED]
    assert sorts(["Cordialement", "Jeanne D."], names(("Mme D.",))) == [Sort.CIVIL, Sort.SIGNED]


def test_the_office_that_wrote_vouches_for_who_signs() -> None:
    office = names(("mairie. firmin",))
    signed = ["Cordialement", "Henriette Tardieu", "Maire de Firmin"]
    assert sorts(signed, office) == [Sort.CIVIL, Sort.SIGNED, Sort.SIGNED]
    assert sorts(signed[:2], office) == [Sort.CIVIL, None]


def test_what_is_the_letter_s_ends_a_signature() -> None:
    assert sorts(["Merci", None, "Jeanne Duval"], names(())) == [Sort.CIVIL, None, None]


@pytest.mark.parametrize("word", ["publiez", "sauf", "retirez", "pas", "après", "t5", "non"])
def test_a_formula_holds_no_word_that_asks(word: str) -> None:
    assert civil("Bien cordialement")
    assert not civil(f"Bien cordialement {word}")
    assert disclaims(NOTICE)
    assert not disclaims(f"{NOTICE} Et {word} le passage du maire.")


DAY = replace(HERS, day=dt.date(2026, 11, 26))
DATED = {
    "below the name": (["Henriette Tardieu", "le 20 novembre 2026"], True),
    "above it": (["Le 20 novembre 2026", "H. Tardieu"], True),
    "below the office": (["H. Tardieu", "Maire de Firmin", "le 1er août 2026"], True),
    "with a place, below": (["H. Tardieu", "À Saint-Aubrac, le 20/11/2026"], True),
    "with a place, above": (["Saint-Aubrac, le 20 novembre 2026", "H. Tardieu"], True),
    "below what is signed": (["Lu et approuvé", "À Saint-Aubrac, le 20/11/2026"], True),
    "of a deed": (["Fait le 20 novembre 2026", "H. Tardieu"], True),
    "to come": (["H. Tardieu", "le 20 novembre 2030"], False),
    "to come, with a place": (["À Saint-Aubrac, le 20/11/2030", "H. Tardieu"], False),
    "of a publication": (["Publication, le 20 novembre 2026", "H. Tardieu"], False),
    "with an order": (["À publier, le 20 novembre 2026", "H. Tardieu"], False),
    "below nobody": (["Bonjour,", "À Saint-Aubrac, le 20/11/2026"], False),
}


@pytest.mark.parametrize("case", DATED)
def test_a_day_beside_a_name_is_a_signatures(case: str) -> None:
    lines, signed = DATED[case]
    found = sorts(lines, DAY)
    assert (None not in found) is signed
