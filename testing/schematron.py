"""Judges XML files by Schematron rule files, each of which is compiled once: slow work, worth doing for many at a time.

Arguments: the rule files, `--`, the XML files. Prints a line for every failed assertion: "<XML file>\t<rule file>: <text>".
"""

import sys

from lxml import etree, isoschematron

FAILED = "{http://purl.oclc.org/dsdl/svrl}failed-assert"

parted = sys.argv.index("--")
documents = {path: etree.parse(path) for path in sys.argv[parted + 1 :]}
for rule_file in sys.argv[1:parted]:
    rules = isoschematron.Schematron(etree.parse(rule_file), store_report=True)
    for path, document in documents.items():
        if rules.validate(document):
            continue
        for assertion in rules.validation_report.iter(FAILED):
            text = " ".join("".join(assertion.itertext()).split())
            print(f"{path}\t{rule_file.rsplit('/', 1)[-1]}: {text}")
