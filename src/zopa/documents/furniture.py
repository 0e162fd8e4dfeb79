"""What stands on a page and is not its text: words and tags by which it is known."""

from __future__ import annotations

DROPPED_TAGS = frozenset({
    "script", "style", "noscript", "template", "head", "nav", "aside", "form", "button", "select", "input", "textarea",
    "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "dialog", "datalist", "map", "menu",
})
"""Never part of an article's text."""

DROPPED_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar",
})
"""WAI-ARIA roles of what surrounds an article."""

DROPPED_CLASSES = frozenset({
    "ad", "ads", "advert", "advertisement", "advertising", "adslot", "sponsored", "promo", "promotion", "cookie",
    "cookies", "consent", "gdpr", "share", "sharing", "sharebar", "sharedaddy", "addtoany", "newsletter", "subscribe",
    "paywall", "related", "recommended", "recommendations", "breadcrumb", "breadcrumbs", "comments", "disqus",
    "sidebar", "popup", "modal", "navigation", "navbar", "nav", "menu", "footer", "outbrain", "taboola", "mostread",
    "trending", "pagination", "skip", "login", "signup",
})
"""Words of a class name that mark what is no article, on an element that holds the smaller part of the page."""

HIDDEN_CLASSES = frozenset({"visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "noprint", "hidden"})

LINES = frozenset({
    "advertisement", "ad", "sponsored", "share", "share this", "share this article", "share this story", "save",
    "print", "email", "copy link", "tweet", "facebook", "twitter", "whatsapp", "linkedin", "reddit", "telegram",
    "follow us", "subscribe", "sign up", "sign in", "log in", "read more", "more", "related", "related stories",
    "related articles", "most read", "most popular", "recommended", "comments", "leave a comment", "newsletter",
    "skip to content", "skip to main content", "back to top", "menu", "search", "home", "accept", "accept all",
    "accept cookies", "accept all cookies", "reject all", "manage cookies", "cookie settings", "privacy policy",
    "terms of use", "contact", "contact us", "about us", "all rights reserved", "listen to this article",
    "listen", "close", "next", "previous", "loading", "view comments", "show more", "see also", "read also",
})
"""Lines that are furniture when they stand alone."""

OPENINGS = (
    "we use cookies", "this site uses cookies", "this website uses cookies", "by clicking accept", "by continuing to",
    "sign up for", "sign up to", "subscribe to our", "get our newsletter", "follow us on", "share this ", "©",
    "copyright ©", "all rights reserved", "read more:", "read also:", "see also:",
    "related:", "please enable javascript",
)
"""Short paragraphs that begin so are furniture."""
