#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the readable sources of the built-in catalogue (resources/catalogue) from the vendors' metadata.

    scripts/convert_catalogue.py DATA_FOLDER [--output FOLDER]

DATA_FOLDER holds
    aliyun-openapi-meta.tar.xz                      Alibaba's CLI metadata ("format A")
    api-docs/en_us/PRODUCT/VERSION/api-docs.json    Alibaba's live metadata ("format B")
    api-docs/zh_cn/PRODUCT/VERSION/api-docs.json    the same in Chinese, for names of groups; may be missing
    facts/alibaba-regions.json                      regions and endpoints
    facts/huawei-sms-v3.json, facts/acm.json        operations of these two services

Only facts are taken: names, types, places, styles, bounds, codes. Titles, descriptions and messages are the vendors' texts and stay
out; the short descriptions come from catalogue/descriptions.py and are our own, in both languages. The same input gives the same
output. Python's standard library is enough (3.11).
"""

import argparse
import pathlib
import sys

sys.dont_write_bytecode = True  # leaves nothing beside the sources
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from catalogue import acm, alibaba, huawei, output  # noqa: E402


def services(data):
    """Every built-in service of the folder `data`, ready to be written."""
    yield from alibaba.services(data)
    yield huawei.service(data)
    yield acm.service(data)


def main():
    parser = argparse.ArgumentParser(description="Write resources/catalogue from the vendors' metadata.")
    parser.add_argument("data", type=pathlib.Path, metavar="DATA_FOLDER")
    parser.add_argument(
        "--output", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent / "resources" / "catalogue"
    )
    arguments = parser.parse_args()
    try:
        for service in services(arguments.data):
            path = output.write(service, arguments.output)
            print(f"{path}: {len(service['operations'])} operations, {path.stat().st_size} bytes")
    except FileNotFoundError as error:
        sys.exit(f"The metadata folder lacks {error.filename}")


if __name__ == "__main__":
    main()
