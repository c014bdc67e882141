"""A person's name in its parts: given names, particle, family name.

The rules are those of French lists of names (AFNOR NF Z 44-001; the authors' headings of the
Bibliothèque nationale de France): « de » and « d’ » in small letters stand before the family name
and do not count, articles and what is made with one do (Le, La, Du, Des, El, Ben, Van, Von). A name
is in the order its people write it: family names in capitals wherever they stand; Chinese, Korean
and Vietnamese ones first, and Hungarian ones where they are known. What no rule gets right is said
in the register.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vademecum.french.folding import letters

# In small letters, before the family name, which is listed without them.
_BEFORE = frozenset({"de", "d", "da", "do", "dos", "das", "di"})
# Before the family name and of it, in whatever letters.
_OF_IT = frozenset(
    "le la les lo du des del della dello dalla van von vom den der het ten ter zu zur el al ben "
    "bin bint ibn bou abou abu abd ould ait ter mac mc san santa st ste saint sainte".split()
)
# With a capital, of it too: « Marc De Smet » is under D.
_CAPITALISED = frozenset({"de", "da", "di", "do", "dos", "das", "d"})
_VIETNAMESE = frozenset(
    "nguyen nguyễn trần tran lê phạm pham huỳnh huynh hoàng hoang phan vũ võ đặng bùi đỗ hồ ngô "
    "dương lý đinh trịnh trương mai đào đoàn vương tô tạ".split()
)
_HUNGARIAN = frozenset(
    "nagy kovács tóth szabó horváth varga kiss molnár németh farkas balogh papp takács juhász "
    "lakatos mészáros oláh rácz fekete szilágyi török fehér gál kis szűcs kocsis pintér fodor "
    "szalai sipos magyar lukács gulyás biró király katona jakab bogdán balog".split()
)
_HUNGARIAN_GIVEN = frozenset(
    "péter jános lászló istván józsef zoltán sándor gábor ferenc attila tamás tibor imre györgy "
    "andrás béla csaba lajos miklós károly mihály róbert ákos balázs dániel levente márton máté "
    "mária erzsébet katalin éva ilona anna zsuzsanna margit judit ágnes ildikó erika krisztina "
    "eszter zsófia réka dóra nóra orsolya kinga júlia piroska géza gyula pál bence gergely".split()
)
# The most borne, as they are written in pinyin without tones.
_CHINESE = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng "
    "liang xie tang deng feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei "
    "cheng lu ding ren shen yao zhong cui tan fan jin shi liao jia xia fu fang zou xiong bai meng "
    "qin qiu hou yan xue lei long ouyang sima zhuge shangguan".split()
)
_SYLLABLE = (
    "(?:[bpmf]|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w)?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue"
    "|er|a|e|i|o|u)"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE}){{1,2}}(?:-{_SYLLABLE})?", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,5}")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,5}")
# Family names of two signs.
_TWO = (
    "欧阳",
    "歐陽",
    "司马",
    "司馬",
    "上官",
    "诸葛",
    "諸葛",
    "夏侯",
    "尉迟",
    "慕容",
    "司徒",
    "남궁",
    "선우",
    "황보",
)
# Who signs together: « L’équipe du guide », « Le groupe de travail », « Les élèves de troisième ».
_TOGETHER = re.compile(r"(?:L['’ʼ]|(?:La|Le|Les|Une?|Des) )[a-zà-öø-ÿœ]")
_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class Parted:
    """A name in its parts; any of them may be empty."""

    given: str
    particle: str  # de, d’: before the family name and not of it
    family: str

    @property
    def together(self) -> bool:
        """Whether it is no person's, but of people who sign together."""
        return _TOGETHER.match(self.family) is not None


def parted(name: str, family: str = "") -> Parted:
    """The parts of a name as shown; `family`: the family name within it, where somebody said so."""
    words = name.split()
    if family and family in name:
        return Parted(" ".join(name.replace(family, " ", 1).split()).strip(", "), "", family)
    if _TOGETHER.match(name.strip()):
        return Parted("", "", " ".join(words))
    if len(words) < 2:
        return _unspaced(name.strip())
    if capitals := _in_capitals(words):
        return capitals
    if _family_first(words):
        return Parted(" ".join(words[1:]), "", words[0])
    return _family_last(words)


def _unspaced(name: str) -> Parted:
    """A name of one word: in the scripts that do without spaces, the family name comes first."""
    if _KANA.search(name) or not (_HAN.fullmatch(name) or _HANGUL.fullmatch(name)):
        return Parted("", "", name)
    cut = 2 if len(name) > 2 and name.startswith(_TWO) else 1
    return Parted(name[cut:], "", name[:cut])


def _in_capitals(words: list[str]) -> Parted | None:
    """The parts where the family name, and it alone, is in capitals."""
    capitals = [
        word for word in words if re.match(r"[^\W\d_]['’]?[^\W\d_]", word) and word.isupper()
    ]
    if not capitals or len(capitals) == len(words):
        return None
    first = words.index(capitals[0])
    particle = words[first - 1] if first and words[first - 1] in ("de", "d’", "d'") else ""
    given = [word for at, word in enumerate(words) if word not in capitals
             and not (particle and at == first - 1)]  # fmt: skip
    family = " ".join(capitals)
    return Parted(" ".join(given), particle, family) if given else None


def _family_first(words: list[str]) -> bool:
    """Whether the first word is the family name, by where such names come from."""
    first, last = words[0].casefold(), words[-1].casefold()
    if _EASTERN.match(words[0]):
        return True
    if first in _VIETNAMESE:
        return last not in _VIETNAMESE
    if first in _HUNGARIAN:
        return last in _HUNGARIAN_GIVEN
    return (
        first in _CHINESE
        and last not in _CHINESE
        and all(_PINYIN.fullmatch(word) for word in words[1:])
    )


def _family_last(words: list[str]) -> Parted:
    """The last word with what is of it before it, then the particle."""
    start = len(words) - 1
    while start > 1 and _is_of_it(words[start - 1]):
        start -= 1
    before = start
    while before > 1 and letters(words[before - 1]) in _BEFORE and words[before - 1].islower():
        before -= 1
    given, particle, family = words[:before], words[before:start], words[start:]
    elided = re.fullmatch(r"(d['’ʼ])(\w.*)", family[0])
    if elided and not particle:
        particle, family = [elided[1]], [elided[2], *family[1:]]
    return Parted(" ".join(given), " ".join(particle), " ".join(family))


def _is_of_it(word: str) -> bool:
    bare = letters(word).strip("'’.")
    if word[:1].isupper() and bare in _CAPITALISED:
        return True
    return bare in _OF_IT
