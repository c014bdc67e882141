"""More of how French is set: what people run together, lines that go on, marks inside marks."""

from __future__ import annotations

from tests.french.setting import FINE, NB

# family -> (code, as written, as mended)
WRONG: dict[str, list[tuple[str, str, str]]] = {
    "mots collés": [
        ("T013", "Il part.Elle reste.", "Il part. Elle reste."),
        ("T013", "Quoi!Rien.", f"Quoi{FINE}! Rien."),
        ("T013", f"«{NB}bon{NB}» ?Oui.", f"«{NB}bon{NB}»{FINE}? Oui."),
        ("T013", "Qui?Moi.", f"Qui{FINE}? Moi."),
        ("T013", f"«{NB}un{NB}»,«{NB}deux{NB}»", f"«{NB}un{NB}», «{NB}deux{NB}»"),
        ("T007", "M.Zéphyr", f"M.{NB}Zéphyr"),
        ("T001", "l' eau", "l’eau"),
        ("T001", "qu’ elle", "qu’elle"),
        ("T011", "etc. , et", "etc., et"),
        ("T002", 'Il dit:"oui"', f"Il dit{NB}: «{NB}oui{NB}»"),
    ],
    "guillemets dans des guillemets": [
        ("T014", f"«{NB}Il écrit 'bonjour'{NB}»", f"«{NB}Il écrit “bonjour”{NB}»"),
        ("T014", f"«{NB}Il écrit 'l'eau'{NB}»", f"«{NB}Il écrit “l’eau”{NB}»"),
        ("T005", "« ?! »", f"«{NB}?!{NB}»"),
    ],
    "nombres": [
        ("T008", f"1.234,56{NB}€", f"1{FINE}234,56{NB}€"),
        ("T008", "50 000 Français", f"50{FINE}000 Français"),
        ("T009", "2e et 3e", "2{sup}`e` et 3{sup}`e`"),
        ("T009", "du 4e au 5e", "du 4{sup}`e` au 5{sup}`e`"),
        ("T009", "4e ou la 5e", "4{sup}`e` ou la 5{sup}`e`"),
        ("T009", "3e âge", "3{sup}`e` âge"),
        ("T009", "aux XIXe-XXe siècles", "aux XIX{sup}`e`-XX{sup}`e` siècles"),
        ("T016", "15 €/habitant", f"15{NB}€/habitant"),
        ("T016", "5 min. de pause", f"5{NB}min. de pause"),
        ("T015", "9h-12h", f"9{NB}h-12{NB}h"),
        ("T015", "14h-16h30", f"14{NB}h-16{NB}h{NB}30"),
        ("T007", "Charles X", f"Charles{NB}X"),
    ],
    "capitales accentuées": [
        ("T010", "Evolution de la ville", "Évolution de la ville"),
        ("T010", "les Elections municipales", "les Élections municipales"),
        ("T010", "une Emission", "une Émission"),
        ("T010", "Ecosse, Egypte, Equateur", "Écosse, Égypte, Équateur"),
        ("T010", "Etant donné", "Étant donné"),
        ("T010", "Equité, Ecriture, Evêché", "Équité, Écriture, Évêché"),
        ("T010", "Etudier, Echanger, Elargir", "Étudier, Échanger, Élargir"),
        ("T010", "Ecrit en Eté", "Écrit en Été"),
        ("T010", "Agée de trois ans", "Âgée de trois ans"),
    ],
}

RIGHT = [
    "44 000 Nantes", "35 000 Rennes", "80 000 Amiens", "XXIe{sup}`x`", "1er/2",
    "Election Commission", "the Evolution Group", "data.gouv.fr", "Node.Js", "a.Net",
    "M.L. Zéphyr", "le 'mot' seul", "rock 'n' roll", "les '80s", "9h-b", "Charles X. Zéphyr",
    "l' ", "Paris-Est", "Egoist", "Ethics", "Electoral College", "Evidence", "Equation", "Elan",
    "Etienne", "Eden", "Equestrian", "Escale", "Elevator", "Eternity", "Echo", "Electric",
]  # fmt: skip
