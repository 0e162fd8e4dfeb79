"""``python -m zopa``."""

from zopa.cli.main import run

run()
