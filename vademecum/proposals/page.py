"""A proposition as a page: today's text beside the proposed one, each change numbered.

One file, without script or anything from elsewhere. What is struck or added is said in words too,
for who does not see it.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from vademecum.exchange.commented import whose
from vademecum.french.dates import tied_date
from vademecum.french.spaces import NBSP
from vademecum.history.sentences import Span
from vademecum.language import in_french
from vademecum.model import Audience, Settings
from vademecum.model.proposal import Remark
from vademecum.proposals import names
from vademecum.proposals.change import Change, Kind, marked
from vademecum.proposals.cut import Block, cut
from vademecum.proposals.letter import SENSES
from vademecum.proposals.names import SOMEBODY
from vademecum.proposals.stored import STATES, Noted
from vademecum.proposals.told import value
from vademecum.proposals.view import Seen

_STYLE = """
:root { color-scheme: light dark; --trait: #767676; --ote: #8f1d14; --mis: #155c33; }
body { font: 1.05rem/1.55 Georgia, "Liberation Serif", serif; margin: 0 auto; max-width: 78rem;
  padding: 1rem 1.25rem 4rem; background: #fff; color: #1c1c1c; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin-top: 2.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { font-weight: bold; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border-bottom: 1px solid var(--trait); padding: .5rem .75rem; text-align: left;
  vertical-align: top; overflow-wrap: break-word; }
th.numero { width: 2.5rem; font-weight: bold; }
tr.meme td { color: #595959; font-size: .92em; border-bottom-style: dotted; }
del { color: var(--ote); text-decoration: line-through; }
ins { color: var(--mis); text-decoration: underline; }
.etat { font-style: italic; } .titre { font-weight: bold; }
code { font-size: .85em; } blockquote { margin: .25rem 0 .25rem 1rem; }
.hors-ecran { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { dl { display: block; } th, td { padding: .4rem; } }
@media (prefers-color-scheme: dark) { :root { --ote: #ff9e94; --mis: #8fdcab; }
  body { background: #161616; color: #eee; } tr.meme td { color: #b0b0b0; } }
"""
_DONE = "le texte le dit déjà"
_CONFLICT = "le même alinéa a changé des deux côtés"
_FORMAT = "les mots sont les mêmes : mise en forme, note, renvoi ou alinéa"
_GONE = "ce passage n’est plus dans le texte"
_BESIDE = "le même alinéa a aussi changé dans le livre, dans une autre phrase"


def page(seen: Seen, title: str, settings: Settings) -> str:
    """The page, in French."""
    name = escape(names.shown(seen.proposal.giver, settings))
    heading = f"Proposition de {name} sur «{NBSP}{escape(title)}{NBSP}»"
    rooms = (_head(seen, settings), _changes(seen), _tracked(seen), _pictures(seen))
    body = "\n".join(line for one in (*rooms, _remarks(seen), _questions(seen)) for line in one)
    return (
        '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        f"<title>{heading}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{heading}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _head(seen: Seen, settings: Settings) -> Iterator[str]:
    one = seen.proposal
    authority = settings.authorities.get(one.giver.authority)
    rows = {
        "Référence": one.id,
        "Reçue le": tied_date(one.received),
        "Collectivité": authority.name if authority else one.giver.authority,
        "État": STATES[one.state],
        "Texte": seen.path or f"{one.path} (il n’est plus dans le livre)",
        "Phrases à changer": str(seen.sentences),
    }
    if one.opinion:
        who = settings.authorities.get(one.opinion.authority)
        shown = who.name if who else one.opinion.authority
        rows["Avis"] = ", ".join(
            filter(None, (SENSES[one.opinion.sense], shown, one.opinion.by, one.opinion.words))
        )
    yield "<dl>"
    for key, told in rows.items():
        if told:
            yield f"<dt>{key}</dt><dd>{escape(told)}</dd>"
    yield "</dl>"
    if settings.repository is Audience.PUBLIC:
        yield "<p>Le dépôt de ce livre est public : les propositions y sont lisibles de tous.</p>"


def _changes(seen: Seen) -> Iterator[str]:
    yield "<h2>Ce qui est proposé</h2>"
    if not seen.changes:
        yield "<p>Aucun mot du texte ne change.</p>"
        return
    yield "<table>"
    yield '<caption class="hors-ecran">Le texte d’aujourd’hui à côté du texte proposé</caption>'
    yield (
        '<thead><tr><th scope="col" class="numero"><abbr title="numéro">N°</abbr></th>'
        '<th scope="col">Texte d’aujourd’hui</th><th scope="col">Texte proposé</th></tr></thead>'
    )
    yield "<tbody>"
    yield from _rows(seen)
    yield "</tbody></table>"


def _rows(seen: Seen) -> Iterator[str]:
    merged = seen.merge
    if [one.kind for one in merged.changes] == [Kind.NEW]:
        for block in cut(seen.theirs).blocks:
            yield _row("1", "", f"<ins>{_plain(block)}</ins>")
        return
    base, ours, theirs = cut(seen.base), cut(seen.ours), cut(seen.theirs)
    of_new: dict[int, Change] = {}
    of_old: dict[int, Change] = {}
    for change, group in zip(merged.changes, merged.groups, strict=True):
        if change.kind is Kind.KEY:
            both = marked(value(change.today or change.old), value(change.new))
            left, right = (f"<b>{escape(change.name)}</b> : {one}" for one in _marked(both))
            yield _row(str(change.number), left, right, _state(change))
        for piece in group:
            if piece.new >= 0:
                of_new[piece.new] = change
            if piece.old >= 0:
                of_old[piece.old] = change
    back = {j: i for i, j in merged.yours.items()}
    gone = [i for i in range(len(base.blocks)) if i not in merged.yours]
    told: set[int] = set()
    for j, block in enumerate(theirs.blocks):
        i = back.get(j, -1)
        while gone and i > gone[0]:
            yield _removed(base.blocks[gone[0]], of_old.get(gone[0]), told)
            gone.pop(0)
        here = ours.blocks[merged.mine[i]] if i in merged.mine else None
        mine = of_new.get(j)
        before = here or (base.blocks[i] if i >= 0 else None)
        if mine is None:
            if block.kind is not None:
                yield _row("", _plain(before or block), _plain(block), same=True)
            continue
        sent = base.blocks[i] if i >= 0 else before
        left, right = _marked(marked(_words(sent) if sent else "", _words(block)))
        if sent and here and sent.key != here.key:  # what others wrote since is no wish of theirs
            left = f'{_plain(here)}<br><span class="etat">Tel qu’envoyé :</span> {left}'
        state = _state(mine)
        if not state and sent and _words(sent) == _words(block) and sent.key != block.key:
            state = _FORMAT
        yield _row(_number(mine, told), left, right, state)
    for i in gone:
        yield _removed(base.blocks[i], of_old.get(i), told)


def _removed(block: Block, change: Change | None, told: set[int]) -> str:
    left, _right = _marked((("gone", _words(block)),))
    return _row(_number(change, told) if change else "", left, "", _state(change) if change else "")


def _number(change: Change, told: set[int]) -> str:
    told.add(change.number)
    return str(change.number)


def _state(change: Change) -> str:
    if change.stand.value == "done":
        return _DONE
    if change.conflict:
        where = f" (il est dans {change.elsewhere})" if change.elsewhere else ""
        return (_GONE + where) if change.stand.value == "gone" else _CONFLICT
    return _BESIDE if change.beside else ""


def _row(number: str, left: str, right: str, state: str = "", same: bool = False) -> str:
    note = f'<br><span class="etat">{escape(state)}</span>' if state else ""
    kind = ' class="meme"' if same else ""
    head = f'<th scope="row" class="numero">{number}</th>' if number else "<td></td>"
    return f"<tr{kind}>{head}<td>{left}</td><td>{right}{note}</td></tr>"


def _marked(found: tuple[Span, ...]) -> tuple[str, str]:
    """A sentence on both sides: what goes struck, what comes underlined, both said in words."""
    left, right = [], []
    for kind, words in found:
        shown = escape(words)
        if kind in ("same", "gone"):
            left.append(_said("del", "retiré", shown) if kind == "gone" else shown)
        if kind in ("same", "new"):
            right.append(_said("ins", "ajouté", shown) if kind == "new" else shown)
    return " ".join(left), " ".join(right)


def _said(tag: str, word: str, shown: str) -> str:
    return (
        f'<{tag}><span class="hors-ecran">[{word} : </span>{shown}'
        f'<span class="hors-ecran">]</span></{tag}>'
    )


def _plain(block: Block) -> str:
    words = escape(_words(block))
    if block.kind is None:
        return f"<code>{words}</code>"
    return f'<span class="titre">{words}</span>' if block.kind.value == "heading" else words


def _words(block: Block) -> str:
    return block.words.replace("\n", " ")


def _tracked(seen: Seen) -> Iterator[str]:
    """What was tracked under another's name than of who gave the whole."""
    for author, said, more in whose(seen.proposal.tracked):
        under = "à un nom que l’annuaire ne connaît pas" if author == SOMEBODY else f"à {author}"
        words = ", ".join(f"«{NBSP}{one}{NBSP}»" for one in said)
        words += f" et {more} de plus" if more else ""
        yield f"<p>Modifications que le suivi attribue {escape(under)}{NBSP}: {escape(words)}</p>"


def _pictures(seen: Seen) -> Iterator[str]:
    if seen.proposal.files:
        rows = "".join(f"<li>{escape(one)}</li>" for one in seen.proposal.files)
        yield f"<h2>Images</h2>\n<ul>{rows}</ul>"


def _remarks(seen: Seen) -> Iterator[str]:
    remarks = seen.proposal.remarks
    if not remarks:
        return
    yield "<h2>Remarques</h2>\n<ol>"
    for one in remarks:
        yield f"<li>{_remark(one)}</li>"
    yield "</ol>"


def _remark(one: Noted) -> str:
    about = f"<p>Sur «{NBSP}{escape(one.remark.about)}{NBSP}»</p>" if one.remark.about else ""
    who = f"<p>{escape(_whose(one.remark))}</p>" if _whose(one.remark) else ""
    answer = f"<p>Réponse : {escape(one.answer)}</p>" if one.answer else "<p>Sans réponse.</p>"
    return f"{about}{who}<blockquote>{escape(one.remark.words)}</blockquote>{answer}"


def _whose(remark: Remark) -> str:
    """Who wrote a remark where it is another, and where it stands in its thread."""
    author = "Une autre personne" if remark.author == SOMEBODY else remark.author
    reply = f"En réponse à la remarque{NBSP}{remark.reply}" if remark.reply else ""
    return ", ".join(filter(None, (author, reply, "résolue" if remark.settled else "")))


def _questions(seen: Seen) -> Iterator[str]:
    if seen.proposal.questions:
        rows = "".join(f"<li>{escape(in_french(one))}</li>" for one in seen.proposal.questions)
        yield f"<h2>Questions</h2>\n<ul>{rows}</ul>"
