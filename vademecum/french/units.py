"""What numbers count, as it is written after them."""

from __future__ import annotations

from vademecum.french.masks import NAME

# Those that nobody takes for the end of a word: a missing space before them is put there. Seals
# set aside that space (`folding`): what is added here changes them.
SURE = (
    r"(?:[Mk]€|Md€|€|°C|km/h|km²|km|kg|cm|mm|ha|m²|m³|Mo|Go|Ko|ko|kWh|MWh|GWh|kW|MW|GW)"
    rf"(?![\w²³/’'‘ʼ′{NAME}])"
)
# The same of others, and where a slash follows: « 50 €/an ».
_MORE = (
    "Mds?€|[£¥]|TWh|TW|Wh|[kMGT]Wc|[kMG]?Hz|[kMGT]bit/s|[kMG]b/s|[kMG]?teqCO2|tCO2|tCO₂|hPa|dB|To"
    "|hl|cl|dl|ml|mL|cL|dL|hL|mg|µg|m2|m3|km2|cm2|cm3|dm3|cm²|dm³|cm³|m/s"
)
_SLASHED = r"[Mk]€|Md€|€|km²|km|kg|cm|mm|ha|m²|m³|Mo|Go|Ko|ko|kWh|MWh|GWh|kW|MW|GW"
ADDED = rf"(?:(?:{_MORE})(?![\w²³’'])|(?:{_SLASHED})(?=/[^\W\d_])(?!km/h))"
# Squares and cubes as a keyboard writes them, where they measure something.
POWERS = (
    r"(?:(?<=\d)|(?<=\d[ \u00a0\u202f])|(?<=[a-z.€]/)|(?<=\b(?:au|le|du|en|de) )|(?<=\bpar ))"
    rf"(?P<unit>[kcdhm]?m)(?P<power>[23])(?![\w²³’'{NAME}-]|\.\w)"
)
# Units that one is divided by: no space stands round the bar.
DIVIDED = "(?P<unit>km|m|kWh|MWh|m³|m3|L|l|t|g|kg|µg|mg|hab\\.?)"
BY = "(?P<by>h|s|an|j|m²|m³|km²|ha|L|l|hab)(?![\\w’'/-])"
# Those that are bound where a space was typed.
OTHERS = (
    r"(?:(?:m|g|t|l|min|mn|s|To|°|[GMk]t|[kM]?tep|kV|MVA|kVA|mA|ppm|lx|FCFA|EUR|USD|CHF|XOF|hab)(?![\w²³’'°-]|\.\w)"
    "|F[ \u00a0\u202f]CFA(?!\\w)"
    r"|(?:hab|pers|véh|lgts?|j|u|ETP|pl)\.?/(?=[a-zà-ÿA-Z]+)"
    "|[LVW](?![\\w²³’'°.-]|[ \u00a0\u202f][\\dA-Z]))"
)
# In words, as they are in figures: money.
MONEY = r"(?:[eE]uros?|dollars?|francs?|livres? sterling|centimes?)(?![\w-])"
# The same measures, in words.
MEASURES = (
    r"(?:hectares?|(?:kilo|centi|milli)?mètres?|tonnes?|(?:hecto)?litres?|(?:kilo)?grammes?"
    r"|(?:kilo|méga|giga|téra)watt(?:s|-?heures?)?|(?:méga|giga|téra|kilo)octets?)(?![\w-])"
)
# Who and what a book on towns counts: a space was forgotten before them, « 15habitants ».
COUNTED = (
    "habitants?|personnes?|élus|élues|agents?|communes?|villes?|pays|associations?|participants?|participantes?"
    "|enfants|élèves|jeunes|familles?|logements?|places|bénévoles|membres|partenaires?|projets?|voix|ans|années?|mois|jours?"
    "|semaines?|heures?|minutes?|secondes?|degrés?|fois|pages?|exemplaires?"
)
# What is counted with decimals: a dot before it stands for a comma.
DECIMALS = (
    "[ \u00a0\u202f]?(?:[%‰€]|(?:[MkK]€|Mds?€|millions?|milliards?|euros?|km²|km2|km|ha|m²|m2|kg|cm"
    r"|mm|°C|[kMGT]Wh?|m³|m3|Mo|Go|To)(?![\w²³’'-]))"
)
# « 1234.56 € »: no number of a version.
CENTS = r"\d{4,7}\.\d\d(?=[ \u00a0\u202f]?(?:€|euros?\b))"
MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|fevrier|aout|decembre"
)
SHORT_MONTHS = (
    r"(?:janv|févr|fév|avr|juill?|sept|oct|nov|déc)(?:\.|(?=[ \u00a0](?:19|20)\d\d(?!\d)))"
)
DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
