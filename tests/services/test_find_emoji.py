import pytest

from desktop_app.domain.clients import DEFAULT_CLIENT, ClientProfile, EmojiMap
from desktop_app.paths import shipped
from desktop_app.services.draw_faces import DrawFaces
from desktop_app.services.find_emoji import RECENTS, EmoticonKind, FindEmoji, PastedAs
from tests.fakes import FakeSettingsStore

QIANNIU = ClientProfile("qianniu", "千牛", ("aliworkbench",), emoji_map=EmojiMap.WANGWANG)


def _find(
    client: ClientProfile = DEFAULT_CLIENT,
    store: FakeSettingsStore | None = None,
    stage: int = 0,
) -> FindEmoji:
    folder = shipped("data")
    store = store or FakeSettingsStore()
    return FindEmoji(folder, store, lambda: client, DrawFaces(folder), lambda: stage)


@pytest.mark.parametrize(
    ("query", "first"),
    [("微笑", "😊"), ("wx", "😊"), ("weixiao", "😊"), ("Smile", "😊"), (" ganxie ", "🙏"),
     ("xiexie", "🙏"), ("baoguo", "📦"), ("parcel", "📦")],
)  # fmt: skip
def test_the_emoji_that_was_meant_comes_first(query: str, first: str) -> None:
    assert _find().search(EmoticonKind.EMOJI, query)[0].symbol == first


def test_codes_and_kaomoji_are_found_in_their_own_tab() -> None:
    assert _find().search(EmoticonKind.QIANNIU, "mg")[0].symbol == "/:-F"
    assert _find().search(EmoticonKind.KAOMOJI, "抱歉")[0].symbol == "(>_<)"
    assert _find().search(EmoticonKind.KAOMOJI, "没有这个") == ()


def test_no_rude_face_is_ever_offered() -> None:
    assert _find().search(EmoticonKind.QIANNIU, "鄙视你") == ()
    assert "rude" not in {group.id for group in _find().groups(EmoticonKind.QIANNIU)}


def test_what_was_used_comes_back_first_after_a_new_start() -> None:
    store = FakeSettingsStore()
    find = _find(store=store)
    parcel = find.search(EmoticonKind.EMOJI, "包裹")[0]
    rose = find.search(EmoticonKind.EMOJI, "玫瑰")[0]
    for used in (rose, parcel, rose):
        find.note_use(EmoticonKind.EMOJI, used)
    recent = _find(store=store).recent(EmoticonKind.EMOJI)
    assert [e.symbol for e in recent[:2]] == ["🌹", "📦"]
    assert len(recent) == len(set(recent)) == RECENTS
    assert _find(store=store).recent(EmoticonKind.KAOMOJI)[0].symbol == "(^_^)"


@pytest.mark.parametrize("broken", ["no json", "{}", '["🦖", 7]', "null"])
def test_damaged_recents_are_no_harm(broken: str) -> None:
    store = FakeSettingsStore()
    store.save_state("emoji.recent.emoji", broken)
    assert len(_find(store=store).recent(EmoticonKind.EMOJI)) == RECENTS


def test_a_client_with_faces_of_its_own_gets_its_code() -> None:
    smile = _find().search(EmoticonKind.EMOJI, "微笑")[0]
    assert _find(QIANNIU).content(smile) == "/:^_^"
    assert _find(DEFAULT_CLIENT).content(smile) == "😊"


def test_what_suits_the_stage_comes_first() -> None:
    firsts = [_find(stage=stage).groups(EmoticonKind.EMOJI)[0].id for stage in range(5)]
    assert firsts == ["greeting", "orders", "sorry", "greeting", "marks"]
    assert len({g.id for g in _find().groups(EmoticonKind.EMOJI)}) == 18


@pytest.mark.parametrize(
    ("query", "symbol"),
    [("长颈鹿", "🦒"), ("cjl", "🦒"), ("giraffe", "🦒"), ("羞涩微笑", "😊"), ("火鸡", "🦃")],
)
def test_every_emoji_is_found_by_the_names_of_unicode(query: str, symbol: str) -> None:
    found = [e.symbol for e in _find().search(EmoticonKind.EMOJI, query)]
    assert found[0] == symbol
    assert len(found) == len(set(found))


