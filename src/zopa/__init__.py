"""zopa: does a deal exist; if not, exactly why; and which sentence does each answer rest on?"""

__version__ = "0.1.0"
