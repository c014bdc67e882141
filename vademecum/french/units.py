"""What numbers count, as it is written after them."""

from __future__ import annotations

# Those that nobody takes for the end of a word: a missing space before them is put there.
SURE = (
    r"(?:[Mk]€|Md€|€|°C|km/h|km²|km|kg|cm|mm|ha|m²|m³|Mo|Go|Ko|ko|kWh|MWh|GWh|kW|MW|GW)"
    r"(?![\w²³/’'])"
)
# Those that are bound where a space was typed.
OTHERS = r"(?:m|g|t|l|min|s|To|°)(?![\w²³/’'.°-])"
MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|fevrier|aout|decembre"
)
