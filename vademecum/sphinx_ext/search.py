"""French search in which accents do not matter: « depute » finds « député ».

Sphinx stems French words but keeps their accents. Here each word is indexed as it is written and
without its accents, both stemmed; what the reader types is stemmed, then loses its accents. So a
word is found however it is typed.
"""

from __future__ import annotations

from vademecum.french.folding import unaccented
from vademecum.sphinx_ext.inside import SearchFrench


class FoldedFrench(SearchFrench):
    """Sphinx's French with accents folded on both sides."""

    # Sphinx writes this after its own stemmer, in language_data.js: the one place open to us. The
    # words of a query are split by Sphinx's default.
    js_splitter_code = """
window.Stemmer = function () {
  const french = new FrenchStemmer();
  this.stemWord = (word) =>
    french.stemWord(word).normalize("NFD").replace(/[\\u0300-\\u036f]/g, "")
      .replaceAll("œ", "oe").replaceAll("æ", "ae");
};
"""

    def split(self, input: str) -> list[str]:
        """The words, each followed by its form without accents when it has some."""
        words = super().split(input)
        return [form for word in words for form in dict.fromkeys((word, unaccented(word)))]

    def stem(self, word: str) -> str:
        """The stem, without accents."""
        return unaccented(super().stem(word))
