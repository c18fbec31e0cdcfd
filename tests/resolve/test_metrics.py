"""The coreference measures against cases worked out by hand in the papers that define them."""

import pytest

from kg.resolve.metrics import b_cubed, ceaf, mean_f1, muc

GOLD = [frozenset("12345"), frozenset("67"), frozenset("89AB")]
MERGED = [frozenset("12345"), frozenset("6789AB")]  # Bagga and Baldwin 1998, response 1
MIXED = [frozenset("1234589AB"), frozenset("67")]  # response 2


@pytest.mark.parametrize(("found", "precision"), [(MERGED, 0.9), (MIXED, 0.9)])
def test_muc_counts_the_links_to_cut(found, precision):
    assert muc(GOLD, found).precision == pytest.approx(8 / 9)
    assert muc(GOLD, found).recall == 1


@pytest.mark.parametrize(("found", "precision"), [(MERGED, 25 / 33), (MIXED, 59 / 99)])
def test_b_cubed_weighs_the_mentions_that_a_wrong_link_taints(found, precision):
    assert b_cubed(GOLD, found).precision == pytest.approx(
        (5 + 2 * 2 / 6 + 4 * 4 / 6) / 11 if found is MERGED else (5 * 5 / 9 + 4 * 4 / 9 + 2) / 11
    )
    assert b_cubed(GOLD, found).recall == 1


def test_ceaf_matches_each_chain_once_at_best():
    total = 1 + 2 * 4 / (4 + 6)
    assert (ceaf(GOLD, MERGED).recall, ceaf(GOLD, MERGED).precision) == (pytest.approx(total / 3), pytest.approx(total / 2))


def test_ceaf_finds_the_match_a_greedy_choice_misses():
    gold = [frozenset("abcd"), frozenset("ef")]
    found = [frozenset("abef"), frozenset("cd")]
    assert ceaf(gold, found).recall == pytest.approx((2 * 2 / 6 + 2 * 2 / 6) / 2)


def test_equal_chains_score_one_and_singletons_no_links():
    assert mean_f1(measure(GOLD, GOLD) for measure in (muc, b_cubed, ceaf)) == 1
    assert muc(GOLD, [frozenset(each) for each in "123456789AB"]).f1 == 0
