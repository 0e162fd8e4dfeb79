from zopa.documents.parsers import read as read_guarded
__all__ = ["read_guarded"]
