"""A value of the wrong kind is answered with what to write instead, in nobody's jargon."""

import pytest

from zopa.dossier.files import toml_record
from zopa.dossier.remark import Remark
from zopa.records import Party
from zopa.records.rulebook import Rulebook

HEAD = 'id = "guild"\nname = "Guild"\n'


@pytest.mark.parametrize(
    ("kind", "text", "what", "remedy"),
    [
        (Party, HEAD + 'aliases = "Millers"', "'aliases' can't be 'Millers'", "Write a list"),
        (Party, HEAD + "aliases = [7]", "the first 'aliases' can't be 7", "Write a text in quotes"),
        (Party, HEAD + "in_plan = 7", "'in_plan' can't be 7", "Write true or false"),
        (Party, HEAD + "people = 3", "'people' can't be 3", "Write a list"),
        (Party, HEAD + '[[people]]\nname = "A"\n[[people]]\nname = "B"\nsince = "May"',
         "'since' of the second 'people' can't be 'May'", "Write a day without quotes: 2031-03-09"),
        (Party, HEAD + '[[people]]\nname = "A"\nmandate = "king"', "'mandate' of the first 'people' can't be 'king'",
         "Write 'float', 'negotiate', 'ad-referendum', 'bind' or 'ratify'"),
        (Party, HEAD + '[[people]]\noffice = "king"', "the field 'name' of the first 'people' is missing", "Add it"),
        (Party, HEAD + '[[earlier]]\nsays = "less"\non = "in spring"',
         "'on' of the first 'earlier' can't be 'in spring'",
         "Write a year, a month or a day"),
        (Party, HEAD + '[[delivery]]\nkind = "luck"\nby = "A"\nsays = "x"',
         "'kind' of the first 'delivery' can't be 'luck'",
         "Write 'mandate', 'channel'"),
        (Party, HEAD + '[[delivery]]\nkind = "money"\nsays = "x"', "the field 'by' of the first 'delivery' is missing",
         "Add it"),
        (Rulebook, '[[bodies]]\nid = "b"\nseats = -3', "'seats' of the first 'bodies' can't be -3", "no less than 1"),
        (Rulebook, '[[bodies]]\nid = "b"\nseats = "many"', "'seats' of the first 'bodies' can't be 'many'",
         "Write a whole number"),
        (Rulebook, '[[facts]]\nid = "f"\nholds = "maybe"', "'holds' of the first 'facts' can't be 'maybe'",
         "Write true or false"),
        (Rulebook, "rules = 3", "'rules' can't be 3", "Write a list"),
        (Rulebook, 'room = ["a"]\n[[rulez]]\nid = "b"', "unknown field 'rulez'", "Did you mean 'rules'?"),
        (Rulebook, '[[rules]]\nid = "b"\nsays = "a"\nfrom = 2031-02-30', "the calendar has no day 2031-02-30",
         "Write year, month and day"),
        (Rulebook, "[room]\na = 1", "'room' can't be a table", "Write a list"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named_with_what_to_write(kind, text, what, remedy):
    found = toml_record(kind, text.encode(), file="x.toml")
    assert isinstance(found, Remark)
    assert found.what == what
    assert remedy in found.remedy
    assert "Input" not in found.remedy
    assert found.line is not None
