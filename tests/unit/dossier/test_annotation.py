"""Statements for other tools."""

import json

from dossier_cases import REPORT, assent, document, refusal

from zopa.dossier.annotation import annotation_page


def test_an_annotation_quotes_the_words_and_says_what_was_understood():
    page = annotation_page([refusal()], sources={})
    item = page["items"][0]
    quoted, placed = item["target"]["selector"]
    assert REPORT[placed["start"] : placed["end"]] == quoted["exact"]
    assert item["body"]["value"]["stance"] == "reject"
    assert item["body"]["value"]["limits"] == [{"issue": "pay", "op": ">=", "value": 5, "unit": "per cent"}]
    assert item["id"] == "urn:zopa:gazette%231"
    assert json.loads(json.dumps(page)) == page


def test_a_source_with_an_address_is_named_by_it():
    known = {"gazette": document("gazette", url="https://gazette.example/1")}
    assert annotation_page([assent()], sources=known)["items"][0]["target"]["source"] == "https://gazette.example/1"
    assert annotation_page([assent()], sources={})["items"][0]["target"]["source"] == "sources/gazette.txt"
