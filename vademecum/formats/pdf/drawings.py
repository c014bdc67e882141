"""Whether a drawing is so simple that nothing in it can fail; of any other, nobody knows but who
draws it (`images`)."""

from __future__ import annotations

import re

from lxml import etree

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = frozenset(
    "svg g title desc defs style rect circle ellipse line polyline polygon path text tspan "
    "marker".split()
)
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_LENGTH = rf"{_NUMBER}(?:px|pt|mm|cm|em|%)?"
_LIST = rf"\s*{_NUMBER}(?:(?:\s*,\s*|\s+){_NUMBER})*\s*"
_PAIRS = (
    rf"\s*{_NUMBER}(?:\s*,\s*|\s+){_NUMBER}(?:(?:\s*,\s*|\s+){_NUMBER}(?:\s*,\s*|\s+){_NUMBER})*\s*"
)
_APART = r"(?:\s*,\s*|\s+)"
_SOME = r"0*[1-9]\d*(?:\.\d+)?"  # more than nothing
_MOVES = {
    "translate": (1, 2),
    "scale": (1, 2),
    "rotate": (1, 3),
    "matrix": (6,),
    "skewX": (1,),
    "skewY": (1,),
}
_MOVE = re.compile(rf"\s*(\w+)\s*\(({_LIST})\)\s*,?")
_STEP = re.compile(rf"\s*([A-Za-z])((?:\s*,?\s*{_NUMBER})*)\s*")
_STEPS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}
_FITS = {
    **dict.fromkeys("x y dx dy".split(), _LIST),
    **dict.fromkeys(
        "width height cx cy r rx ry x1 y1 x2 y2 refX refY markerWidth markerHeight stroke-width "
        "opacity fill-opacity stroke-opacity font-size stroke-miterlimit stroke-dashoffset".split(),
        rf"\s*{_LENGTH}\s*",
    ),
    "viewBox": rf"(?:\s*{_NUMBER}{_APART}){{2}}\s*{_SOME}{_APART}{_SOME}\s*",
    "points": _PAIRS,
    "stroke-dasharray": rf"none|{_LIST}",
    **dict.fromkeys("fill stroke color".split(), r"currentColor|[a-z]+|#(?:[0-9a-fA-F]{3}){1,2}"),
    "orient": rf"auto|{_NUMBER}",
    **dict.fromkeys(("marker-end", "marker-start", "marker-mid"), r"url\(#[\w-]+\)|none"),
    **dict.fromkeys(
        "id class role aria-labelledby aria-describedby aria-hidden font-family font-weight "
        "font-style text-anchor dominant-baseline stroke-linecap stroke-linejoin fill-rule version "
        "lang letter-spacing".split(),
        r"[^()]*",
    ),
}  # fmt: skip
_MATCHES = {name: re.compile(pattern) for name, pattern in _FITS.items()}


def certain(data: bytes) -> bool:
    """Whether the image is a drawing of shapes and words alone, each as it should be written."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return False
    if root.tag != f"{_SVG}svg" or root.get("viewBox") is None:
        return False
    return all(map(_plain, root.iter()))


def _plain(element: etree._Element) -> bool:
    tag: object = element.tag
    if not isinstance(tag, str):
        return tag is etree.Comment
    name = tag.removeprefix(_SVG)
    if name not in _SHAPES or (name == "style" and "url" in (element.text or "")):
        return False
    above = [one.tag for one in element.iterancestors()]
    if len(above) > 20 or (f"{_SVG}marker" in above and _points(element)):
        return False  # a marker that has markers, perhaps itself
    return all(_written(str(key), str(value)) for key, value in element.attrib.items())


def _points(element: etree._Element) -> bool:
    return any(str(key).startswith("marker-") for key in element.attrib)


def _written(key: str, value: str) -> bool:
    if key == "d":
        return _path(value)
    if key == "transform":
        return _moves(value)
    matches = _MATCHES.get(key)
    return matches is not None and matches.fullmatch(value) is not None


def _path(value: str) -> bool:
    at = 0
    while at < len(value):
        step = _STEP.match(value, at)
        wants = _STEPS.get(step[1].upper()) if step else None
        if step is None or wants is None:
            return False
        count = len(re.findall(_NUMBER, step[2]))
        if (count % wants or not count) if wants else count:
            return False
        at = step.end()
    return bool(value.strip())


def _moves(value: str) -> bool:
    at = 0
    while at < len(value):
        move = _MOVE.match(value, at)
        if move is None or len(re.findall(_NUMBER, move[2])) not in _MOVES.get(move[1], ()):
            return False
        at = move.end()
    return True
