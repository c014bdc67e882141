"""Which of a history's files are texts, whose words have authors.

A text may have been a LaTeX source, a page of HTML or a note without an extension before it was a
chapter. So all are read but what is known to be something else: programs, data, pictures, packed
files; of those that stay, what git or we find to be binary has no words, nor has what is larger
than any text that people write.
"""

from __future__ import annotations

LARGEST = 4 * 2**20  # bytes: « Guerre et Paix » has three and a half million

_OTHER = frozenset(
    """
    7z a aac ai apk avi avif avro bak bat bib bin blend bmp bz2 c cabal cbor cc cer cfg class
    cls cmake cmd conf cpp crt cs csl css csv cur cxx dart db dbf deb dll dmg doc docm docx dot
    dotx drawio dylib ear ejs el elc env eot eps epub erl ex exe exs f90 fbx feather fig fish
    flac flv fodp fods fon frag fs gem geojson gif glb go gpg gpx gradle graphql gv gz h h5 hbs
    heic hh hpp hs ico ics idx ini ipynb iso jar java jpe jpeg jpg js json json5 jsonc jsonl jsx
    kml kt less lock log lua m4 m4a m4v map mat mdb mjs mkv mo mov mp3 mp4 mpeg mpg msi ndjson
    npy npz nt o obj odb odg odp ods odt ogg ogv opus otf otr out pack parquet patch pbf pcap
    pdf pem pfb pickle pkl pl png po pot pps ppt pptx properties proto ps ps1 psd py pyc pyd pyi
    pyx r rar rb rds rpm rs sass scala scss sed sh shp shx sig sln so sql sqlite sqlite3 srt
    styl sublime-project svg svgz swf swift tar tfstate tga tgz tif tiff toml ts tsv tsx ttc ttf
    ttl vert vim vsd vsdx vtt vue war wasm wav webm webmanifest webp whl wmf wmv woff woff2 xcf
    xlsm xls xlsx xmind xpm xsd xsl xslt xz yaml yml zip
""".split()
)
_NAMED = frozenset(
    """
    .gitignore .gitattributes .gitmodules .git-blame-ignore-revs .mailmap .editorconfig Makefile
    Dockerfile Pipfile Gemfile Rakefile gradlew CMakeLists.txt requirements.txt robots.txt
    MANIFEST.in
    """.split()
)


def is_text(path: str) -> bool:
    """Whether the file at a path is read, by its name alone."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() not in _OTHER and name not in _NAMED