def test_a_chosen_skin_tone_is_kept_and_a_recent_one_follows_it() -> None:
    store = FakeSettingsStore()
    find = _find(store=store)
    thumb = find.search(EmoticonKind.EMOJI, "强")[0]
    assert [toned.symbol for _, toned in find.tones(thumb)] == [
        "👍", "👍🏻", "👍🏼", "👍🏽", "👍🏾", "👍🏿",
    ]  # fmt: skip
    tone, toned = find.tones(thumb)[2]
    find.set_tone(tone)
    find.note_use(EmoticonKind.EMOJI, toned)
    again = _find(store=store)
    assert again.recent(EmoticonKind.EMOJI)[0].symbol == "👍🏼"
    assert again.search(EmoticonKind.EMOJI, "强")[0].symbol == "👍🏼"
    assert len(again.tones(toned)) == 6
    again.set_tone("")
    assert again.recent(EmoticonKind.EMOJI)[0].symbol == "👍"


def test_a_face_has_no_skin_tones() -> None:
    assert _find().tones(_find().search(EmoticonKind.EMOJI, "包裹")[0]) == ()
    assert _find().tones(_find().search(EmoticonKind.WECHAT, "qiang")[0]) == ()


def test_a_damaged_tone_is_yellow() -> None:
    store = FakeSettingsStore()
    store.save_state("emoji.tone", "purple")
    assert _find(store=store).tone == ""


def test_an_emoji_without_a_code_stays_itself_everywhere() -> None:
    parcel = _find().search(EmoticonKind.EMOJI, "包裹")[0]
    assert _find(QIANNIU).content(parcel) == "📦"


@pytest.mark.parametrize(
    ("emoji_map", "kind", "query", "pasted_as"),
    [
        (EmojiMap.UNICODE, EmoticonKind.EMOJI, "微笑", PastedAs.SYMBOL),
        (EmojiMap.UNICODE, EmoticonKind.QIANNIU, "mg", PastedAs.EMOJI),
        (EmojiMap.UNICODE, EmoticonKind.JD, "jdbq1", PastedAs.UNSHOWN),
        (EmojiMap.WECHAT, EmoticonKind.EMOJI, "微笑", PastedAs.SYMBOL),
        (EmojiMap.WECHAT, EmoticonKind.WECHAT, "mg", PastedAs.OWN_CODE),
        (EmojiMap.WECHAT, EmoticonKind.QIANNIU, "mg", PastedAs.OWN_CODE),
        (EmojiMap.PDD, EmoticonKind.QIANNIU, "mg", PastedAs.OWN_CODE),
        (EmojiMap.PDD, EmoticonKind.QIANNIU, "tianshi", PastedAs.EMOJI),
        (EmojiMap.JD, EmoticonKind.JD, "jdbq1", PastedAs.OWN_CODE),
        (EmojiMap.WANGWANG, EmoticonKind.EMOJI, "微笑", PastedAs.OWN_CODE),
        (EmojiMap.WANGWANG, EmoticonKind.QIANNIU, "mg", PastedAs.OWN_CODE),
        (EmojiMap.WANGWANG, EmoticonKind.EMOJI, "包裹", PastedAs.SYMBOL),
        (EmojiMap.NONE, EmoticonKind.EMOJI, "微笑", PastedAs.UNSHOWN),
        (EmojiMap.NONE, EmoticonKind.QIANNIU, "mg", PastedAs.UNSHOWN),
        (EmojiMap.NONE, EmoticonKind.KAOMOJI, "抱歉", PastedAs.SYMBOL),
    ],
)
def test_each_client_is_given_what_its_emoji_map_shows(
    emoji_map: EmojiMap, kind: EmoticonKind, query: str, pasted_as: PastedAs
) -> None:
    find = _find(ClientProfile("chat", "chat", (), emoji_map=emoji_map))
    assert find.pasted_as(find.search(kind, query)[0]) is pasted_as
