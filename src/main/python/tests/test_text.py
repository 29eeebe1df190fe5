from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from standpoint_training.text import SentenceEncoder, align, window

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "deep", "##seek", "met", "paris", "."]


def encoder(max_pieces: int = 128) -> SentenceEncoder:
    tokenizer = Tokenizer(models.WordPiece({p: i for i, p in enumerate(PIECES)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return SentenceEncoder(tokenizer, max_pieces)


def test_align_takes_every_piece_that_overlaps():
    offsets = [(0, 4), (4, 8), (9, 12)]
    assert align(offsets, 0, 8) == (0, 2)
    assert align(offsets, 5, 10) == (1, 3)
    assert align(offsets, 3, 4) == (0, 1)


def test_align_finds_nothing_between_pieces():
    assert align([(0, 4), (5, 8)], 4, 5) is None
    assert align([(0, 0)], 0, 4) is None


def test_window_keeps_short_sentences_whole():
    assert window(10, [(2, 3)], 10) == (0, 10)


def test_window_is_centred_on_the_spans_and_stays_inside():
    assert window(100, [(40, 42), (58, 60)], 20) == (40, 60)
    assert window(100, [(0, 1)], 20) == (0, 20)
    assert window(100, [(99, 100)], 20) == (80, 100)
    assert window(100, [], 20) == (0, 20)


def test_encode_adds_special_pieces_and_shifts_spans():
    encoded = encoder().encode("DeepSeek met Paris.", [(0, 8), (13, 18)])
    assert [PIECES[i] for i in encoded.ids] == ["[CLS]", "deep", "##seek", "met", "paris", ".", "[SEP]"]
    assert encoded.spans == [(1, 3), (4, 5)]


def test_encode_drops_spans_outside_the_window():
    text = " ".join(["met"] * 30)
    encoded = encoder(max_pieces=12).encode(text, [(0, 3), (116, 119)])
    assert len(encoded.ids) == 12
    assert encoded.spans == [None, None]
