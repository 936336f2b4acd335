"""Who holds which office: links between people and titles of one sentence."""

from __future__ import annotations

from viunion_nlp.extract.drafts import Draft, PersonDraft, Reading, TitleDraft

_CHAIN = frozenset((",", ";", "-", "kiêm", "(", ":", "và", "đồng", "thời", "cũng", "là", "nguyên", "cựu", "tân", "quyền", "cố", "nay"))
_BEFORE_PERSON = frozenset("ông bà anh chị em cụ cô chú đồng chí đ c / . ( ) , đại tá thiếu tướng trung thượng ts ths pgs gs tiến sĩ thạc phó giáo sư bs ls mới là cho của khóa nhiệm kỳ".split())
_TAKES_OFFICE = (
    "là", "làm", "giữ chức", "giữ chức vụ", "giữ các chức vụ", "giữ cương vị", "giữ chức danh",
    "giữ vị trí", "bầu làm", "chức vụ", "chức", "vị trí", "bổ nhiệm", "cương vị", "chức danh",
    "các chức vụ", "như", "rồi", "gồm", "với các chức vụ như", "đến", "từ vị trí", "đảm nhận", "đảm nhiệm", "tham gia",
)  # fmt: skip
_NO_OFFICE = ("ứng cử", "đề cử", "giới thiệu", "dự kiến", "thay mặt", "trình", "gửi", "gặp", "đề nghị")
_FARTHEST = 25  # syllables between a person and a verb-linked office


def find_positions(reading: Reading) -> list[tuple[PersonDraft, TitleDraft]]:
    """Link people to the offices that the same sentence says they hold or held."""
    links: list[tuple[PersonDraft, TitleDraft]] = []
    for group in _sentences(reading):
        links += _links_in_sentence(reading, group)
    return links


def _sentences(reading: Reading) -> list[list[Draft]]:
    """The people and titles of each sentence, in text order."""
    groups: dict[int, list[Draft]] = {}
    drafts: list[Draft] = [*reading.persons, *reading.titles]
    for draft in sorted(drafts, key=lambda draft: (draft.first, draft.last)):
        groups.setdefault(reading.sentences[draft.first], []).append(draft)
    return list(groups.values())


def _links_in_sentence(
    reading: Reading, group: list[Draft]
) -> list[tuple[PersonDraft, TitleDraft]]:
    links: list[tuple[PersonDraft, TitleDraft]] = []
    linked: set[int] = set()
    for index, draft in enumerate(group):
        if not isinstance(draft, PersonDraft):
            continue
        for title in _titles_before(reading, group, index):
            if id(title) not in linked:
                links.append((draft, title))
                linked.add(id(title))
        for title in _titles_behind(reading, group, index):
            links.append((draft, title))
            linked.add(id(title))
    return links


def _titles_before(reading: Reading, group: list[Draft], index: int) -> list[TitleDraft]:
    """"Ủy viên Bộ Chính trị, Bí thư Thành ủy Đinh La Thăng": the chain right before a name."""
    found: list[TitleDraft] = []
    following = group[index].first
    for draft in reversed(group[:index]):
        if not isinstance(draft, TitleDraft):
            break
        between = reading.scan.words[draft.last : following]
        allowed = _BEFORE_PERSON if not found else _CHAIN
        if not all(word in allowed for word in between) or not found and "," in between:
            break
        found.append(draft)
        following = draft.first
    return found


def _titles_behind(reading: Reading, group: list[Draft], index: int) -> list[TitleDraft]:
    """", Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh", "- Chủ tịch …", "giữ chức …" behind a name."""
    found: list[TitleDraft] = []
    last = group[index].last
    for position in range(index + 1, len(group)):
        draft = group[position]
        if isinstance(draft, PersonDraft):
            break
        assert isinstance(draft, TitleDraft)
        between = reading.scan.words[last : draft.first]
        if not _links(reading, between, chained=bool(found)):
            break
        if _belongs_to_next(reading, group, position):
            break
        found.append(draft)
        last = draft.last
    return found


def _links(reading: Reading, between: list[str], *, chained: bool) -> bool:
    """Whether the words between a person and a title, or two titles, say that the office is held."""
    if between and all(word in _CHAIN or word in "()|" or word.isdigit() or word == "tuổi" for word in between):
        return True
    if not between or len(between) > _FARTHEST:
        return False
    text = " ".join(between)
    if any(phrase in text for phrase in _NO_OFFICE):
        return False
    if text.startswith(("khóa", ", khóa", "nhiệm kỳ", "( nhiệm kỳ")) and chained:
        return all(len(word) <= 6 or word.isdigit() for word in between)
    return text.endswith(_TAKES_OFFICE)


def _belongs_to_next(reading: Reading, group: list[Draft], position: int) -> bool:
    """Whether a title stands right before the next person: "…, Chủ tịch UBND tỉnh Lê B"."""
    title = group[position]
    if position + 1 >= len(group):
        return False
    following = group[position + 1]
    if not isinstance(following, PersonDraft):
        return False
    between = reading.scan.words[title.last : following.first]
    return not between
