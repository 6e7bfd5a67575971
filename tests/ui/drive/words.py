# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's own words in a language, read from the translations: what a test looks for is what a person of that language hears."""

import os
import xml.etree.ElementTree as xml

TRANSLATIONS = os.path.join(os.path.dirname(__file__), "../../../resources/translations")


class Words:
    """`words("Send")` is "Send" in English and "发送" in Chinese."""

    def __init__(self, language):
        self.language = language
        self.known = {}
        if language == "en":
            return
        for message in xml.parse(os.path.join(TRANSLATIONS, f"countersign_{language}.ts")).iter("message"):
            source, translation = message.findtext("source"), message.findtext("translation")
            if translation:
                self.known.setdefault(source, translation)

    def __call__(self, text):
        return text if self.language == "en" else self.known[text]
