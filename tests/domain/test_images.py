"""The head of an image, read by what it holds."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.images import MAX_BYTES, ImageType, read_picture
from desktop_app.errors import AppError
from tests.pictures import gif, jpeg_head, png


@pytest.mark.parametrize(
    ("data", "type_", "sides"),
    [
        (png(640, 480), ImageType.PNG, (640, 480)),
        (jpeg_head(1080, 1920), ImageType.JPEG, (1080, 1920)),
        (gif(24, 300), ImageType.GIF, (24, 300)),
        (png(8000, 2000), ImageType.PNG, (8000, 2000)),
    ],
    ids=["png", "jpeg", "gif", "largest"],
)
def test_type_and_size_are_read(data: bytes, type_: ImageType, sides: tuple[int, int]) -> None:
    facts = read_picture(data).facts
    assert (facts.type, (facts.width, facts.height)) == (type_, sides)
    assert facts.size == len(data)
    assert facts.hash == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "isn't a PNG, JPEG or GIF"),
        (b"%PDF-1.7", "isn't a PNG, JPEG or GIF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "isn't a PNG, JPEG or GIF"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "isn't a PNG, JPEG or GIF"),
        (png()[:20], "damaged"),
        (png(0, 5), "damaged"),
        (jpeg_head()[:40], "damaged"),
        (b"\xff\xd8\xff\xda\0\x08" + bytes(40), "damaged"),
        (b"GIF80a" + bytes(20), "damaged"),
        (png(8001, 5), "8001 × 5 pixels; 8000"),
        (gif(20_000, 3), "20000 × 3 pixels"),
        (jpeg_head(5000, 4000), "16 million"),
        (png() + bytes(MAX_BYTES), "1025 KB; 1024 KB"),
    ],
    ids=range(13),
)
def test_what_isn_t_an_image_for_a_chat_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(AppError, match=sentence) as refused:
        read_picture(data)
    assert refused.value.advice is not None


@given(st.sampled_from([png(), gif(), jpeg_head()]), st.data())
def test_whatever_is_damaged_is_read_or_refused(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(damaged[: data.draw(st.integers(0, len(damaged)))])
    try:
        facts = read_picture(cut).facts
    except AppError:
        return
    assert 0 < facts.width * facts.height <= 16_000_000
