"""Repairs damaged written forms: spaces lost between words, figures and codes ("số1908", "TWngày",
"cứLuật"), and letters in place of digits ("O2", "l908", "I8").

Each written form that is not a Vietnamese syllable is examined once, not once per text.
"""

from __future__ import annotations

import re
from typing import Final

from viunion_nlp.text.letters import fold, is_syllable

# Words next to figures, codes and names in references, to which they get glued when a space is lost.
_GLUED_WORDS: Final = frozenset(
    ("ngày", "tháng", "năm", "số", "của", "và", "về", "tại", "từ", "đến")
)
_LONGEST: Final = 40  # longest form that is examined, in letters
_SHORTEST_SYLLABLE: Final = 2
_FIGURE: Final = re.compile(r"(?=.*\d)[OlI\d][O\d]+")
_AS_FIGURES: Final = str.maketrans("OlI", "011")
_RUNS: Final = re.compile(r"\d+|TTg|[^\W\d_]")


def read_figure(text: str) -> str:
    """A figure with "O", and "l" or "I" at its start, corrected to 0 and 1: "O2" -> "02"; other texts are
    unchanged."""
    return text.translate(_AS_FIGURES) if _FIGURE.fullmatch(text) else text


def cuts_of(text: str) -> tuple[int, ...]:
    """The offsets at which a form must be cut into words, figures and codes; empty if it is intact.

    Example:
        >>> cuts_of("TWngày19"), cuts_of("cứLuật"), cuts_of("QH14"), cuts_of("iPhone")
        ((2, 6), (2,), (), ())
    """
    if len(text) > _LONGEST or text.isascii():
        return ()
    pieces = _pieces(text)
    if len(pieces) < 2 or not any(_tells(piece) for piece in pieces):
        return ()
    if not all(piece.isdigit() or len(piece) >= _SHORTEST_SYLLABLE for piece in pieces):
        return ()
    cuts: list[int] = []
    offset = 0
    for piece in pieces[:-1]:
        offset += len(piece)
        cuts.append(offset)
    return tuple(cuts)


def cut_apart(parts: list[str], cuts: list[tuple[int, ...]]) -> tuple[list[str], list[int]]:
    """Cut the glued forms of a split text.

    Args:
        parts: gaps and forms, alternating.
        cuts: the cuts of each form, as offsets into its normalised form.

    Returns:
        The parts, with empty gaps at the cuts, and the numbers of the forms that were cut off.
    """
    cut = [parts[0]]
    glued: list[int] = []
    for index, places in enumerate(cuts):
        whole = parts[2 * index + 1]
        begun = 0
        if places:
            view = fold(whole)
            for at in places:
                end = view.to_source(at - 1, at)[1]
                cut += (whole[begun:end], "")
                begun = end
                glued.append(len(cut) // 2)
        cut += (whole[begun:], parts[2 * index + 2])
    return cut, glued


def _pieces(text: str) -> list[str]:
    """Split a form into figures, codes and words; a single piece if it contains anything else."""
    pieces: list[str] = []
    for run in _runs(text):
        if run.isdigit() or run.isupper() or run == "TTg":
            if run.isdigit() and pieces and _takes_figures(pieces[-1]):
                pieces[-1] += run
            else:
                pieces.append(run)
            continue
        words = _words(run)
        if pieces and run not in _GLUED_WORDS and len(pieces[-1]) > 1 and pieces[-1].isupper():
            # The last capital of a code may be the word's: "THPTTrần", but "UBNDtỉnh".
            named = _words(pieces[-1][-1] + run)
            if named:
                pieces[-1] = pieces[-1][:-1]
                words = named
        if not words:
            return [text]
        pieces += words
    return pieces


def _takes_figures(piece: str) -> bool:
    """Whether figures that follow a piece belong to it: "QH14", but not "SỐ12"."""
    return piece.isupper() and piece.lower() not in _GLUED_WORDS


def _runs(text: str) -> list[str]:
    """Split a form into runs of figures, of capitals, and of small letters with at most one capital in
    front.
    """
    runs: list[str] = []
    for match in _RUNS.finditer(text):
        letter = match[0]
        last = runs[-1] if runs else ""
        if last == "" or letter.isdigit() or last.isdigit() or letter == "TTg" or last == "TTg":
            runs.append(letter)
        elif letter.islower():
            runs[-1] += letter
            if last.isupper() and len(last) > 1:
                runs[-1:] = [last, letter]
        elif last.isupper():
            runs[-1] += letter
        else:
            runs.append(letter)
    return runs


def _words(run: str) -> list[str]:
    """The words in a run of small letters: one syllable, or two of which one is often glued; else none."""
    lower = run.lower()
    if len(run) >= _SHORTEST_SYLLABLE and is_syllable(lower):
        return [run]
    for word in _GLUED_WORDS:
        if lower.endswith(word) and _is_word(run[: -len(word)]):
            return [run[: -len(word)], run[-len(word) :]]
        if lower.startswith(word) and _is_word(run[len(word) :]):
            return [run[: len(word)], run[len(word) :]]
    return []


def _tells(piece: str) -> bool:
    """Whether a piece shows that a form is glued: a Vietnamese word, or one in capitals that is often
    glued.
    """
    return _is_marked(piece) or piece.lower() in _GLUED_WORDS


def _is_word(piece: str) -> bool:
    return _is_marked(piece) and is_syllable(piece.lower())


def _is_marked(piece: str) -> bool:
    """Whether a piece in small letters is certainly Vietnamese, or a word that is often glued."""
    return not piece.isupper() and len(piece) >= _SHORTEST_SYLLABLE and not piece.isascii()
